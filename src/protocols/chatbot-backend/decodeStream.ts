import type { ChatEvent, Decoded, Message } from '../../model/index.ts'
import { isRecord } from '../foundation/coerce.ts'
import { decodeMessage } from './decodeMessage.ts'
import { CHATBOT_BACKEND } from './extensions.ts'
import { participantOf } from './readAuthor.ts'
import { readWords } from './readContent.ts'
import { extension, ignored, isElsewhere, type Reader, type Scene, type Unread } from './scene.ts'
import { answerWire, readId, readWire, streamWire } from './wire.ts'

const completed: ChatEvent = { type: 'stream.completed' }

const advanced = (chunk: string, scene: Scene): ChatEvent => ({
  type: 'stream.advanced',
  chunk,
  author: participantOf({ side: 'ai' }, scene),
  format: 'markdown',
})

/** `rag-stream-chunk`: the next characters, verbatim, blanks and line breaks among them. The wire names no stream. */
export const decodeChunk: Reader = (frame, scene): Decoded | Unread => {
  const wire = readWire(streamWire, frame.body)
  const chunk = typeof frame.value === 'string' ? frame.value : wire && characters([wire.chunk, wire.content, wire.text, wire.delta, frame.body['token']])
  if (isElsewhere(wire?.conversationId, scene)) return { events: [ignored(frame, 'another conversation')] }
  if (chunk === undefined && wire?.done !== true) return { reason: 'no chunk' }
  return { events: [...(chunk === undefined || chunk === '' ? [] : [advanced(chunk, scene)]), ...(wire?.done === true ? [completed] : [])] }
}

const characters = (fields: readonly unknown[]): string | undefined => {
  for (const field of fields) {
    if (typeof field === 'string' || typeof field === 'number') return String(field)
    if (isRecord(field)) {
      const inner = characters([field['content'], field['text']])
      if (inner !== undefined) return inner
    }
  }
  return undefined
}

/** `rag-stream-complete`. A finished answer that comes with it is read as if it had come by itself. */
export const decodeComplete: Reader = (frame, scene): Decoded => {
  const wire = readWire(streamWire, frame.body)
  if (isElsewhere(wire?.conversationId, scene)) return { events: [ignored(frame, 'another conversation')] }
  const finished = isRecord(wire?.message) && hasId(wire.message) ? decodeMessage(frame, scene) : { events: [] }
  return { events: [completed, ...('events' in finished ? finished.events : [])] }
}

const hasId = (message: Readonly<Record<string, unknown>>): boolean =>
  ['messageId', '_id', 'id'].some((key) => readId(message[key]) !== undefined)

/**
 * `rag-response`: a whole answer. It is an extension event; where the visitor's words leave as such questions, the answer to what was said last is
 * the assistant's too, and comes as a stream of one piece.
 */
export const decodeAnswer: Reader = (frame, scene): Decoded | Unread => {
  const wire = readWire(answerWire, frame.body)
  const inner = isRecord(wire?.response) ? wire.response : undefined
  const response = wire && readWords({ content: inner?.['answer'] ?? wire.response, text: wire.answer })
  if (!wire || response === undefined) return { reason: 'no response' }
  if (isElsewhere(wire.conversationId, scene)) return { events: [ignored(frame, 'another conversation')] }
  const answer = extension(CHATBOT_BACKEND.answer, { query: wire.query ?? '', response })
  const isSpoken = scene.config.assistant === 'answer' && isAskedLast(wire.query, scene)
  return { events: isSpoken ? [advanced(response, scene), completed, answer] : [answer] }
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

// A question of the host's own code is answered beside the conversation.
const isAskedLast = (query: string | undefined, { context: { messages } }: Scene): boolean => {
  if (query === undefined || !messages) return true
  for (let index = messages.length - 1; index >= Math.max(0, messages.length - 50); index--) {
    const message = messages.at(index)
    if (message?.author.role === 'visitor') return plain(wordsOf(message)) === plain(query)
  }
  return false
}

const wordsOf = ({ parts }: Message): string => parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])).join(' ')
