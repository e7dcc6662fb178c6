import { localeDirection, type Locale } from '../../../i18n/index.ts'
import type { FileAttachment } from '../../../model/index.ts'
import { writeFileSize } from '../../composer/writeFileSize.ts'
import { fileEnding, shownFileName } from './fileName.ts'
import { isLost } from './fileViewer.ts'

/** The name to show for a file: its own, or the locale's word for a file without one. */
export function fileTitle(file: Pick<FileAttachment, 'name'>, { content }: Locale): string {
  return shownFileName(file.name) || content.unnamedFile
}

/** Type and size of a file in one short line, as far as they are known: `PDF · 12 kB`. */
export function fileFacts(file: FileAttachment, { language }: Locale): string {
  const ending = fileEnding(shownFileName(file.name)).slice(1).toUpperCase()
  const size = file.size !== undefined && file.size >= 0 ? writeFileSize(file.size, language) : ''
  const facts = [ending, size].filter((fact) => fact !== '')
  // Else the Latin ending would take the number along, away from its unit.
  return (localeDirection(language) === 'rtl' ? facts.map((fact) => `\u2068${fact}\u2069`) : facts).join(' · ')
}

/** Why a file did not arrive, in words; empty where nothing is wrong. */
export function uploadProblem(file: FileAttachment, { uploadFailed, uploadLost, uploadCancelled }: Locale['content']): string {
  if (file.upload?.status === 'cancelled') return uploadCancelled
  if (file.upload?.status !== 'failed') return ''
  return isLost(file) ? uploadLost : uploadFailed
}
