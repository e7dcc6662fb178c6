import { expect, it } from 'vitest'
import { createSandboxInMemory } from '../../sandbox/inMemory.ts'
import { createVirtualClock } from '../../src/testing/index.ts'

const address = 'wss://sandbox.example/dev?apiKey=k'
const frame = (event_type: string, event_payload: object, socket_id?: string) => JSON.stringify({ action: 'sendMessage', event: { event_type, event_payload, ...(socket_id ? { socket_id } : {}) } })

interface Event {
  readonly event_type: string
  readonly event_payload: Readonly<Record<string, unknown>>
}

function server(options: Parameters<typeof createSandboxInMemory>[0] = {}) {
  const clock = createVirtualClock()
  const sandbox = createSandboxInMemory({ greeting: 'none', ...options }, clock)
  const dial = (where = address) => {
    const events: Event[] = []
    const closes: number[] = []
    const connection = sandbox.connect(where, {
      onOpen: () => undefined,
      onFrame: (text) => events.push((JSON.parse(String(text)) as { event: Event }).event),
      onClose: (code) => closes.push(code),
    })
    const ask = (event_type: string, payload: object) => {
      connection.send(frame(event_type, payload))
      clock.advance(10)
    }
    return { connection, events, closes, ask, names: () => events.map((event) => event.event_type), last: () => events.at(-1)?.event_payload ?? {} }
  }
  const start = (one: ReturnType<typeof dial>) => {
    one.ask('conversation_start', { userId: 'u' })
    return String(one.last()['conversation_id'])
  }
  return { clock, sandbox, dial, start }
}

const say = (conversation_id: string, text: string, client_msg_id = text) => ({ type: 'message_create', conversation_id, client_msg_id, content: { type: 'text', text } })
const http = (body: string, headers: Readonly<Record<string, string>> = { 'x-api-key': 'k' }) => ({ method: 'POST', url: 'https://sandbox.example/api/custom-channel/sockets/message', headers, body })

it('speaks the protocol on the socket, in its own time', () => {
  const { sandbox, dial, start } = server()
  const one = dial()
  const id = start(one)
  one.ask('user_message', say(id, 'Hello'))
  one.ask('conversation_transcript_request', { conversation_id: id })
  expect(one.names()).toEqual(['socket_connected', 'conversation_start_success', 'bot_message', 'conversation_transcript'])
  expect(one.last()['messages']).toHaveLength(2)
  expect(sandbox.ledger.texts()).toEqual(['Hello'])
  expect(sandbox.ledger.received()[0]?.at).toBe(Date.UTC(2025, 0, 1) + 10)
})

it('speaks the protocol by HTTP, with what is for the socket on the socket', async () => {
  const { sandbox, clock, dial, start } = server()
  const one = dial()
  const id = start(one)
  const socketId = String(one.events[0]?.event_payload['socket_id'])
  expect(await sandbox.exchange(http(frame('user_message', say(id, 'Hello'), socketId)))).toEqual({ status: 200, body: '{"status":"success"}' })
  clock.advance(10)
  expect(one.names()).toContain('bot_message')
  expect(await sandbox.exchange(http('{}', {}))).toMatchObject({ status: 401 })
  const record = await sandbox.exchange({ method: 'GET', url: `https://sandbox.example/api/transcript?conversation_id=${id}`, headers: { 'x-api-key': 'k' } })
  expect(record).toMatchObject({ status: 200 })
})

it('dies and comes back with what it knew, or without', async () => {
  const { sandbox, dial, start } = server()
  const one = dial()
  const id = start(one)
  sandbox.kill()
  expect(one.closes).toEqual([1006])
  expect(await sandbox.exchange(http(''))).toBe('cut')
  expect(dial().closes).toEqual([1006])
  sandbox.start()
  const again = dial()
  again.ask('metadata_request', { conversation_id: id })
  expect(again.names()).toEqual(['socket_connected', 'conversation_metadata'])
  sandbox.kill(1012)
  expect(again.closes).toEqual([1012])
  sandbox.start({ forget: true })
  const strange = dial()
  strange.ask('metadata_request', { conversation_id: id })
  expect(strange.last()['error_desc']).toBe('Invalid conversation_id')
})

it('turns clients away, loses requests and keeps its faults apart', async () => {
  const { sandbox, dial, start } = server({ apiKeys: ['k'] })
  const one = dial()
  const id = start(one)
  expect(dial('wss://sandbox.example/dev?apiKey=wrong').closes).toEqual([1006])
  sandbox.faults.refuse({ code: 4001 })
  expect(dial().closes).toEqual([4001])
  sandbox.faults.refuse({ hang: true })
  expect(dial().closes).toEqual([])
  sandbox.faults.refuse(null)
  sandbox.faults.failNext({ outcome: 'swallow', ending: 'hang' })
  expect(await sandbox.exchange(http(frame('user_message', say(id, 'swallowed'))))).toBe('hang')
  sandbox.faults.failNext({ outcome: 'drop' })
  expect(await sandbox.exchange(http(frame('user_message', say(id, 'dropped'))))).toBe('cut')
  expect(sandbox.ledger.texts()).toEqual(['swallowed'])
})

it('acts on a message once while it looks at the ids, and writes it down late if it is told to', () => {
  const { clock, sandbox, dial, start } = server({ deduplicate: true, writingDelay: 1_000 })
  const one = dial()
  const id = start(one)
  one.ask('user_message', say(id, 'Hello'))
  one.ask('user_message', say(id, 'Hello'))
  expect(sandbox.ledger.received().map(({ processed }) => processed)).toEqual([true, false])
  one.ask('conversation_transcript_request', { conversation_id: id })
  expect(one.last()['messages']).toEqual([])
  clock.advance(1_000)
  one.ask('conversation_transcript_request', { conversation_id: id })
  expect(one.last()['messages']).toHaveLength(2)
})
