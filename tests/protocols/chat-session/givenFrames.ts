import type { ChatEvent, ChatEventType, Command, Decoded, HttpOutcome, Message, MessagePart, ProtocolContext, SessionRecord } from '../../../src/model/index.ts'
import type { ChatSessionWireOptions } from '../../../src/protocols/chat-session/chatSessionOptions.ts'
import { decode } from '../../../src/protocols/chat-session/decode.ts'
import { wireConfig } from '../../../src/protocols/chat-session/wireConfig.ts'

export const CHAT = '7D2E1D0A-chat'
export const AT = 1_700_000_000_000
export const APP = 'webchat-5up3r-app'
export const CLIENT = 'c11e27-5ecret'

export const options: ChatSessionWireOptions = {
  url: 'https://chat.example/clientweb/api/v2',
  tenantUrl: 'tenant.example',
  appId: APP,
  clientId: CLIENT,
}

export const context: ProtocolContext = { id: 'frame-1', at: AT, session: {}, conversationId: CHAT, visitorId: 'visitor-7f3a' }

type Over = Partial<ProtocolContext>
type Options = Partial<ChatSessionWireOptions>
export type Entry = Readonly<Record<string, unknown>>

/** Decodes a text of the line as it stands. */
export const receiveText = (data: unknown, name?: string, over: Over = {}, more: Options = {}): Decoded =>
  decode({ via: 'socket', data, ...(name === undefined ? {} : { name }) }, { ...context, ...over }, wireConfig({ ...options, ...more }))

/** Decodes the events of one poll. */
export const receive = (entries: Entry | readonly Entry[], over: Over = {}, more: Options = {}): Decoded =>
  receiveText(JSON.stringify({ events: Array.isArray(entries) ? entries : [entries] }), 'events', over, more)

export const eventsOf = (entries: Entry | readonly Entry[], over?: Over, more?: Options): readonly ChatEvent[] => receive(entries, over, more).events

type EventOf<T extends ChatEventType> = Extract<ChatEvent, { readonly type: T }>

export const allOf = <T extends ChatEventType>(type: T, events: readonly ChatEvent[]): readonly EventOf<T>[] =>
  events.filter((event): event is EventOf<T> => event.type === type)

export const eventOf = <T extends ChatEventType>(type: T, events: readonly ChatEvent[]): EventOf<T> => {
  const [found] = allOf(type, events)
  if (!found) throw new Error(`no ${type} in ${JSON.stringify(events)}`)
  return found
}

/** What somebody else says. */
export const said = (msg: string, over: Entry = {}): Entry => ({
  event: 'chat_session_message',
  party_id: 'P-1',
  msg_id: 'M-1',
  msg,
  timestamp: '1700000001',
  ...over,
})

/** The one row of an event. */
export const rowOf = (entry: Entry, over?: Over, more?: Options): Message => eventOf('message.received', eventsOf(entry, over, more)).message

/** The parts that somebody else's words become. */
export const partsOf = (msg: string, over: Entry = {}): readonly MessagePart[] => rowOf(said(msg, over)).parts

/** What an exchange's answer becomes. */
export const answer = (command: Command, outcome: HttpOutcome, over: Over = {}, more: Options = {}): Decoded =>
  decode({ via: 'http', command, outcome }, { ...context, ...over }, wireConfig({ ...options, ...more }))

export const ok = (body: unknown, status = 200): HttpOutcome => ({
  ok: status >= 200 && status < 300,
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

/** A refusal in the words of the API. */
export const refusal = (status: number, code: string, message = 'no'): HttpOutcome => ok({ error_code: code, error_message: message }, status)

export const noAnswer: HttpOutcome = { ok: false, status: 0, failure: 'network' }

/** The record of the chat. */
export const history = (entries: readonly Entry[], over?: Over, more?: Options): Decoded =>
  answer({ type: 'transcript.fetch' }, ok({ events: entries }), over, more)

export const rowsOf = (entries: readonly Entry[], over?: Over, more?: Options): readonly Message[] =>
  eventOf('transcript.loaded', history(entries, over, more).events).messages

/** The session after what was told. */
export const sessionOf = ({ events }: Decoded, session: SessionRecord = {}): SessionRecord => {
  const after: Record<string, string> = { ...session }
  for (const { change } of allOf('session.changed', events)) {
    for (const [key, value] of Object.entries(change)) {
      if (value === null) delete after[key]
      else after[key] = value
    }
  }
  return after
}

export const joined = (over: Entry = {}): Entry => ({
  event: 'chat_session_party_joined',
  party_id: 'P-1',
  first_name: 'Ana',
  last_name: 'Ek',
  display_name: 'Ana E.',
  type: 'internal',
  timestamp: '1700000000',
  ...over,
})

export const scenario = (over: Entry = {}): Entry => joined({ party_id: 'B-1', first_name: '', last_name: '', display_name: '', type: 'scenario', ...over })

export const left = (over: Entry = {}): Entry => ({ event: 'chat_session_party_left', party_id: 'P-1', timestamp: '1700000009', ...over })

/** The session after these joined. */
export const sessionWith = (...entries: readonly Entry[]): SessionRecord => sessionOf(receive(entries))

export const form = (over: Entry = {}): Entry => ({
  event: 'chat_session_form_show',
  form_request_id: 'F-1',
  form_name: 'contact',
  form_timeout: '600',
  timestamp: '1700000002',
  ...over,
})

export const contact = { name: 'contact', title: 'Contact', fields: [{ name: 'phone', type: 'phone' as const }] }
export const card = { id: 'S-9', name: 'card', title: 'Card', fields: [{ name: 'number', type: 'text' as const }] }
export const withForms: Options = { forms: [contact], secureForms: [card] }
