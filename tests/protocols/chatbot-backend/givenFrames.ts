import type { ChatEvent, ChatEventOf, ChatEventType, Decoded, Message, ProtocolContext } from '../../../src/model/index.ts'
import { decode } from '../../../src/protocols/chatbot-backend/decode.ts'
import { CHATBOT_BACKEND, type ChatbotBackendEvents } from '../../../src/protocols/chatbot-backend/extensions.ts'
import { wireConfig, type WireSource } from '../../../src/protocols/chatbot-backend/wireConfig.ts'

export { CHATBOT_BACKEND }

export const AT = Date.UTC(2026, 0, 2, 3, 4, 5)
export const ISO = '2026-01-02T03:00:00.000Z'
export const CONV = 'conv-456'
export const KEY = 'wk_1ive_k3y_0123456789'

/** A frame arrives while no conversation is known. */
export const context: ProtocolContext = { id: 'frame-1', at: AT, session: {}, visitorId: '0123456789abcdef0123456789abcdef' }
/** A conversation is at hand. */
export const within: ProtocolContext = { ...context, conversationId: CONV, session: { userId: 'user-9', tenantId: 'tenant-1', sessionId: 'session-3', sessionOf: CONV } }

/** What the server says under a name. */
export const receive = (name: string | undefined, data?: unknown, over: Partial<ProtocolContext> = within, options: WireSource = {}): Decoded =>
  decode({ via: 'socket', ...(name === undefined ? {} : { name }), data }, { ...context, ...over }, wireConfig(options, [KEY]))

export const eventsOf = (name: string, data?: unknown, over?: Partial<ProtocolContext>, options?: WireSource): readonly ChatEvent[] =>
  receive(name, data, over, options).events

export const typesOf = (events: readonly ChatEvent[]): readonly string[] => events.map(({ type }) => type)

/** The one event of a type. */
export const only = <T extends ChatEventType>(type: T, events: readonly ChatEvent[]): ChatEventOf<T> => {
  const found = events.filter((event): event is ChatEventOf<T> => event.type === type)
  const [first] = found
  if (found.length !== 1 || !first) throw new Error(`${String(found.length)} of ${type}: ${JSON.stringify(events)}`)
  return first
}

/** The payload of the one extension event of a name. */
export const payloadOf = <Name extends keyof ChatbotBackendEvents>(name: Name, events: readonly ChatEvent[]): ChatbotBackendEvents[Name] => {
  const found = events.filter((event) => event.type === 'extension.received' && event.name === name)
  const [first] = found
  if (found.length !== 1 || first?.type !== 'extension.received') throw new Error(`no ${name}: ${JSON.stringify(events)}`)
  return first.payload as ChatbotBackendEvents[Name]
}

/** What a message of the server's becomes. */
export const rowOf = (message: unknown, over?: Partial<ProtocolContext>, options?: WireSource): Message =>
  only('message.received', eventsOf('message', { message, conversationId: CONV }, over, options)).message

/** A message as the documents have it. */
export const said = (content: unknown, over: object = {}): object => ({ messageId: 'm-1', conversationId: CONV, sender: 'ai', content, timestamp: ISO, ...over })

/** The session after events. */
export const sessionAfter = (before: ProtocolContext, events: readonly ChatEvent[]): ProtocolContext => {
  const changes = events.flatMap((event) => (event.type === 'session.changed' ? [event.change] : []))
  const entries = Object.entries(Object.assign({}, before.session, ...changes) as Record<string, string | null>)
  return { ...before, session: Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== null)) }
}

/** Rows as the transcript has them. */
export const shown = (...messages: readonly Message[]): Partial<ProtocolContext> => ({ ...within, messages })

export const row = (over: Partial<Message>): Message => ({ id: 'row', wireIds: [], author: { role: 'bot' }, parts: [], time: AT, ...over })

export const text = (words: string, format: 'markdown' | 'plain' = 'markdown') => ({ kind: 'text', format, text: words }) as const
