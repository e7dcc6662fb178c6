import type { ChatConnection, InboundSocketFrame } from '../src/model/index.ts'
import { captivate } from '../src/protocols/captivate/index.ts'
import { chatSession } from '../src/protocols/chat-session/index.ts'

/** One wire as the benches speak it. */
export interface BenchWire {
  readonly connection: ChatConnection
  /** What makes a line ready, up to the start of a conversation. */
  readonly greeting: readonly InboundSocketFrame[]
  /** A bot's message of the number; every fourth asks something by buttons. */
  readonly frame: (index: number) => InboundSocketFrame & { readonly data: string }
  /** The answer to anything that is sent. */
  readonly answer: string
}

const words = (index: number) => `Message ${index}: your card is on its way and should arrive within three working days.`
const asks = (index: number) => index % 4 === 0

const captivateFrame = (event_type: string, event_payload: object, event_id = 'e') => ({
  via: 'socket' as const,
  data: JSON.stringify({ action: 'receiveMessage', event: { event_type, event_payload, event_id, accepts_response_payload: false } }),
})

function captivateContent(index: number): readonly object[] {
  const text = { type: 'text', text: words(index) }
  const buttons = { type: 'button', buttons: { title: 'Anything else?', options: [{ label: 'Yes', value: 'yes' }, { label: 'No', value: 'no' }] } }
  return asks(index) ? [text, buttons] : [text]
}

function sessionMessage(index: number): object {
  const msg = asks(index) ? `${words(index)} Anything else? /buttons [Yes] [No]` : words(index)
  return { event: 'chat_session_message', party_id: 'scenario', msg_id: `c:${index}`, msg, msg_text: msg, timestamp: String(1_700_000_000 + index) }
}

const events = (...list: readonly object[]) => ({ via: 'socket' as const, name: 'events', data: JSON.stringify({ events: list }) })

/** The wires, by name. */
export const wires: Readonly<Record<string, BenchWire>> = {
  captivate: {
    connection: captivate({ apiKey: 'bench', storage: 'none' }),
    greeting: [captivateFrame('socket_connected', { socket_id: 's' }), captivateFrame('conversation_start_success', { conversation_id: 'c' })],
    frame: (index) =>
      captivateFrame('bot_message', { type: 'message_create', ch_msg_id: `m-${index}`, bot: {}, content: captivateContent(index) }, `e-${index}`),
    answer: '{"status":"success"}',
  },
  chat_session: {
    connection: chatSession({ url: 'https://bench.example/clientweb/api/v2', tenantUrl: 'bench.example', appId: 'bench', storage: 'none' }),
    greeting: [
      { via: 'socket', name: 'availability', data: '{"chat":"available"}' },
      events({ event: 'chat_session_party_joined', party_id: 'scenario', type: 'scenario', display_name: 'Bot', timestamp: '1700000000' }),
    ],
    frame: (index) => events(sessionMessage(index)),
    // The same for all: a chat that begins, and events that none are in.
    answer: '{"chat_id":"c","state":"connected","is_new_chat":true,"events":[]}',
  },
}
