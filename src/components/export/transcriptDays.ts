import { isSameDay } from '../message/writeTime.ts'
import type { ExportedMessage } from './exportedTranscript.ts'

/** Messages of one day, in their order. */
export interface TranscriptDay {
  /** Milliseconds since 1970 of the first of them; missing while no message has told its time. */
  readonly at?: number
  readonly messages: readonly ExportedMessage[]
}

/** Parts messages by the days of the visitor's own time zone. One without a time belongs to the day of the one before. */
export function transcriptDays(messages: readonly ExportedMessage[]): readonly TranscriptDay[] {
  const days: { at?: number; messages: ExportedMessage[] }[] = []
  for (const message of messages) {
    const at = message.time === undefined ? undefined : Date.parse(message.time)
    const day = days.at(-1)
    if (day && (at === undefined || (day.at !== undefined && isSameDay(day.at, at)))) day.messages.push(message)
    else days.push({ messages: [message], ...(at === undefined ? {} : { at }) })
  }
  return days
}
