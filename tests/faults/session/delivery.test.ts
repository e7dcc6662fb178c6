import { describe, expect, it } from 'vitest'
import { createFaultProxy } from '../../../sandbox/proxy/createFaultProxy.ts'
import { afterwards, beginSession, chatOf, deliveryOf, isProved, lineOf, provideWebSocket, requestsTo, ways, type SessionBench, type Way } from './sessionBench.ts'

provideWebSocket()

const everyWay = Object.keys(ways) as Way[]
const texts = ({ server }: SessionBench) => server.ledger.texts()
const isShown = (bench: SessionBench, text: string) => bench.until(() => expect(bench.texts().join('\n')).toContain(text))

/** Lets the next message arrive and its answer be lost, however messages leave. */
async function loseAnswer({ server }: SessionBench, way: Way, say: () => void): Promise<void> {
  if (way !== 'socket both ways') server.faults.failNext({ on: 'message', outcome: 'swallow', ending: 'cut' })
  const count = server.ledger.received().length
  say()
  await server.ledger.until((ledger) => ledger.received().slice(count).some(({ event }) => event.event === 'chat_session_message'))
  if (way === 'socket both ways') server.faults.dropSockets()
}

describe.each(everyWay)('messages over %s', (way) => {
  it('F2: a server that restarts is taken up again, and what was said meanwhile is there', async () => {
    const bench = await beginSession({ way })
    bench.say('before')
    await isProved(bench, 'before')
    await bench.sandbox.restart({ code: 1012 })
    bench.server.say('scenario', 'You missed this.')
    bench.say('after')
    await isShown(bench, 'You missed this.')
    await bench.until(() => expect(texts(bench)).toEqual(['before', 'after']))
    await bench.settle()
  })

  it('F7, F23: a message whose answer is lost is confirmed by the record, one row, and not sent again', async () => {
    const bench = await beginSession({ way, server: { echo: true } })
    await loseAnswer(bench, way, () => bench.say('only once'))
    await isProved(bench, 'only once')
    bench.say('and the next')
    await isProved(bench, 'and the next')
    await bench.settle()
    expect(texts(bench)).toEqual(['only once', 'and the next'])
    expect(bench.rows().find(({ author }) => author.role === 'visitor')?.attempts).toBe(1)
  })

  it('F24: a message that the server keeps in other words is known by its id, and shown as the server has it', async () => {
    const bench = await beginSession({ way })
    await loseAnswer(bench, way, () => {
      bench.say('My card is 4111 1111 1111 1111')
      void bench.server.ledger.until((ledger) => ledger.texts().length > 0).then(() => {
        const entry = bench.server.ledger.chat()?.log.find(({ event }) => event['msg'] === 'My card is 4111 1111 1111 1111')
        if (entry) Object.assign(entry, { event: { ...entry.event, msg: 'My card is **** **** **** 1111' } })
      })
    })
    await bench.until(() => expect(bench.rows().find(({ author }) => author.role === 'visitor')?.delivery?.status).toBe('confirmed'))
    await bench.reconnect()
    expect(bench.texts()).toContain('My card is **** **** **** 1111')
    expect(bench.rows().filter(({ author }) => author.role === 'visitor')).toHaveLength(1)
    expect(texts(bench)).toHaveLength(1)
  })

  it('F25: the same words five times are five rows and five messages', async () => {
    const bench = await beginSession({ way })
    for (let count = 0; count < 5; count++) bench.say('hello')
    await bench.until(() => expect(texts(bench)).toEqual(['hello', 'hello', 'hello', 'hello', 'hello']))
    await bench.settle()
    expect(bench.texts().filter((text) => text === 'hello')).toHaveLength(5)
  })

  it('F21, F22: events that come twice, or in another order, are one row each and end in the order of the record', async () => {
    const bench = await beginSession({ way })
    bench.server.faults.setCopies(2)
    bench.server.faults.setReorder(5)
    bench.server.faults.burst(30)
    await bench.until(() => expect(bench.texts()).toHaveLength(31))
    bench.server.faults.setCopies(1)
    bench.server.faults.setReorder(1)
    await bench.reconnect()
    await bench.settle()
  })
})

