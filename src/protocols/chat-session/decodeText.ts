import type { MessagePart } from '../../model/index.ts'
import { isRecord, readWord } from '../foundation/coerce.ts'
import { readDirectives } from './directives.ts'
import { breakLines, flattenHtml, hasMarkup, unescapeHtml } from './htmlText.ts'

/** The two forms in which the wire says the same: HTML and plain. */
export interface WireText {
  readonly msg?: string | undefined
  readonly msg_text?: string | undefined
}

/** Attachments of one message that are read. */
const ATTACHMENT_LIMIT = 20

/**
 * What somebody says. Markup stays HTML for the drawing side to sanitise; what is merely escaped becomes plain text. Directives
 * become parts. A text like `/ban` is a text.
 */
export const decodeText = ({ msg, msg_text }: WireText): readonly MessagePart[] => {
  const html = msg?.replace(/<attachment\b[^<>]*>(?:<\/attachment>)?/gi, '')
  if (html === undefined || html.trim() === '') return readDirectives(msg_text ?? '', 'plain')
  if (!hasMarkup(html)) return readDirectives(msg_text ?? unescapeHtml(breakLines(html)), 'plain')
  const parts = readDirectives(html, 'html')
  if (msg_text === undefined || parts.some(({ kind }) => kind !== 'text')) return parts
  // Markup may stand inside a directive: then only the plain form shows it.
  const plain = readDirectives(msg_text, 'plain')
  return plain.some(({ kind }) => kind !== 'text') ? plain : parts
}

/** What the visitor says. It was typed, so it has neither markup nor directives. */
export const decodeOwnText = ({ msg, msg_text }: WireText): readonly MessagePart[] => {
  const text = msg_text ?? (msg === undefined ? '' : unescapeHtml(breakLines(msg)))
  return text.trim() === '' ? [] : [{ kind: 'text', format: 'plain', text }]
}

/** Words for a place where only plain text can stand. */
export const plainOf = ({ msg, msg_text }: WireText): string | undefined => {
  const text = msg_text ?? (msg === undefined ? undefined : flattenHtml(msg))
  return text === '' ? undefined : text?.slice(0, 2000)
}

/** Attachments of MS Teams (adaptive cards and the like), kept whole for the host. */
export const decodeAttachments = (attachments: unknown): readonly MessagePart[] =>
  (Array.isArray(attachments) ? attachments : [])
    .filter(isRecord)
    .slice(0, ATTACHMENT_LIMIT)
    .map((payload) => ({ kind: 'unknown', type: (readWord(payload['contentType']) ?? 'attachment').slice(0, 80), payload }))
