'use client'
import { RotateCw } from 'lucide-react'
import { useLocale } from '../../../i18n/index.ts'
import type { FileAttachment } from '../../../model/index.ts'
import { Button } from '../../button/index.ts'
import type { PartContext } from '../../partProps.ts'
import { uploadProblem } from './describeFile.ts'
import { isLost } from './fileViewer.ts'
import { UploadRing } from './UploadRing.tsx'

/** Props of `PictureUpload`. */
export interface PictureUploadProps extends Pick<PartContext, 'message' | 'onUploadRetry' | 'onUploadCancel'> {
  readonly file: FileAttachment
  /** Clean name. */
  readonly name: string
}

/** Lies over the visitor's own picture until it has arrived: progress, or what went wrong and a retry. */
export function PictureUpload({ file, name, message, onUploadRetry, onUploadCancel }: PictureUploadProps) {
  const { content } = useLocale()
  const { upload } = file
  if (upload === undefined || upload.status === 'done') return null
  if (upload.status === 'waiting' || upload.status === 'uploading') {
    return (
      <span className="parlance-picture-veil">
        <UploadRing name={name} upload={upload} onCancel={onUploadCancel && (() => onUploadCancel(message.id, file.id))} />
      </span>
    )
  }
  return (
    <span className="parlance-picture-veil" data-upload={upload.status}>
      <span className="parlance-picture-veil-words">{uploadProblem(file, content)}</span>
      {upload.status === 'failed' && !isLost(file) && onUploadRetry && (
        <Button size="small" aria-label={content.retryUpload(name)} onClick={() => onUploadRetry(message.id, file.id)}>
          <RotateCw size={16} strokeWidth={1.75} aria-hidden />
          {content.retry}
        </Button>
      )}
    </span>
  )
}
