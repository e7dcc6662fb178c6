import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChatSessionServer, type ChatSessionOptions, type ChatSessionServer } from '../../../sandbox/chatSession/createChatSessionServer.ts'
import type { Reply } from '../../../sandbox/chatSession/wire.ts'
import type { ForeignEvent } from './foreignClient.ts'
import { createVirtualClock } from './virtualClock.ts'

const headers = { Authorization: 'MOBILE-API-140-327-PLAIN appId="app", clientId="ada"' }

const read = (reply: Reply): { events?: ForeignEvent[] } & Record<string, unknown> => (typeof reply === 'string' ? {} : (JSON.parse(String(reply.body) || '{}') as Record<string, unknown>))

function ask(server: ChatSessionServer, method: string, path: string, body: unknown = {}, signal?: AbortSignal): Promise<Reply> {
  return server.exchange({ method, url: `https://chat.example/clientweb/api/v2/${path}?tenantUrl=t`, headers, body: method === 'POST' ? JSON.stringify(body) : '', ...(signal ? { signal } : {}) })
}

async function begin(options: ChatSessionOptions = {}) {
  const clock = createVirtualClock()
  let number = 0
  const server = createChatSessionServer({ ...options, clock, createId: () => `id-${(number += 1)}` })
  const { chat_id } = read(await ask(server, 'POST', 'chats'))
  const path = `chats/${String(chat_id)}`
  const poll = (signal?: AbortSignal): Promise<Reply> => ask(server, 'GET', `${path}/events`, undefined, signal)
  const say = (msg: string, msg_id = `${msg}-${clock.now()}`): Promise<Reply> => ask(server, 'POST', `${path}/events`, { events: [{ event: 'chat_session_message', msg, msg_id }] })
  const history = async (): Promise<ForeignEvent[]> => read(await ask(server, 'GET', `${path}/history`)).events ?? []
  return { server, clock, poll, say, history, path }
}

/** The answer of an exchange while time passes. */
async function during<Value>(clock: { pass(milliseconds: number): Promise<void> }, milliseconds: number, promise: Promise<Value>): Promise<Value> {
  await clock.pass(milliseconds)
  return promise
}

describe('the chat server in memory, in virtual time', () => {
  it('holds a poll for its time, and not a moment longer', async () => {
    const { clock, poll } = await begin({ pollHold: 10_000 })
    expect(read(await during(clock, 0, poll())).events).toHaveLength(1)
    await clock.pass(10)
    expect(read(await poll()).events).toHaveLength(2)
    let answer: Reply | undefined
    void poll().then((reply) => (answer = reply))
    await clock.pass(9999)
    expect(answer).toBeUndefined()
    await clock.pass(1)
    expect(read(answer ?? 'hang')).toEqual({ events: [] })
  })

  it('answers in the time that people need, when the pace is theirs', async () => {
    const { server, clock, say } = await begin({ pace: 1 })
    await clock.pass(5000)
    await say('agent')
    await clock.pass(1600)
    expect(server.ledger.chat()).toMatchObject({ state: 'queued', ewt: '45', phase: 'scenario' })
    await clock.pass(2500)
    expect(server.ledger.chat()).toMatchObject({ state: 'queued', ewt: '20' })
    await clock.pass(10_000)
    expect(server.ledger.chat()).toMatchObject({ state: 'connected', phase: 'agent' })
  })

  it('F48: forgets a poll that its client left, and loses nothing, when it is told of it', async () => {
    const { server, clock, poll, say } = await begin()
    await clock.pass(10)
    await poll()
    const leaving = new AbortController()
    const left = poll(leaving.signal)
    leaving.abort()
    expect(await left).toBe('cut')
    await say('sticker')
    await clock.pass(10)
    expect(read(await poll()).events).toMatchObject([{ msg_text: expect.stringContaining('/sticker') }])
    expect(server.ledger.polls().map(({ outcome }) => outcome)).toEqual(['events', 'aborted', 'events'])
  })

  it('F48: writes an event into a poll that its client left, as long as it is not told, and another poll is no second one', async () => {
    const { server, clock, poll, say, history } = await begin({ abortNotice: 1000 })
    await clock.pass(10)
    await poll()
    const leaving = new AbortController()
    const left = poll(leaving.signal)
    leaving.abort()
    await say('sticker')
    await clock.pass(10)
    expect(await left).toBe('cut')
    const second = new AbortController()
    const other = poll(second.signal)
    second.abort()
    await say('choice')
    const third = poll()
    await clock.pass(10)
    expect(read(await third).events).toMatchObject([{ msg_text: expect.stringContaining('/choice') }])
    expect(await other).toBe('cut')
    expect((await history()).filter(({ msg_text }) => /\/(sticker|choice)/.test(String(msg_text)))).toHaveLength(2)
    expect(server.ledger.polls().map(({ outcome }) => outcome)).toEqual(['events', 'lost', 'aborted', 'events'])
    expect(server.ledger.mostPollsAtOnce()).toBe(1)
  })

  it('closes a chat in which nobody says anything', async () => {
    const { server, clock, poll, say } = await begin()
    await say('warn')
    await clock.pass(61_000)
    expect(server.ledger.chat()?.phase).toBe('over')
    expect(read(await poll()).events?.at(-1)).toEqual({ event: 'chat_session_ended' })
    expect(read(await poll())).toMatchObject({ error_code: '5005' })
  })

  it('cuts what is open when it is killed, and goes on where it was', async () => {
    const { server, clock, poll, say, history } = await begin({ pace: 1 })
    await clock.pass(5000)
    await poll()
    const heard: number[] = []
    server.connectSocket('wss://chat.example/clientweb/api/v2/socket?tenantUrl=t&clientId=other&appId=app', { onOpen: () => undefined, onFrame: () => undefined, onClose: (code) => heard.push(code) })
    const open = poll()
    await say('sticker')
    server.kill()
    expect([await open, await poll(), heard, server.isUp]).toEqual(['cut', 'cut', [1006], false])
    server.connectSocket('wss://chat.example/clientweb/api/v2/socket?tenantUrl=t&clientId=other&appId=app', { onOpen: () => undefined, onFrame: () => undefined, onClose: (code) => heard.push(code) })
    expect(heard).toEqual([1006, 1006])
    await clock.pass(5000)
    server.start()
    await clock.pass(5000)
    expect((await history()).some(({ msg_text }) => String(msg_text).includes('/sticker'))).toBe(true)
    server.kill()
    server.start({ forget: true })
    expect(read(await poll())).toMatchObject({ error_code: '5005' })
  })

  it('takes a file without a multipart body', async () => {
    const { server } = await begin()
    const reply = await server.exchange({ method: 'POST', url: '/clientweb/api/v2/files?tenantUrl=t', headers, file: { name: 'a.txt', type: 'text/plain', bytes: new TextEncoder().encode('text') } })
    expect(read(reply)).toMatchObject({ file_name: 'a.txt' })
    expect(server.ledger.files()).toMatchObject([{ size: 4, clientId: 'ada' }])
  })
})

