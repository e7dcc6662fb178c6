import { joinSentences, type Locale } from '../../i18n/index.ts'
import type { Message, MessagePart } from '../../model/index.ts'
import type { Announcement } from '../../primitives/announcer/index.ts'
import { authorName } from '../message/index.ts'
import { formTitle } from '../parts/formTitle.ts'
import { invitationText } from '../parts/invitation/invitationText.ts'
import { partText } from '../parts/partText.ts'

/** A sentence that names who asks, for what asks the visitor to do something. */
function requestText(part: MessagePart, message: Message, name: string, locale: Locale): string | undefined {
  if (part.kind === 'invitation') return invitationText(part, locale, message.author)
  if (part.kind !== 'form' || (part.outcome && part.outcome.status !== 'open')) return undefined
  const fields = part.definition?.fields.filter(({ type }) => type !== 'label').length
  return locale.content.formRequest(name, formTitle(part, locale), fields)
}

/**
 * What is spoken when a message arrives: its author, its text, and what else it holds. Undefined where nothing is to be said: the
 * visitor's own messages, deleted and empty ones.
 */
export function messageAnnouncement(message: Message, locale: Locale): Announcement | undefined {
  const { author, parts, deleted, id } = message
  if (author.role === 'visitor' || deleted) return undefined
  const name = authorName(author, locale.transcript)
  const requests = parts.map((part) => requestText(part, message, name, locale))
  // So that a screen reader pauses between them.
  const text = joinSentences(parts.map((part, index) => requests[index] ?? partText(part, locale).trim()).filter((words) => words !== ''), locale.language)
  if (text === '') return undefined
  if (parts.every(({ kind }) => kind === 'notice')) return { id, text }
  if (requests.every((request) => request !== undefined)) return { id, text, author: name }
  const called = author.role === 'agent' && author.name?.trim() ? `${locale.transcript.roles.agent} ${name}` : name
  return { id, text: locale.transcript.announcement.message(called, text), author: name }
}
