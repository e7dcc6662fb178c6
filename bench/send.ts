/**
 * What the promises cost: the time of one sent message from `client.send` to its confirmation, with the transcript kept, the
 * outbox written to a storage and the answer merged, beside encoding the same frame and handing it over without a client.
 * Run: `npm run bench:send`. Both sides speak to a server that answers at once; every figure is the median of five rounds taken in turn.
 */
import { createChatClient } from '../src/core/index.ts'
import type { ChatConnection, Command, HttpExchange, Message, TransportListener } from '../src/model/index.ts'
import { captivate } from '../src/protocols/captivate/index.ts'
import { memoryStorage } from '../src/transport/index.ts'
import { inTurn } from './timing.ts'

const messageCount = 500
const rounds = 5
const line = captivate({ apiKey: 'bench', storage: 'none' })
const accepted: HttpExchange = () => Promise.resolve({ ok: true, status: 200, body: '{"status":"success"}', contentType: 'application/json' })
const frame = (name: string, payload: object) => JSON.stringify({ action: 'sendMessage', event: { event_type: name, event_payload: payload } })

function textMessage(index: number): Message {
  const text = `Message ${index}: could you tell me when my card arrives, please?`
  return { id: `m${index}`, wireIds: [`m${index}`], author: { role: 'visitor' }, parts: [{ kind: 'text', format: 'plain', text }] }
}

async function sendBare(): Promise<void> {
  for (let index = 0; index < messageCount; index++) {
    const command: Command = { type: 'message.send', message: textMessage(index) }
    const context = { id: `f${index}`, at: index, session: { socketId: 's' }, visitorId: 'v', conversationId: 'c' }
    const encoded = line.adapter.encode(command, context)
    if (encoded.via !== 'http') throw new Error('Nothing to hand over.')
    const outcome = await accepted(encoded.request)
    line.adapter.decode({ via: 'http', command, outcome }, context)
  }
}

/** A client with that many messages in its transcript, ready to send. */
async function openClient(transcriptLength: number) {
  let listener: TransportListener | undefined
  const connection: ChatConnection = {
    ...line,
    storage: memoryStorage(),
    createTransport: () => ({
      exchange: accepted,
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
  const say = (data: string) => listener?.onFrame({ via: 'socket', data })
  while (!listener) await new Promise((resolve) => setImmediate(resolve))
  say(frame('socket_connected', { socket_id: 's' }))
  say(frame('conversation_start_success', { conversation_id: 'c' }))
  for (let index = 0; index < transcriptLength; index++) {
    say(frame('bot_message', { type: 'message_create', ch_msg_id: `b${index}`, bot: {}, content: [{ type: 'text', text: `Answer ${index}` }] }))
  }
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

const clients = await Promise.all([10, 1_000, 10_000].map(async (length) => ({ length, ...(await openClient(length)) })))
const times = await inTurn(
  { 'encoded and handed over, no client': sendBare, ...Object.fromEntries(clients.map(({ length, client }) => [`sent by the client, ${length.toLocaleString('en')} messages there`, sendByClient(client)])) },
  rounds,
)
for (const { close } of clients) close()

const base = times.get('encoded and handed over, no client') ?? NaN
console.log(`${messageCount} messages a round, one after the other; Node ${process.version}\n`)
console.log('| work | microseconds a message | × without a client |\n|---|--:|--:|')
for (const [name, time] of times) console.log(`| ${name} | ${((time / messageCount) * 1000).toFixed(0)} | ${(time / base).toFixed(1)} |`)
