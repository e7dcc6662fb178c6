import { localeDirection, plainLanguage, type Locale } from '../../i18n/index.ts'
import { isTime, writeDate, writeTime } from '../message/writeTime.ts'
import type { ExportedMessage, ExportedTranscript } from './exportedTranscript.ts'
import { element, styleSheet, type Content, type Markup } from './markup.ts'
import { partAsHtml } from './partAsHtml.ts'
import { transcriptDays, type TranscriptDay } from './transcriptDays.ts'
import { transcriptStyles } from './transcriptStyles.ts'
import { writeSavedOn } from './writeSavedOn.ts'

/** Nothing is loaded and nothing runs, whatever a browser makes of the file. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

const isNotice = ({ parts, deleted }: ExportedMessage) => !deleted && parts.length > 0 && parts.every(({ kind }) => kind === 'notice')

function clock(time: string | undefined, { language }: Locale): Content {
  const at = time === undefined ? undefined : Date.parse(time)
  return isTime(at) ? element('time', { datetime: time }, writeTime(at, language)) : undefined
}

function drawMessage(message: ExportedMessage, locale: Locale): Markup {
  const { author, time, parts, deleted, remark } = message
  const isQuiet = isNotice(message)
  const who = element('p', { class: 'who' }, isQuiet ? undefined : element('strong', { dir: 'auto' }, author.name), clock(time, locale))
  const content = deleted ? element('p', {}, element('em', {}, locale.transcript.deleted)) : parts.map((part) => partAsHtml(part, locale))
  return element(
    'li',
    { class: isQuiet ? 'notice' : author.role === 'visitor' ? 'visitor' : undefined },
    isQuiet ? undefined : who,
    element('div', { class: 'body' }, content),
    isQuiet ? clock(time, locale) : undefined,
    remark === undefined ? undefined : element('p', { class: 'remark' }, remark),
  )
}

function drawDay({ at, messages }: TranscriptDay, locale: Locale): Content {
  return [
    at === undefined ? undefined : element('h2', {}, writeDate(at, locale.language)),
    // Safari takes a list without marks for no list.
    element('ol', { role: 'list' }, messages.map((message) => drawMessage(message, locale))),
  ]
}

/** A transcript as one file that needs nothing else: no script, no picture, no address but behind links. */
export function transcriptAsHtml(transcript: ExportedTranscript, locale: Locale): string {
  const { title, exportedAt, incomplete, messages } = transcript
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('title', {}, title),
    styleSheet(transcriptStyles),
  )
  const body = element(
    'main',
    {},
    element('h1', { dir: 'auto' }, title),
    element('p', { class: 'about' }, writeSavedOn(exportedAt, locale)),
    incomplete ? element('p', { class: 'about' }, locale.content.notices['history-incomplete']({})) : undefined,
    transcriptDays(messages).map((day) => drawDay(day, locale)),
  )
  const { markup } = element('html', { lang: plainLanguage(locale.language), dir: localeDirection(locale.language) }, head, element('body', {}, body))
  return `<!doctype html>\n${markup}\n`
}
