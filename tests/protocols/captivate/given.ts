import type { ChatEvent, ChatEventType, Command, Decoded, Encoded, HttpOutcome, Message, MessagePart, ProtocolContext } from '../../../src/model/index.ts'
import type { CaptivateWireOptions } from '../../../src/protocols/captivate/captivateOptions.ts'
import { createCaptivateAdapter } from '../../../src/protocols/captivate/createCaptivateAdapter.ts'

export const KEY = 'ck_live_5up3r+5ecret/k3y=='

export const context: ProtocolContext = {
  id: 'frame-1',
  at: 1_700_000_000_000,
  session: { socketId: 'SOCKET=' },
  conversationId: 'conv-1',
  visitorId: 'visitor-7f3a',
}

export const adapterWith = (options: CaptivateWireOptions = {}) => createCaptivateAdapter({ apiKey: KEY, ...options })

export const adapter = adapterWith()

/** Decodes a socket frame: a text as it stands, anything else as JSON. */
export const receive = (frame: unknown, over: Partial<ProtocolContext> = {}, options?: CaptivateWireOptions): Decoded =>
  (options ? adapterWith(options) : adapter).decode(
    { via: 'socket', data: typeof frame === 'string' ? frame : JSON.stringify(frame) },
    { ...context, ...over },
  )

/** The envelope of the official SDK. */
export const wrap = (event_type: string, event_payload: unknown, more: object = {}) => ({
  action: 'receiveMessage',
  event: { event_type, event_payload, ...more },
})

export const eventsOf = (frame: unknown, over?: Partial<ProtocolContext>, options?: CaptivateWireOptions): readonly ChatEvent[] =>
  receive(frame, over, options).events

export const eventOf = <T extends ChatEventType>(type: T, events: readonly ChatEvent[]): Extract<ChatEvent, { readonly type: T }> => {
  const found = events.find((event) => event.type === type)
  if (!found) throw new Error(`no ${type} in ${JSON.stringify(events)}`)
  return found as Extract<ChatEvent, { readonly type: T }>
}

/** The parts that a bot's content becomes. */
export const partsOf = (...content: readonly unknown[]): readonly MessagePart[] =>
  eventOf('message.received', eventsOf(wrap('bot_message', { content }))).message.parts

/** The messages that a transcript's entries become. */
export const messagesOf = (...transcript: readonly unknown[]): readonly Message[] =>
  eventOf('transcript.loaded', eventsOf(wrap('conversation_transcript', { transcript }))).messages

/** What an exchange's answer becomes. */
export const answer = (command: Command, outcome: HttpOutcome, options?: CaptivateWireOptions, over: Partial<ProtocolContext> = {}): Decoded =>
  adapterWith(options).decode({ via: 'http', command, outcome }, { ...context, ...over })

export const ok = (body: unknown, status = 200): HttpOutcome => ({
  ok: status >= 200 && status < 300,
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

export const encoded = (command: Command, options?: CaptivateWireOptions, over: Partial<ProtocolContext> = {}): Encoded =>
  adapterWith(options).encode(command, { ...context, ...over })

interface Sent {
  readonly event_type: string
  readonly event_payload: Readonly<Record<string, unknown>>
  readonly socket_id?: string | null
}

/** The event inside an encoded frame of either generation. */
export const sentEvent = (frame: Encoded): Sent => {
  const text = frame.via === 'http' ? frame.request.body : frame.via === 'socket' ? frame.data : undefined
  if (typeof text !== 'string') throw new Error(`no event in ${JSON.stringify(frame)}`)
  const envelope = JSON.parse(text) as { action: string; event: Sent }
  if (envelope.action !== 'sendMessage') throw new Error(`sent as ${envelope.action}`)
  return envelope.event
}

/** A message of the visitor's. */
export const own = (over: Partial<Message> = {}): Message => ({
  id: 'own-1',
  wireIds: ['client-1'],
  author: { role: 'visitor' },
  parts: [{ kind: 'text', format: 'plain', text: 'hello' }],
  ...over,
})