/** Something that a client or a network does. */
type Move = { readonly do: 'say' } | { readonly do: 'pass'; readonly time: number } | { readonly do: 'abort' | 'lose' | 'cut' | 'restart' }

const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ do: 'say' } as const) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 3000 }).map((time) => ({ do: 'pass', time }) as const) },
  { weight: 3, arbitrary: fc.constant({ do: 'abort' } as const) },
  { weight: 1, arbitrary: fc.constantFrom({ do: 'lose' } as const, { do: 'cut' } as const, { do: 'restart' } as const) },
)

describe('events under random faults', () => {
  it('F48: come once or not at all, and the history has them all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(moves, { maxLength: 40 }), fc.constantFrom(0, 500), async (plan, abortNotice) => {
        const { server, clock, poll, say, history } = await begin({ pace: 1, pollHold: 2000, abortNotice })
        const heard: string[] = []
        let leaving = new AbortController()
        let isOver = false
        const listen = async (): Promise<void> => {
          if (isOver) return
          const { signal } = leaving
          const reply = await poll(signal)
          if (!signal.aborted) read(reply).events?.forEach(({ msg_id }) => msg_id !== undefined && heard.push(String(msg_id)))
          if (reply === 'cut') await new Promise<void>((resolve) => void clock.after(50, resolve))
          return listen()
        }
        void listen()
        let said = 0
        for (const move of plan) {
          if (move.do === 'say') await say(`word ${(said += 1)}`)
          if (move.do === 'pass') await clock.pass(move.time)
          if (move.do === 'lose') server.faults.losePolls()
          if (move.do === 'cut') server.faults.cutPolls()
          if (move.do === 'restart') {
            server.kill()
            server.start()
          }
          if (move.do !== 'abort') continue
          leaving.abort()
          leaving = new AbortController()
        }
        server.faults.clear()
        await clock.pass(60_000)
        isOver = true
        const events = await history()
        const theirs = events.filter(({ event, party_id }) => event === 'chat_session_message' && party_id === 'party-scenario').map(({ msg_id }) => String(msg_id))
        expect(heard).toEqual([...new Set(heard)])
        expect(heard.filter((id) => !theirs.includes(id))).toEqual([])
        expect(theirs).toHaveLength(said + 1)
        expect(events.filter(({ party_id, event }) => party_id === server.ledger.chat()?.id && event === 'chat_session_message').map(({ msg }) => msg)).toEqual(server.ledger.texts())
        expect(server.ledger.mostPollsAtOnce()).toBe(1)
        const lost = theirs.length - heard.length
        if (!server.ledger.polls().some(({ outcome }) => outcome === 'lost')) expect(lost).toBe(0)
        server.stop()
        await clock.pass(5000)
      }),
      { numRuns: 60 },
    )
  })
})
