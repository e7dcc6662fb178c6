'use client'
import { X } from 'lucide-react'
import { useLocale } from '../../i18n/index.ts'
import { IconButton } from '../button/index.ts'
import { fileTitle } from '../parts/files/describeFile.ts'
import { FileName } from '../parts/files/FileName.tsx'
import { AttachmentPicture } from './AttachmentPicture.tsx'
import { writeFileSize } from './writeFileSize.ts'

/** Props of `AttachmentChip`. */
export interface AttachmentChipProps {
  readonly file: File
  readonly onRemove: () => void
}

/** One file that waits to be sent: its picture, name and size, and a button that takes it away. Renders an `<li>`. */
export function AttachmentChip({ file, onRemove }: AttachmentChipProps) {
  const locale = useLocale()
  const name = fileTitle(file, locale)
  return (
    <li className="parlance-attachment">
      <AttachmentPicture file={file} />
      <span className="parlance-attachment-words">
        <FileName name={name} />
        <span className="parlance-attachment-size">{writeFileSize(file.size, locale.language)}</span>
      </span>
      <IconButton size="small" label={locale.composer.removeAttachment(name)} onClick={onRemove}>
        <X size={16} strokeWidth={1.5} />
      </IconButton>
    </li>
  )
}
