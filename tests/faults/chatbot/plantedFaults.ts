import type { ChatConnection, ChatEvent, Inbound, Transport } from '../../../src/model/index.ts'

type Wrap = (connection: ChatConnection) => ChatConnection

const withLine =
  (change: (transport: Transport) => Transport): Wrap =>
  (connection) => ({ ...connection, createTransport: (visitor) => change(connection.createTransport(visitor)) })

const withEvents =
  (change: (event: ChatEvent) => readonly ChatEvent[]): Wrap =>
  (connection) => {
    // What reads an answer with rests reads past `decode`.
    const { decodeInSteps: _steps, ...adapter } = connection.adapter
    return {
      ...connection,
      adapter: {
        ...adapter,
        decode(inbound: Inbound, context) {
          const decoded = adapter.decode(inbound, context)
          return { ...decoded, events: decoded.events.flatMap(change) }
        },
      },
    }
  }

/** Clients in which one thing is wrong, to see that it is found. */
export const plantedFaults: Readonly<Record<string, Wrap>> = {
  'that sends each message twice': withLine((transport) => ({
    ...transport,
    send: (frame) => (frame.acknowledge === undefined || transport.send(frame)) && transport.send(frame),
  })),
  'that gives the finished form of an answer a row of its own': withEvents((event) =>
    event.type === 'message.received' && event.message.author.role === 'bot'
      ? [{ ...event, message: { ...event.message, author: { ...event.message.author, role: 'agent' } } }]
      : [event],
  ),
  'that takes any piece for the beginning of an answer': withEvents((event) =>
    event.type === 'stream.advanced' ? [{ type: 'typing.started', participant: event.author }, event] : [event],
  ),
  'that takes nothing of what others said from the record': withEvents((event) =>
    event.type === 'transcript.loaded' ? [{ ...event, messages: event.messages.filter(({ author }) => author.role === 'visitor') }] : [event],
  ),
  'that takes every record for an empty one': withEvents((event) => (event.type === 'transcript.loaded' ? [{ ...event, messages: [] }] : [event])),
  'that never lets go of a line': withLine((transport) => ({ ...transport, close: () => {} })),
}
