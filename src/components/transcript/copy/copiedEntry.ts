import type { Locale } from '../../../i18n/index.ts'
import type { Message } from '../../../model/index.ts'
import { authorName } from '../../message/index.ts'
import { isTime, startOfDay, writeDate, writeTime } from '../../message/writeTime.ts'
import { partText } from '../../parts/partText.ts'

/** One message as it is copied. */
export interface CopiedEntry {
  /** Who said it and when; missing where no one did, such as that somebody joined. */
  readonly author?: string
  /** Milliseconds since 1970. */
  readonly at?: number
  /** The time of day, as the language writes it. */
  readonly time?: string
  readonly words: string
}

const isNotice = ({ parts, deleted }: Message) => !deleted && parts.every(({ kind }) => kind === 'notice')

/** All that a message says, without markup. */
export function messageWords({ parts, deleted }: Message, locale: Locale): string {
  if (deleted) return locale.transcript.deleted
  return parts
    .map((part) => partText(part, locale).trim())
    .filter((words) => words !== '')
    .join('\n')
}

/** The entry of a message, of which these words are copied. */
export function copiedEntry(message: Message, words: string, { language, transcript }: Locale): CopiedEntry {
  const { author, time } = message
  return {
    words,
    ...(isTime(time) && { at: time }),
    ...(!isNotice(message) && { author: authorName(author, transcript), ...(isTime(time) && { time: writeTime(time, language) }) }),
  }
}

/** The days that are to be written above entries, by the entry's place: none while all were said on one day. */
export function copiedDays(entries: readonly CopiedEntry[], { language }: Locale): ReadonlyMap<number, string> {
  const days = new Map<number, string>()
  let last: number | undefined
  entries.forEach(({ at }, index) => {
    if (at === undefined) return
    const day = startOfDay(at)
    if (day !== last) days.set(index, writeDate(at, language))
    last = day
  })
  return days.size > 1 ? days : new Map()
}
