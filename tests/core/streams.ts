import { initialState, type ChatState } from '../../src/core/chatState.ts'
import { toArray } from '../../src/core/list/chunkedList.ts'
import { reduceEvent } from '../../src/core/reduceEvent.ts'
import type { ChatEvent, Message } from '../../src/model/index.ts'
import { said } from './messages.ts'

const bot = { role: 'bot' } as const

/** The next piece of an answer. */
export const chunk = (text: string): ChatEvent => ({ type: 'stream.advanced', chunk: text, author: bot, format: 'markdown' })

/** Nothing more will come but the finished answer. */
export const completed: ChatEvent = { type: 'stream.completed' }

/** The finished answer, under the server's name for it. */
export const final = (text: string, wireId = `s-${text}`): ChatEvent => ({ type: 'message.received', message: finished(text, wireId) })

/** An answer as the wire tells it whole. */
export const finished = (text: string, wireId = `s-${text}`): Message =>
  said('bot', text, { id: `live-${wireId}`, wireIds: [wireId], parts: [{ kind: 'text', format: 'markdown', text }] })

/** What the visitor says goes out. */
export const asked = (text: string): readonly ChatEvent[] => [
  { type: 'message.queued', message: said('visitor', text, { id: `own-${text}`, wireIds: [`own-${text}`], delivery: { status: 'queued' } }) },
  { type: 'message.dispatched', id: `own-${text}` },
  { type: 'message.sent', id: `own-${text}` },
]

/** The line breaks, and another one stands. */
export const broken: readonly ChatEvent[] = [
  { type: 'connection.changed', change: { status: 'reconnecting' } },
  { type: 'connection.changed', change: { status: 'handshaking' } },
  { type: 'connection.changed', change: { status: 'ready' } },
]

/** The server's record. */
export const recorded = (...messages: readonly Message[]): ChatEvent => ({
  type: 'transcript.loaded',
  complete: true,
  messages: messages.map((message, index) => ({ ...message, id: `record-${index}` })),
})

/** An entry of the record of what the visitor said. */
export const ownEntry = (text: string): Message => said('visitor', text, { wireIds: [`o-${text}`], delivery: { status: 'confirmed' } })

/** A moment between two events, in milliseconds. */
export const pause = (milliseconds: number) => ({ pause: milliseconds })

/** What happens: an event, several, or time that passes. */
export type Step = ChatEvent | { readonly pause: number } | readonly ChatEvent[]

/** A conversation on a line that stands, after what happens in it; a tenth of a second apart unless it is said otherwise. */
export function after(...steps: readonly Step[]): ChatState {
  let at = 1_000_000
  let count = 0
  let state: ChatState = { ...initialState, connection: { status: 'ready', since: 0, attempt: 0 }, conversation: { status: 'active', id: 'c1' } }
  for (const step of steps) {
    if ('pause' in step) at += step.pause
    else {
      for (const event of 'type' in step ? [step] : step) {
        at += 100
        state = reduceEvent(state, event, { id: `e${count++}`, at })
      }
    }
  }
  return state
}

/** The answers as they stand: words, then how they stand where they did not come whole. */
export const answers = (state: ChatState): string[] =>
  toArray(state.messages).flatMap(({ author, parts, stream }) => {
    const words = parts.map((part) => (part.kind === 'text' ? part.text : '')).join('')
    return author.role === 'bot' ? [stream ? `${words} (${stream})` : words] : []
  })
