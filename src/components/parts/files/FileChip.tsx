'use client'
import { Download, RotateCw } from 'lucide-react'
import { useLocale } from '../../../i18n/index.ts'
import type { FileAttachment } from '../../../model/index.ts'
import { Button } from '../../button/index.ts'
import type { PartContext } from '../../partProps.ts'
import { fileFacts, fileTitle, uploadProblem } from './describeFile.ts'
import { FileLink } from './FileLink.tsx'
import { FileName } from './FileName.tsx'
import { FileTypeIcon } from './FileTypeIcon.tsx'
import { isLost } from './fileViewer.ts'
import { UploadRing } from './UploadRing.tsx'

/** Props of `FileChip`. */
export interface FileChipProps extends Pick<PartContext, 'message' | 'onUploadRetry' | 'onUploadCancel'> {
  readonly file: FileAttachment
}

/** Any file as a chip: type, name with its true ending, size. The visitor's own shows how far its upload has come. */
export function FileChip({ file, message, onUploadRetry, onUploadCancel }: FileChipProps) {
  const locale = useLocale()
  const { content } = locale
  const name = fileTitle(file, locale)
  const facts = fileFacts(file, locale)
  const { upload } = file
  const icon = (
    <span className="parlance-file-icon">
      <FileTypeIcon file={file} />
    </span>
  )
  const words = (line: string) => (
    <span className="parlance-file-words">
      <FileName name={name} />
      {line && <span className="parlance-file-facts">{line}</span>}
    </span>
  )

  if (upload?.status === 'waiting' || upload?.status === 'uploading') {
    const ratio = upload.status === 'uploading' ? upload.ratio : undefined
    const percent = ratio === undefined ? '' : new Intl.NumberFormat(locale.language, { style: 'percent' }).format(ratio)
    const line = upload.status === 'waiting' ? content.uploadWaiting : [content.uploading, percent].filter(Boolean).join(' · ')
    return (
      <div className="parlance-file" data-upload={upload.status}>
        <UploadRing name={name} upload={upload} onCancel={onUploadCancel && (() => onUploadCancel(message.id, file.id))} />
        {words(line)}
      </div>
    )
  }
  if (upload?.status === 'failed' || upload?.status === 'cancelled') {
    const hasFailed = upload.status === 'failed' && !isLost(file)
    return (
      <div className="parlance-file" data-upload={isLost(file) ? 'lost' : upload.status}>
        {icon}
        <span className="parlance-file-words">
          <FileName name={name} />
          <span className="parlance-file-status">
            <span className="parlance-file-facts">{uploadProblem(file, content)}</span>
            {hasFailed && onUploadRetry && (
              <Button variant="quiet" size="small" aria-label={content.retryUpload(name)} onClick={() => onUploadRetry(message.id, file.id)}>
                <RotateCw size={14} strokeWidth={1.75} aria-hidden />
                {content.retry}
              </Button>
            )}
          </span>
        </span>
      </div>
    )
  }
  return (
    <FileLink file={file} name={name} className="parlance-file">
      {icon}
      {words(facts)}
      {file.url !== undefined && <Download className="parlance-file-mark" size={20} strokeWidth={1.5} aria-hidden />}
    </FileLink>
  )
}
