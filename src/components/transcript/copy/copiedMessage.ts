import type { Locale } from '../../../i18n/index.ts'
import type { FileAttachment, Message, MessagePart } from '../../../model/index.ts'
import { gateUrl } from '../../contentPolicy/index.ts'
import { fileTitle } from '../../parts/files/describeFile.ts'
import { partText } from '../../parts/partText.ts'
import { pickWords } from './pickWords.ts'
import { plainWords } from './plainWords.ts'

function fileLines(file: FileAttachment, locale: Locale): string {
  const address = gateUrl(file.url, 'file')
  // What lies in this page alone is found nowhere else.
  const isElsewhere = address !== undefined && !address.startsWith('blob:')
  return isElsewhere ? `${fileTitle(file, locale)}\n${address}` : fileTitle(file, locale)
}

function drawnWords(element: Element): string {
  const range = element.ownerDocument.createRange()
  range.selectNodeContents(element)
  return plainWords(pickWords([element], range))
}

function partWords(part: MessagePart, drawn: Element | undefined, locale: Locale): string {
  if (part.kind === 'text' && part.format === 'plain') return part.text
  // As it is read: with the marks of its lists, and the cells of its tables apart.
  if (drawn && (part.kind === 'text' || part.kind === 'table')) return drawnWords(drawn)
  if (part.kind === 'files') return [part.title ?? '', ...part.files.map((file) => fileLines(file, locale))].filter((line) => line !== '').join('\n')
  return partText(part, locale)
}

/** What one message says, to be read elsewhere: its words without markup, its files by name and address. `drawn` holds an element for each part. */
export function copiedMessage({ parts }: Message, drawn: ArrayLike<Element>, locale: Locale): string {
  return parts
    .map((part, index) => partWords(part, drawn[index], locale).trim())
    .filter((words) => words !== '')
    .join('\n')
}