describe('messages over poll, and their answers', () => {
  it('F19: a gateway that answers in place of the service is no chat, and the message in question comes to its end', async () => {
    const bench = await beginSession()
    bench.server.faults.failNext({ on: 'message', outcome: 'status', status: 502 })
    bench.say('through the gateway')
    await isProved(bench, 'through the gateway')
    bench.server.faults.failNext({ on: 'poll', outcome: 'malformed', kind: 'html' })
    bench.server.say('scenario', 'Eaten by the gateway.')
    await isShown(bench, 'Eaten by the gateway.')
    await bench.settle()
    expect(texts(bench)).toEqual(['through the gateway'])
    expect(bench.texts().join()).not.toMatch(/Bad Gateway/)
  })

  it('F26, F27: records that are short, empty or late take nothing away and have nothing sent again', async () => {
    const bench = await beginSession()
    for (const text of ['one', 'two']) {
      bench.say(text)
      await isShown(bench, `You wrote “${text}”`)
    }
    const before = bench.said()
    for (const change of [{ historyLast: 1 }, { historyLast: 0, writingDelay: 60_000 }]) {
      Object.assign(bench.server.settings, change)
      await bench.reconnect()
      expect(bench.said()).toEqual(before)
    }
    Object.assign(bench.server.settings, { writingDelay: 0 })
    await bench.settle()
    expect(texts(bench)).toEqual(['one', 'two'])
  })

  it('F27: a record of 5,000 events is merged, and once more changes nothing', async () => {
    const bench = await beginSession()
    const chat = bench.server.ledger.chat()
    for (let index = 0; index < 5_000; index++) {
      chat?.log.push({ serial: 100 + index, at: Date.now(), from: 'server', event: { event: 'chat_session_message', party_id: 'party-scenario', msg_id: `old-${index}`, msg: `Entry ${index}`, msg_text: `Entry ${index}` } })
    }
    if (chat) chat.heardUpTo = 6_000
    await bench.reconnect()
    expect(bench.rows()).toHaveLength(5_001)
    const before = bench.rows()
    await bench.reconnect()
    expect(bench.rows()).toEqual(before)
  })

  it('F28: a record that cannot be had is asked for again; then the chat goes on, and says that something may be missing', async () => {
    const bench = await beginSession()
    bench.server.faults.failNext({ on: 'history', outcome: 'status', count: 50 })
    bench.client.reconnect()
    await bench.until(() => expect(bench.ofType('transcript.failed').length).toBeGreaterThanOrEqual(2))
    await bench.isReady()
    expect(bench.rows().flatMap(({ parts }) => parts)).toContainEqual(expect.objectContaining({ kind: 'notice', code: 'history-incomplete' }))
    bench.server.faults.clear()
    bench.say('after')
    await isProved(bench, 'after')
    await bench.settle()
  })

  it.each([401, 403] as const)('F33: a client that is refused with %i is told so; nothing leaves until the visitor asks to try again', async (status) => {
    const bench = await beginSession()
    bench.server.faults.unauthorise(status)
    bench.server.faults.cutPolls()
    await bench.until(() => expect(lineOf(bench)).toBe('refused'))
    bench.say('may I?')
    expect(texts(bench)).toEqual([])
    bench.server.faults.unauthorise(null)
    bench.client.reconnect()
    await bench.until(() => expect(texts(bench)).toEqual(['may I?']))
    await bench.settle()
  })

  it('F44: a server that comes back without its memory ends the chat and tells why; a new one can be begun', async () => {
    const bench = await beginSession()
    bench.say('before')
    await isProved(bench, 'before')
    await bench.sandbox.restart({ forget: true })
    await bench.until(() => expect(chatOf(bench)).toMatchObject({ status: 'ended', endReason: 'gone' }))
    expect(deliveryOf(bench, 'before')?.status).toBe('confirmed')
    bench.client.start()
    await bench.until(() => expect(chatOf(bench).status).toBe('active'))
    expect(requestsTo(bench, '/chats').length).toBeGreaterThan(0)
  })

  it.each(['fin', 'reset'] as const)('F3: a connection that ends with %s in the middle of a poll’s answer loses and doubles nothing', async (ending) => {
    let cut = () => {}
    const bench = await beginSession({
      async through(host) {
        const [hostname = '', port] = host.split(':')
        const proxy = await createFaultProxy({ target: { host: hostname, port: Number(port) } })
        afterwards(() => proxy.close())
        cut = () => proxy.cutAfter(60, { way: 'toClient', ending })
        return `127.0.0.1:${proxy.port}`
      },
    })
    cut()
    bench.server.say('scenario', 'Cut in the middle.')
    await isShown(bench, 'Cut in the middle.')
    bench.say('and back')
    await isProved(bench, 'and back')
    await bench.settle()
    expect(texts(bench)).toEqual(['and back'])
  })
})
