'use client'
import { Upload } from 'lucide-react'
import { forwardRef, type ReactNode } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { Composer as Parts } from '../../primitives/composer/index.ts'
import { writeFileSize } from './writeFileSize.ts'

/** Props of `DropOverlay`. */
export interface DropOverlayProps {
  /** The most files of one message, to say so. */
  readonly maxFiles?: number | undefined
  /** Bytes of the largest file, to say so. */
  readonly maxFileSize?: number | undefined
  readonly className?: string
  /** In place of the words. */
  readonly children?: ReactNode
}

/** Covers the `DropTarget` around it while files are held over it. Renders a `<div>` then, and nothing otherwise. */
export const DropOverlay = forwardRef<HTMLDivElement, DropOverlayProps>(function DropOverlay(props, ref) {
  const { maxFiles, maxFileSize, className, children } = props
  const { composer, language } = useLocale()
  const limits = composer.dropLimits({
    ...(maxFiles === undefined ? {} : { count: maxFiles }),
    ...(maxFileSize === undefined ? {} : { size: writeFileSize(maxFileSize, language) }),
  })
  return (
    <Parts.DropOverlay ref={ref} className={className ? `parlance-drop-overlay ${className}` : 'parlance-drop-overlay'}>
      {children ?? (
        <div className="parlance-drop-words">
          <span className="parlance-drop-icon">
            <Upload size={24} strokeWidth={1.5} />
          </span>
          <span className="parlance-drop-title">{composer.drop}</span>
          {limits && <span className="parlance-drop-limits">{limits}</span>}
        </div>
      )}
    </Parts.DropOverlay>
  )
})
