import { File, FileArchive, FileCode, FileHeadphone, FileImage, FilePlay, FileSpreadsheet, FileText, type LucideIcon } from 'lucide-react'
import type { FileAttachment } from '../../../model/index.ts'
import { fileEnding, shownFileName } from './fileName.ts'

const byEnding: readonly (readonly [RegExp, LucideIcon])[] = [
  [/^\.(?:pdf|docx?|odt|rtf|txt|md|pages)$/, FileText],
  [/^\.(?:xlsx?|ods|csv|tsv|numbers)$/, FileSpreadsheet],
  [/^\.(?:zip|gz|tar|7z|rar)$/, FileArchive],
  [/^\.(?:html?|svg|xml|json|js|ts|css)$/, FileCode],
]

const byKind: Readonly<Record<FileAttachment['kind'], LucideIcon>> = { image: FileImage, audio: FileHeadphone, video: FilePlay, document: File }

/** Props of `FileTypeIcon`. */
export interface FileTypeIconProps {
  readonly file: Pick<FileAttachment, 'name' | 'kind'>
}

/** A sign of what kind of file this is, told from its ending first. */
export function FileTypeIcon({ file }: FileTypeIconProps) {
  const ending = fileEnding(shownFileName(file.name)).toLowerCase()
  const Icon = byEnding.find(([endings]) => endings.test(ending))?.[1] ?? byKind[file.kind]
  return <Icon size={20} strokeWidth={1.5} aria-hidden />
}
