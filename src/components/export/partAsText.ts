import type { Locale } from '../../i18n/index.ts'
import type { ExportedPart } from './exportedTranscript.ts'
import { fileFactsLine, formStatusLine } from './factLines.ts'
import { writtenText } from './writtenText.ts'

type Line = string | undefined

const join = (lines: readonly Line[], between = '\n') => lines.filter((line) => line !== undefined && line.trim() !== '').join(between)
const withUrl = (words: string, url: string | undefined) => (url === undefined || words === url ? words : `${words} (${url})`)
const items = (lines: readonly string[]) => lines.map((line) => `- ${line}`)

/** One part of a message as plain text, in lines. */
export function partAsText(part: ExportedPart, locale: Locale): string {
  switch (part.kind) {
    case 'text':
      return writtenText(part.text, part.format)
    case 'buttons':
      return join([part.title, ...items(part.options.map(({ label, url }) => withUrl(label, url)))])
    case 'cards':
      return join(
        part.cards.flatMap(({ label, description, imageUrl, url, actions = [] }) => [
          `- ${join([withUrl(label ?? locale.content.cards(1), url), description], ': ')}`,
          imageUrl === undefined ? undefined : `  ${withUrl(locale.content.pictureFrom(undefined), imageUrl)}`,
          ...actions.map((action) => `  - ${withUrl(action.label, action.url)}`),
        ]),
      )
    case 'files':
      return join([part.title, ...items(part.files.map((file) => withUrl(join([file.name, fileFactsLine(file, locale)], ', '), file.url)))])
    case 'location':
      return withUrl(locale.content.locationSummary(part.label), part.url)
    case 'form':
      return join([
        join([locale.content.formSummary(part.title), formStatusLine(part, locale)], ' · '),
        ...(part.answers ?? []).map(({ label, answer }) => `${label}: ${answer}`),
      ])
    case 'table':
      return join([part.caption, part.text, part.header?.join('\t'), ...(part.rows ?? []).map((row) => row.join('\t'))])
    case 'notice':
      return join([part.text, part.detail])
    case 'sources':
      return join([part.title, ...items(part.items.map(({ label, url, excerpt }) => join([withUrl(label, url), excerpt], ': ')))])
    default:
      return part.text
  }
}
