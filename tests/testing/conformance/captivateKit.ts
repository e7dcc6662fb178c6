import { captivate } from '../../../src/protocols/captivate/index.ts'
import type { ConformanceKit, SaidMessage, WireReply } from '../../../src/testing/index.ts'
import seeds from '../../protocols/captivate/seedFrames.json' with { type: 'json' }

const apiKey = 'ck_live_5up3r+5ecret/k3y=='

const frame = (event_type: string, event_payload: object): WireReply => ({
  via: 'socket',
  data: JSON.stringify({ action: 'receiveMessage', event: { event_type, event_payload } }),
})

const http = (body: unknown): WireReply => ({ via: 'http', outcome: { ok: true, status: 200, body: typeof body === 'string' ? body : JSON.stringify(body) } })

/** An entry of the record has neither an id nor a time on this wire. */
const entry = ({ by, text }: SaidMessage) => ({ from: by === 'visitor' ? 'user' : by, messages: [{ type: 'text', text }] })

/** Captivate in one of its generations. */
export const captivateKit = (send: 'http' | 'socket'): ConformanceKit => {
  // By HTTP every event is taken with a word; by the socket none is.
  const taken = (...replies: readonly WireReply[]) => (send === 'http' ? [http('OK'), ...replies] : replies)
  return {
    createConnection: (parts) => ({ ...captivate({ apiKey, send }), ...parts }),
    samples: Object.entries(seeds).map(([name, wire]) => ({ name, inbound: { via: 'socket', data: JSON.stringify(wire) } })),
    commands: [
      { type: 'message.edit', wireId: 'own-1', text: 'Other words' },
      { type: 'conversation.escalate' },
      { type: 'conversations.list' },
      { type: 'metadata.set', metadata: { plan: 'gold' } },
      { type: 'action.send', id: 'pay' },
      { type: 'connection.probe' },
    ],
    secrets: [apiKey],
    wire: {
      greeting: () => [frame('socket_connected', { socket_id: 'Vp6roemHLPECFOQ=' })],
      started: ({ conversationId }) => taken(frame('conversation_start_success', { conversation_id: conversationId })),
      resumed: ({ conversationId }) => taken(frame('conversation_metadata', { conversation_id: conversationId, metadata: {} })),
      record: ({ conversationId }, said) => {
        const payload = { conversation_id: conversationId, transcript: said.map(entry) }
        return send === 'http' ? [http(payload)] : [frame('conversation_transcript', payload)]
      },
      said: ({ by, id, text }) => [frame(by === 'bot' ? 'bot_message' : 'livechat_message', { type: 'message_create', ch_msg_id: id, content: [{ type: 'text', text }] })],
      proof: () => taken(),
      ended: ({ conversationId }) => [frame('general_error', { conversation_id: conversationId, error_code: 400, error_desc: 'Invalid conversation_id' })],
      answered: ({ conversationId }) => taken(frame('conversation_metadata', { conversation_id: conversationId, metadata: {} })),
    },
  }
}
