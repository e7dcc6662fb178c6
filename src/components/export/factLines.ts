import type { Locale } from '../../i18n/index.ts'
import { writeFileSize } from '../composer/writeFileSize.ts'
import { formStateWords } from '../form/formStateWords.ts'
import type { ExportedFile, ExportedPart } from './exportedTranscript.ts'

/** The size of a file; empty where it is not known. */
export function fileFactsLine({ size }: ExportedFile, { language }: Locale): string {
  return size !== undefined && size >= 0 ? writeFileSize(size, language) : ''
}

/** What became of a form, in words; empty while it is open. */
export function formStatusLine({ status, secure }: Extract<ExportedPart, { kind: 'form' }>, { forms }: Locale): string {
  return formStateWords(status, forms, secure === true) ?? ''
}
