/**
 * What the promises cost: the time of one sent message from `client.send` to its confirmation, with the transcript kept, the
 * outbox written to a storage and the answer merged, beside encoding the same frame and handing it over without a client.
 * Run: `npm run bench:send`. Both sides speak to a server that answers at once; every figure is the median of five rounds taken in turn.
 */
import { createChatClient } from '../src/core/index.ts'
import type { ChatConnection, Command, HttpExchange, Message, TransportListener } from '../src/model/index.ts'
import { memoryStorage } from '../src/transport/index.ts'
import { inTurn } from './timing.ts'
import { wires, type BenchWire } from './wires.ts'

const messageCount = 500
const rounds = 5

const accept = ({ answer }: BenchWire): HttpExchange => () => Promise.resolve({ ok: true, status: 200, body: answer, contentType: 'application/json' })

function textMessage(index: number): Message {
  const text = `Message ${index}: could you tell me when my card arrives, please?`
  return { id: `m${index}`, wireIds: [`m${index}`], author: { role: 'visitor' }, parts: [{ kind: 'text', format: 'plain', text }] }
}

function sendBare(wire: BenchWire) {
  const { adapter } = wire.connection
  const accepted = accept(wire)
  return async (): Promise<void> => {
    for (let index = 0; index < messageCount; index++) {
      const command: Command = { type: 'message.send', message: textMessage(index) }
      const context = { id: `f${index}`, at: index, session: { socketId: 's' }, visitorId: 'v', conversationId: 'c' }
      const encoded = adapter.encode(command, context)
      if (encoded.via !== 'http') throw new Error('Nothing to hand over.')
      const outcome = await accepted(encoded.request)
      adapter.decode({ via: 'http', command, outcome }, context)
    }
  }
}

/** A client with that many messages in its transcript, ready to send. */
async function openClient(wire: BenchWire, transcriptLength: number) {
  let listener: TransportListener | undefined
  const connection: ChatConnection = {
    ...wire.connection,
    storage: memoryStorage(),
    createTransport: () => ({
      exchange: accept(wire),
      send: () => true,
      redial: () => {},
      close: () => {},
      open(heard) {
        listener = heard
        heard.onLine({ status: 'open' })
      },
    }),
  }
  const client = createChatClient({ connection })
  const close = client.open()
  while (!listener) await new Promise((resolve) => setImmediate(resolve))
  for (const frame of wire.greeting) listener.onFrame(frame)
  while (client.store.getState().connection.status !== 'ready') await new Promise((resolve) => setImmediate(resolve))
  for (let index = 0; index < transcriptLength; index++) listener.onFrame(wire.frame(index))
  return { client, close }
}

function sendByClient(client: Awaited<ReturnType<typeof openClient>>['client']) {
  return async (): Promise<void> => {
    let confirmed = 0
    const stop = client.subscribe((event) => (confirmed += event.type === 'message.acked' ? 1 : 0))
    for (let index = 0; index < messageCount; index++) {
      client.send({ text: `Message ${index}: could you tell me when my card arrives, please?` })
      while (confirmed <= index) await Promise.resolve()
    }
    stop()
  }
}

async function measure(wire: BenchWire) {
  const clients = await Promise.all([10, 1_000, 10_000].map(async (length) => ({ length, ...(await openClient(wire, length)) })))
  const byClient = clients.map(({ length, client }) => [`sent by the client, ${length.toLocaleString('en')} messages there`, sendByClient(client)] as const)
  const times = await inTurn({ 'encoded and handed over, no client': sendBare(wire), ...Object.fromEntries(byClient) }, rounds)
  for (const { close } of clients) close()
  return times
}

console.log(`${messageCount} messages a round, one after the other; Node ${process.version}\n`)
console.log('| wire | work | microseconds a message | × without a client |\n|---|---|--:|--:|')
for (const [name, wire] of Object.entries(wires)) {
  const times = await measure(wire)
  const base = times.get('encoded and handed over, no client') ?? NaN
  for (const [work, time] of times) console.log(`| ${name} | ${work} | ${((time / messageCount) * 1000).toFixed(0)} | ${(time / base).toFixed(1)} |`)
}
