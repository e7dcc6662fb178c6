import { chatSession } from '../../../src/protocols/chat-session/index.ts'
import type { ConformanceKit, ConformanceSample, SaidMessage, WireReply, WireScene } from '../../../src/testing/index.ts'

const appId = 'webchat-5up3r-app'
const clientId = 'c11e27-5ecret'
const at = 1_748_736_000
const contact = { name: 'contact', title: 'Contact', fields: [{ name: 'phone', type: 'phone' as const }] }

type Event = Readonly<Record<string, unknown>>

const inboundOf = (...list: readonly Event[]): ConformanceSample['inbound'] => ({ via: 'socket', name: 'events', data: JSON.stringify({ events: list }) })
const events = (...list: readonly Event[]): WireReply => inboundOf(...list) as WireReply
const http = (body: unknown): WireReply => ({ via: 'http', outcome: { ok: true, status: 200, body: JSON.stringify(body) } })
const named = (name: string, body: unknown): WireReply => ({ via: 'socket', name, data: JSON.stringify(body) })

const people: readonly Event[] = [
  { event: 'chat_session_party_joined', party_id: 'B-1', type: 'scenario', timestamp: String(at) },
  { event: 'chat_session_party_joined', party_id: 'P-1', type: 'internal', first_name: 'Ana', last_name: 'Ek', display_name: 'Ana E.', timestamp: String(at) },
]

const partyOf = (by: SaidMessage['by'], { conversationId }: WireScene) => (by === 'bot' ? 'B-1' : by === 'agent' ? 'P-1' : conversationId)

const words = (message: SaidMessage, scene: WireScene): Event => ({
  event: 'chat_session_message',
  party_id: partyOf(message.by, scene),
  msg_id: message.wireIds?.[0] ?? message.id,
  msg: message.text,
  timestamp: String(Math.floor(message.at / 1000)),
})

/** Each event by itself, told in a chat that runs. */
const samples: readonly Event[] = [
  ...people,
  { event: 'chat_session_status', state: 'queued', ewt: '30' },
  { event: 'chat_session_message', party_id: 'P-1', msg_id: 'M-1', msg: '<b>Hello</b>, I am Ana', msg_text: 'Hello, I am Ana', timestamp: String(at) },
  { event: 'chat_session_message', party_id: 'B-1', msg_id: 'M-2', msg: 'Choose [~[action label="Yes" value="yes"]~]', timestamp: String(at) },
  { event: 'chat_session_message_edit', party_id: 'P-1', ref_msg_id: 'M-1', msg: 'Other words' },
  { event: 'chat_session_message_delete', party_id: 'P-1', ref_msg_id: 'M-1' },
  { event: 'chat_session_message_delivered', party_id: 'P-1', ref_msg_id: 'own-1' },
  { event: 'chat_session_message_read', party_id: 'P-1', ref_msg_id: 'own-1' },
  { event: 'chat_session_typing', party_id: 'P-1' },
  { event: 'chat_session_not_typing', party_id: 'P-1' },
  { event: 'chat_session_form_show', form_request_id: 'F-1', form_name: 'contact', form_timeout: '600', timestamp: String(at) },
  { event: 'chat_session_timeout_warning', msg: 'Still there?', timestamp: String(at) },
  { event: 'chat_session_file', party_id: 'P-1', msg_id: 'M-3', file_id: 'FILE', file_name: 'a.png', file_type: 'image', timestamp: String(at) },
  { event: 'chat_session_location', party_id: 'P-1', msg_id: 'M-4', latitude: '53.55', longitude: '-9.99', timestamp: String(at) },
  { event: 'chat_session_cobrowsing_requested', party_id: 'P-1', msg_id: 'M-5', timestamp: String(at) },
  { event: 'chat_session_case_set', case_id: 'C-1', timestamp: String(at) },
  { event: 'chat_session_disconnect', timestamp: String(at) },
  { event: 'chat_session_ended', timestamp: String(at) },
]

const answers: readonly ConformanceSample[] = [
  { name: 'one who joins and leaves', inbound: inboundOf(...people, { event: 'chat_session_party_left', party_id: 'P-1', timestamp: String(at) }) },
  { name: 'the configuration', inbound: { via: 'socket', name: 'configuration', data: '{"forms":[]}' } },
  { name: 'the availability', inbound: { via: 'socket', name: 'availability', data: '{"chat":"available"}' } },
  {
    name: 'the answer to a start',
    inbound: { via: 'http', command: { type: 'conversation.start' }, outcome: { ok: true, status: 200, body: '{"chat_id":"chat-1","is_new_chat":true}' } },
    conversationId: null,
  },
  {
    name: 'the record',
    inbound: { via: 'http', command: { type: 'transcript.fetch' }, outcome: { ok: true, status: 200, body: JSON.stringify({ events: samples.slice(0, 12) }) } },
  },
]

/** The chat_session wire in version 2, by long poll. */
export const chatSessionKit: ConformanceKit = {
  createConnection: (parts) => ({
    ...chatSession({ url: 'https://chat.example/clientweb/api/v2', tenantUrl: 'tenant.example', appId, clientId, forms: [contact] }),
    ...parts,
  }),
  samples: [...samples.map((event): ConformanceSample => ({ name: String(event['event']), inbound: inboundOf(event) })), ...answers],
  commands: [{ type: 'typing.notify', isTyping: true }, { type: 'conversation.end' }, { type: 'receipt.send', wireId: 'bot-1', status: 'read' }],
  secrets: [appId, clientId],
  wire: {
    greeting: () => [named('configuration', {}), named('availability', { chat: 'available' })],
    started: ({ conversationId }) => [http({ chat_id: conversationId, is_new_chat: true }), events(...people)],
    resumed: ({ conversationId }) => [http({ chat_id: conversationId, is_new_chat: false })],
    record: (asked, said) => [http({ events: [...people, ...said.map((message) => words(message, asked))] })],
    said: (message, scene) => [events(words(message, scene))],
    proof: () => [http({})],
    typing: (by, isTyping, scene) => [events({ event: isTyping ? 'chat_session_typing' : 'chat_session_not_typing', party_id: partyOf(by, scene) })],
    ended: () => [events({ event: 'chat_session_ended' })],
    answered: () => [http({})],
  },
}
