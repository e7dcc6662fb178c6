import type { Locale } from '../../i18n/index.ts'
import type { MessageSequence } from '../../model/index.ts'
import { cleanName } from '../contentPolicy/index.ts'
import type { ExportedMessage, ExportedTranscript } from './exportedTranscript.ts'
import { exportMessage } from './exportMessage.ts'
import { transcriptAsHtml } from './transcriptAsHtml.ts'
import { transcriptAsText } from './transcriptAsText.ts'

/** How a transcript is written: a page to read and print, plain text, or JSON in the shape of `ExportedTranscript`. */
export type TranscriptFormat = 'html' | 'text' | 'json'

/** What `writeTranscript` needs to know. */
export interface WriteTranscriptOptions {
  /** What the file is written as. */
  readonly format: TranscriptFormat
  /** The chat's own words, and the language of dates and times; these are of the time zone of this device. */
  readonly locale: Locale
  /** Stands at the top. @defaultValue the locale's word for a conversation */
  readonly title?: string
  /** Milliseconds since 1970: when it is saved. */
  readonly now: number
  /** There are messages that are not here, such as earlier ones that were not fetched. @defaultValue `false` */
  readonly isIncomplete?: boolean
}

function readAll(messages: MessageSequence, locale: Locale): ExportedMessage[] {
  const read: ExportedMessage[] = []
  for (let index = 0; index < messages.length; index++) {
    const message = messages.at(index)
    if (message) read.push(exportMessage(message, locale))
  }
  return read
}

/**
 * Writes a conversation to be kept. The page is one file without scripts and loads nothing; whatever somebody said stays text in it. What was
 * typed into secure forms is in no format, nor what was deleted, nor what only the wire reads.
 */
export function writeTranscript(messages: MessageSequence, { format, locale, title, now, isIncomplete = false }: WriteTranscriptOptions): string {
  const transcript: ExportedTranscript = {
    format: 'parlance-transcript',
    version: 1,
    title: cleanName(title ?? '') || locale.transcript.transcript,
    language: locale.language,
    exportedAt: new Date(now).toISOString(),
    ...(isIncomplete ? { incomplete: true } : {}),
    messages: readAll(messages, locale),
  }
  if (format === 'html') return transcriptAsHtml(transcript, locale)
  if (format === 'text') return transcriptAsText(transcript, locale)
  return `${JSON.stringify(transcript, null, 2)}\n`
}
