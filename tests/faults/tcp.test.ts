import { describe, expect, it } from 'vitest'
import { createFaultProxy, type FaultProxy } from '../../sandbox/proxy/createFaultProxy.ts'
import { afterwards, generations, provideWebSocket, startConversation, type BenchOptions, type ClientBench } from './clientBench.ts'

provideWebSocket()

interface ProxiedBench {
  readonly bench: ClientBench
  readonly proxy: FaultProxy
}

/** A conversation by way of a real TCP proxy. */
async function startBehind(options: BenchOptions): Promise<ProxiedBench> {
  let proxy: FaultProxy | undefined
  const bench = await startConversation({
    ...options,
    async through(host) {
      const [hostname = '', port] = host.split(':')
      proxy = await createFaultProxy({ target: { host: hostname, port: Number(port) } })
      return `127.0.0.1:${proxy.port}`
    },
  })
  if (!proxy) throw new Error('There is no proxy.')
  const made = proxy
  afterwards(() => made.close())
  return { bench, proxy: made }
}

const own = (bench: ClientBench, text: string) => bench.rows().find((row, index) => row.delivery && bench.texts()[index] === text)

describe.each(generations)('messages leaving by %s, over TCP', (send) => {
  it.each(['fin', 'reset'] as const)('F3: a connection that ends with %s in the middle of a frame loses and doubles nothing, either way', async (ending) => {
    const { bench, proxy } = await startBehind({ send })
    proxy.cutMidFrame({ way: 'toClient', ending })
    bench.say('the answer is cut')
    await bench.until(() => expect(bench.ofType('conversation.started').length).toBeGreaterThan(1))
    await bench.isReady()
    if (send === 'socket') proxy.cutMidFrame({ way: 'toServer', ending })
    else proxy.cutAfter(200, { way: 'toServer', ending })
    bench.say('the question is cut')
    await bench.until(() => expect(own(bench, 'the question is cut')?.delivery?.status).toBe('confirmed'))
    await bench.settle()
    expect(bench.sandbox.ledger.texts()).toEqual(['the answer is cut', 'the question is cut'])
  })

  it('F6: what is lost on its way to the server is sent once more, after it was proved absent', async () => {
    const { bench, proxy } = await startBehind({ send })
    proxy.blackHole('toServer')
    bench.say('into the hole')
    // By HTTP the request hangs on its own connection: the network resets it.
    if (send === 'http') proxy.heal('reset')
    await bench.until(() => expect(own(bench, 'into the hole')?.delivery?.status).toBe('confirmed'))
    proxy.heal('reset')
    await bench.settle()
    expect(bench.sandbox.ledger.texts()).toEqual(['into the hole'])
  })

  it('F7: a message whose answer is lost is confirmed by the record and not sent again', async () => {
    const { bench, proxy } = await startBehind({ send })
    proxy.blackHole('toClient', { newToo: true })
    bench.say('only once')
    await bench.sandbox.ledger.until((ledger) => ledger.received().length === 1)
    proxy.heal('reset')
    await bench.until(() => expect(own(bench, 'only once')?.delivery?.status).toBe('confirmed'))
    await bench.settle()
    expect(bench.sandbox.ledger.received()).toHaveLength(1)
    expect(own(bench, 'only once')?.attempts).toBe(1)
  })

  it('F3: bits that flip on the way cost the frame, or the line, and nothing else', async () => {
    const { bench, proxy } = await startBehind({ send })
    proxy.corrupt(1, { part: 'payload' })
    bench.sandbox.say('bot', 'Damaged on its way.')
    proxy.corrupt(1, { part: 'header' })
    bench.sandbox.say('bot', 'And this one too.')
    await bench.until(() => expect(bench.ofType('conversation.started').length).toBeGreaterThan(1))
    await bench.isReady()
    await bench.until(() => expect(bench.texts()).toContain('And this one too.'))
  })

  it('F54: after a hundred reconnects over a real network there is one connection, and no timer, listener or message more than before', async () => {
    const { bench } = await startBehind({ send, server: { deduplicate: true } })
    bench.say('before')
    await bench.until(() => expect(own(bench, 'before')?.delivery?.status).toBe('confirmed'))
    await bench.until(() => expect(bench.rows()).toHaveLength(3))
    await bench.reconnect()
    const handles = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
    const before = { timers: handles(), rows: bench.texts() }
    for (let count = 0; count < 100; count++) await bench.reconnect()
    expect(bench.texts()).toEqual(before.rows)
    await bench.until(() => expect(handles()).toBeLessThanOrEqual(before.timers + 3))
    await bench.settle()
    expect(bench.sandbox.ledger.texts()).toEqual(['before'])
  })
})
