import type { ConformanceKit, SaidMessage, WireReply } from '../../../src/testing/index.ts'
import { lantern } from './exampleProtocol.ts'

const key = 'lk-5up3r-5ecret'

function frame(wire: object): WireReply {
  return { via: 'socket', data: JSON.stringify(wire) }
}

/** The server's words for a message. `of` is the id that we gave it. */
function said({ id, by, text, at, rowId: of }: SaidMessage): object {
  return { id, by, text, at, of }
}

const samples: readonly object[] = [
  { type: 'hello' },
  { type: 'started', conversation: 'c-1' },
  { type: 'said', id: 'm-1', by: 'bot', text: 'Good morning', at: 1_748_736_000_000 },
  { type: 'said', id: 'm-2', by: 'agent', name: 'Ana', text: 'Hello, I am Ana' },
  { type: 'said', id: 'm-3', by: 'visitor', text: 'Hello', of: 'row-1' },
  { type: 'record', said: [{ id: 'm-1', by: 'bot', text: 'Good morning' }, { id: 'm-3', by: 'visitor', text: 'Hello', of: 'row-1' }] },
  { type: 'typing', by: 'agent', name: 'Ana', on: true },
  { type: 'typing', by: 'agent', name: 'Ana', on: false },
  { type: 'ended' },
  { type: 'pong' },
]

export const exampleKit: ConformanceKit = {
  createConnection: (parts) => ({ ...lantern({ url: 'wss://chat.example.com', key }), ...parts }),
  samples: samples.map((wire) => ({ inbound: { via: 'socket', data: JSON.stringify(wire) } })),
  commands: [{ type: 'typing.notify', isTyping: true }, { type: 'conversation.end' }, { type: 'connection.probe' }],
  secrets: [key],
  wire: {
    greeting: () => [frame({ type: 'hello' })],
    started: ({ conversationId }) => [frame({ type: 'started', conversation: conversationId })],
    record: (_asked, messages) => [frame({ type: 'record', said: messages.map(said) })],
    said: (message) => [frame({ type: 'said', ...said(message) })],
    proof: (_asked, message) => [frame({ type: 'said', ...said(message) })],
    typing: (by, on) => [frame({ type: 'typing', by, on })],
    ended: () => [frame({ type: 'ended' })],
    answered: ({ command }) => (command.type === 'connection.probe' ? [frame({ type: 'pong' })] : []),
  },
}
