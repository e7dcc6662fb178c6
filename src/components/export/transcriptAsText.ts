import type { Locale } from '../../i18n/index.ts'
import { writeDate, writeTime } from '../message/writeTime.ts'
import type { ExportedMessage, ExportedTranscript } from './exportedTranscript.ts'
import { partAsText } from './partAsText.ts'
import { transcriptDays } from './transcriptDays.ts'
import { writeSavedOn } from './writeSavedOn.ts'

function writeMessage({ author, time, parts, deleted, remark }: ExportedMessage, locale: Locale): string {
  const isNotice = !deleted && parts.length > 0 && parts.every(({ kind }) => kind === 'notice')
  const at = time === undefined ? undefined : Date.parse(time)
  const head = [isNotice ? undefined : author.name, at === undefined ? undefined : writeTime(at, locale.language), remark]
  const words = deleted ? [locale.transcript.deleted] : parts.map((part) => partAsText(part, locale).trim())
  return [head.filter((piece) => piece !== undefined).join(' · '), ...words].filter((line) => line !== '').join('\n')
}

/** A transcript as plain text: each message under a line with its author and time, a blank line between them. */
export function transcriptAsText({ title, exportedAt, incomplete, messages }: ExportedTranscript, locale: Locale): string {
  const head = [title, writeSavedOn(exportedAt, locale), ...(incomplete ? [locale.content.notices['history-incomplete']({})] : [])].join('\n')
  const days = transcriptDays(messages).flatMap(({ at, messages: ofDay }) => [
    ...(at === undefined ? [] : [`— ${writeDate(at, locale.language)} —`]),
    ...ofDay.map((message) => writeMessage(message, locale)),
  ])
  return `${[head, ...days].join('\n\n')}\n`
}
