'use client'
import { X } from 'lucide-react'
import { useLocale } from '../../i18n/index.ts'
import { IconButton } from '../button/index.ts'
import { useLazyModule } from '../lazy/index.ts'
import { fileTitle } from '../parts/files/describeFile.ts'
import { FileName } from '../parts/files/FileName.tsx'
import { attachmentsModule } from './lateAttachments.ts'

/** Props of `AttachmentChip`. */
export interface AttachmentChipProps {
  readonly file: File
  readonly onRemove: () => void
}

/**
 * One file that waits to be sent: its name and a button that takes it away, at once, as it leaves with the next message; picture and size when they
 * have been fetched. Renders an `<li>`.
 */
export function AttachmentChip({ file, onRemove }: AttachmentChipProps) {
  const locale = useLocale()
  const details = useLazyModule(attachmentsModule)
  const name = fileTitle(file, locale)
  return (
    <li className="parlance-attachment">
      {details && <details.AttachmentPicture file={file} />}
      <span className="parlance-attachment-words">
        <FileName name={name} />
        {details && <details.AttachmentSize size={file.size} />}
      </span>
      <IconButton size="small" label={locale.composer.removeAttachment(name)} onClick={onRemove}>
        <X size={16} strokeWidth={1.5} />
      </IconButton>
    </li>
  )
}
