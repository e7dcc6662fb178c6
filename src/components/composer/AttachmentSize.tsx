'use client'
import { useLocale } from '../../i18n/index.ts'
import { writeFileSize } from './writeFileSize.ts'

/** Props of `AttachmentSize`. */
export interface AttachmentSizeProps {
  /** In bytes. */
  readonly size: number
}

/** How large a file is that has not been sent. */
export function AttachmentSize({ size }: AttachmentSizeProps) {
  const { language } = useLocale()
  return <span className="parlance-attachment-size">{writeFileSize(size, language)}</span>
}
