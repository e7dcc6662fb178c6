'use client'
import { X } from 'lucide-react'
import { useLocale } from '../../../i18n/index.ts'
import type { UploadState } from '../../../model/index.ts'

/** Props of `UploadRing`. */
export interface UploadRingProps {
  /** Clean name of the file. */
  readonly name: string
  readonly upload: Extract<UploadState, { status: 'waiting' | 'uploading' }>
  /** Shows a cross inside the ring that stops the upload. */
  readonly onCancel?: (() => void) | undefined
}

/** Progress of an upload as a thin ring, from the top clockwise; it turns while the length is unknown. */
export function UploadRing({ name, upload, onCancel }: UploadRingProps) {
  const { content } = useLocale()
  const ratio = upload.status === 'uploading' && upload.ratio !== undefined ? Math.min(Math.max(upload.ratio, 0), 1) : undefined
  return (
    <span className="parlance-ring" data-state={upload.status} data-progress={ratio === undefined ? 'unknown' : 'known'}>
      <svg
        viewBox="0 0 36 36"
        role="progressbar"
        aria-label={content.uploadProgress(name)}
        {...(ratio === undefined ? {} : { 'aria-valuenow': Math.round(ratio * 100), 'aria-valuemin': 0, 'aria-valuemax': 100 })}
      >
        <circle className="parlance-ring-track" cx="18" cy="18" r="16.5" />
        <circle className="parlance-ring-value" cx="18" cy="18" r="16.5" pathLength="1" strokeDasharray={`${ratio ?? 0.25} 1`} />
      </svg>
      {onCancel && (
        <button type="button" className="parlance-ring-cancel" aria-label={content.cancelUpload(name)} onClick={onCancel}>
          <X size={16} strokeWidth={2} aria-hidden />
        </button>
      )}
    </span>
  )
}
