import type { ChatConnection, Inbound, Message, Transport } from '../../../src/model/index.ts'

type Wrap = (connection: ChatConnection) => ChatConnection

const withLine =
  (change: (transport: Transport) => Transport): Wrap =>
  (connection) => ({ ...connection, createTransport: (visitor) => change(connection.createTransport(visitor)) })

const withMessages =
  (change: (message: Message) => Message): Wrap =>
  (connection) => {
    // What reads an answer with rests reads past `decode`.
    const { decodeInSteps: _steps, ...adapter } = connection.adapter
    return {
      ...connection,
      adapter: {
        ...adapter,
        decode(inbound: Inbound, context) {
          const decoded = adapter.decode(inbound, context)
          return { ...decoded, events: decoded.events.map((event) => (event.type === 'message.received' ? { ...event, message: change(event.message) } : event)) }
        },
      },
    }
  }

/** Clients in which one thing is wrong, to see that it is found. */
export const plantedFaults: Readonly<Record<string, Wrap>> = {
  'that never doubts a poll which was given up': withLine((transport) => ({
    ...transport,
    open: (listener) => transport.open({ ...listener, onLine: (event) => (event.status === 'open' && event.kept ? undefined : listener.onLine(event)) }),
  })),
  'that has no ids for what it hears': withMessages((message) => (message.author.role === 'visitor' ? message : { ...message, wireIds: [] })),
  'that loses every third frame of events, and what the record has of it': (() => {
    let count = 0
    return withLine((transport) => ({
      ...transport,
      open: (listener) =>
        transport.open({ ...listener, onFrame: (frame) => (frame.via === 'socket' && frame.name === 'events' && ++count % 3 === 0 ? undefined : listener.onFrame(frame)) }),
      exchange: async (request, given) => {
        const outcome = await transport.exchange(request, given)
        return 'body' in outcome && request.url.includes('/history') ? { ...outcome, body: '{"events":[]}' } : outcome
      },
    }))
  })(),
  'that asks once more where an answer is lost': withLine((transport) => ({
    ...transport,
    async exchange(request, given) {
      const outcome = await transport.exchange(request, given)
      return 'body' in outcome || request.method !== 'POST' ? outcome : transport.exchange(request, given)
    },
  })),
}
