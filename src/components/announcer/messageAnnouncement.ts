import type { Locale } from '../../i18n/index.ts'
import type { Message } from '../../model/index.ts'
import type { Announcement } from '../../primitives/announcer/index.ts'
import { authorName } from '../message/index.ts'
import { partText } from '../parts/partText.ts'

const endsSentence = /[.!?…。！？:؟]$/u

/** Joins sentences so that a screen reader pauses between them. */
function joinSentences(texts: readonly string[]): string {
  return texts.map((text, index) => (index < texts.length - 1 && !endsSentence.test(text) ? `${text}.` : text)).join(' ')
}

/**
 * What is spoken when a message arrives: its author, its text, and what else it holds. Undefined where nothing is to be said: the
 * visitor's own messages, deleted and empty ones.
 */
export function messageAnnouncement(message: Message, locale: Locale): Announcement | undefined {
  const { author, parts, deleted, id } = message
  if (author.role === 'visitor' || deleted) return undefined
  const text = joinSentences(parts.map((part) => partText(part, locale).trim()).filter((words) => words !== ''))
  if (text === '') return undefined
  if (parts.every(({ kind }) => kind === 'notice')) return { id, text }
  const name = authorName(author, locale.transcript)
  const called = author.role === 'agent' && author.name?.trim() ? `${locale.transcript.roles.agent} ${name}` : name
  return { id, text: locale.transcript.announcement.message(called, text), author: name }
}
