import { once } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { createHearing } from '../hearing.ts'
import { afterwards, deadAddress, gatherErrors, provideWebSocket, startLoopback, startSilence } from '../loopback.ts'
import { scriptedDialer } from '../scriptedDialer.ts'
import { next, openBare, openOurs, throughNetwork } from './bothLines.ts'

provideWebSocket()

/** Records the delays of all timers from now on. Those that `isQuick` says run at once. */
function watchDelays(isQuick: (delay: number) => boolean): number[] {
  const delays: number[] = []
  const { setTimeout: set } = globalThis
  globalThis.setTimeout = ((callback: () => void, delay = 0) => {
    delays.push(delay)
    return set(callback, isQuick(delay) ? 0 : delay)
  }) as typeof globalThis.setTimeout
  afterwards(() => {
    globalThis.setTimeout = set
  })
  return delays
}

describe('R8: a line that died without a sign', () => {
  it('bare: it stays open, and to close it takes longer than everything else on the way', async () => {
    const server = await startLoopback()
    const { proxy, url } = await throughNetwork(server.url)
    const bare = openBare(url)
    await next(bare, 'open')
    const closes: unknown[] = []
    bare.addEventListener('close', (event) => void closes.push(event))
    proxy.blackHole('both')
    server.connections[0]!.send('nobody hears this')

    const other = openBare(url)
    other.send('a word that arrives')
    await vi.waitFor(() => expect(server.received).toEqual(['a word that arrives']))
    expect(bare.readyState).toBe(1)

    bare.close()
    other.send('another')
    await vi.waitFor(() => expect(server.received).toHaveLength(2))
    expect(bare.readyState).toBe(2)
    expect(closes).toEqual([])
    proxy.heal()
    await vi.waitFor(() => expect(closes).toHaveLength(1))
  })

  it('ours: once given up it is forgotten, and a new line carries words while the old one is still closing', async () => {
    const server = await startLoopback()
    const { proxy, url } = await throughNetwork(server.url)
    const { transport, heard } = openOurs(url)
    await heard.line('open')
    proxy.blackHole('both')
    server.connections[0]!.send('from the dead line')
    transport.redial()
    await heard.line('open', 2)
    expect(transport.send({ via: 'socket', data: 'by the new line' })).toBe(true)
    await vi.waitFor(() => expect(server.received).toEqual(['by the new line']))
    expect(server.open(), 'the server has not heard that the old line is gone').toBe(2)

    proxy.heal('resume')
    await vi.waitFor(() => expect(server.open()).toBe(1))
    server.connections[1]!.send('from the new line')
    await heard.until(() => heard.frames.length > 0)
    expect(heard.frames).toEqual([{ via: 'socket', data: 'from the new line' }])
    expect(heard.statuses()).toEqual(['connecting', 'open', 'connecting', 'open'])
  })
})

describe('R9: a listener that throws', () => {
  it('bare: those after it do not hear of the end, and nobody hears of the throw', async () => {
    const uncaught = gatherErrors('uncaughtException')
    const unhandled = gatherErrors('unhandledRejection')
    const server = await startLoopback({ refuse: () => 401 })
    const bare = openBare(server.url, { maxRetries: 0 })
    const heard: string[] = []
    bare.addEventListener('close', () => {
      heard.push('first')
      throw new Error('The listener is broken')
    })
    bare.addEventListener('close', () => void heard.push('second'))
    await next(bare, 'error')
    expect(heard).toEqual(['first'])
    expect([uncaught, unhandled]).toEqual([[], []])
  })

  it('ours: the throw is reported, and the line goes on', async () => {
    const reported: unknown[] = []
    const before = Object.getOwnPropertyDescriptor(globalThis, 'reportError')
    Object.defineProperty(globalThis, 'reportError', { value: (error: unknown) => reported.push(error), configurable: true })
    afterwards(() => {
      if (before) Object.defineProperty(globalThis, 'reportError', before)
      else Reflect.deleteProperty(globalThis, 'reportError')
    })
    const answers = [401]
    const server = await startLoopback({ refuse: () => answers.shift() })
    const heard = createHearing()
    const { transport, clock } = openOurs(server.url)
    transport.close()
    transport.open({
      onFrame: heard.onFrame,
      onLine(event) {
        heard.onLine(event)
        if (event.status === 'closed') throw new Error('The listener is broken')
      },
    })
    const { retryIn } = await heard.line('closed')
    clock.advance(retryIn)
    await heard.line('open')
    expect(reported).toEqual([new Error('The listener is broken')])
  })
})

describe('R10: a listener that is added twice', () => {
  it('bare: it hears everything twice, once or not', async () => {
    const server = await startLoopback()
    const bare = openBare(server.url)
    const heard: string[] = []
    const listener = () => void heard.push('open')
    const add = bare.addEventListener.bind(bare) as (type: string, listener: () => void, options?: object) => void
    add('open', listener)
    add('open', listener, { once: true })
    await next(bare, 'open')
    expect(heard).toEqual(['open', 'open'])
    expect(bare).not.toBeInstanceOf(EventTarget)
  })

  it('ours: there is one listener, and it hears once', async () => {
    const server = await startLoopback()
    const { transport, heard } = openOurs(server.url)
    transport.open(heard)
    await heard.line('open')
    expect(heard.statuses()).toEqual(['connecting', 'open'])
  })
})

describe('R11: delays between attempts', () => {
  it('bare: every instance of a page has the same ones', async () => {
    const dead = await deadAddress('ws')
    // Those for the handshake stay as they are; those between attempts run at once.
    const delays = watchDelays((delay) => delay !== 4_000)
    const series: number[][] = []
    for (let count = 0; count < 3; count += 1) {
      delays.length = 0
      let losses = 0
      const bare = openBare(dead, { minReconnectionDelay: undefined as never, maxRetries: 3 })
      await new Promise<void>((resolve) => bare.addEventListener('close', () => void (++losses === 4 && resolve())))
      series.push(delays.filter((delay) => delay >= 1_000 && delay !== 4_000))
    }
    expect(series[0]).toHaveLength(3)
    expect(series[0]![1]).toBeCloseTo(series[0]![0]! * 1.3)
    expect(series[1]).toEqual(series[0])
    expect(series[2]).toEqual(series[0])
  })

  it('ours: every line and every attempt rolls its own', async () => {
    const dead = await deadAddress('ws')
    const delays: number[] = []
    for (let count = 0; count < 3; count += 1) {
      const { heard, retry } = openOurs(dead)
      for (let attempt = 1; attempt <= 3; attempt += 1) {
        const { retryIn } = await heard.line('closed', attempt)
        // Back to the size of a first delay, where there is nothing but the roll.
        delays.push(retryIn / 1.8 ** (attempt - 1))
        await retry(attempt)
      }
    }
    expect(new Set(delays.map(Math.round)).size).toBeGreaterThan(6)
  })
})

describe('R12: a handshake that hangs', () => {
  it('bare: in Node it is an uncaught error, which ends the process', async () => {
    const uncaught = gatherErrors('uncaughtException')
    const silence = await startSilence()
    openBare(silence.url, { connectionTimeout: 20, maxRetries: 0 })
    await vi.waitFor(() => expect(uncaught).toHaveLength(1))
    expect(String(uncaught[0])).toContain('closed before the connection was established')
  })

  it('bare: after 4 seconds it has failed, which is short for a phone; ours: after 10', async () => {
    const server = await startLoopback()
    const delays = watchDelays(() => false)
    await next(openBare(server.url), 'open')
    expect(delays).toContain(4_000)

    const timeouts: number[] = []
    const { dial } = scriptedDialer()
    const { heard } = openOurs('ws://127.0.0.1', {
      dial(address, timeout, listener) {
        timeouts.push(timeout)
        return dial(address, timeout, listener)
      },
    })
    await heard.line('connecting')
    await vi.waitFor(() => expect(timeouts).toEqual([10_000]))
  })

  it('ours: it is a lost attempt', async () => {
    const uncaught = gatherErrors('uncaughtException')
    const silence = await startSilence()
    const { heard, transport } = openOurs(silence.url, { connectTimeout: 20 })
    expect(await heard.line('closed')).toMatchObject({ code: 1006 })
    transport.close()
    await vi.waitFor(() => expect(silence.sockets.every(({ destroyed }) => destroyed)).toBe(true))
    expect(uncaught).toEqual([])
  })
})

describe('R13: where there is no WebSocket', () => {
  it('bare: to make an instance throws', () => {
    Reflect.deleteProperty(globalThis, 'WebSocket')
    expect(() => openBare('ws://127.0.0.1')).toThrow('No valid WebSocket class provided')
  })

  it('ours: to make a line touches nothing, and to open it says what is missing', async () => {
    Reflect.deleteProperty(globalThis, 'WebSocket')
    const { heard } = openOurs('ws://127.0.0.1')
    expect(await heard.line('terminal')).toMatchObject({ kind: 'blocked' })
  })
})

describe('R14: what a handshake says of who we are', () => {
  it('bare: sub-protocols are the same at every attempt, so a token in them grows old', async () => {
    const server = await startLoopback()
    const protocols = ['token-1']
    const bare = openBare(server.url, {}, [...protocols])
    await next(bare, 'open')
    protocols[0] = 'token-2'
    server.connections[0]!.close(4001)
    await server.connection(2)
    expect(server.handshakes.map((handshake) => handshake.protocols)).toEqual(['token-1', 'token-1'])
  })

  it('ours: there are none; the address is asked for at every attempt, and the token in it is fresh', async () => {
    const server = await startLoopback()
    let count = 0
    const { heard, retry } = openOurs(() => `${server.url}&token=${++count}`)
    await heard.line('open')
    server.connections[0]!.close(1012)
    await retry()
    await heard.line('open', 2)
    expect(server.handshakes).toEqual([1, 2].map((token) => ({ path: `/?apiKey=SECRET&token=${token}`, protocols: '' })))
  })
})

describe('R15: what is logged', () => {
  it('bare: with debug on, the key and every word', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    afterwards(() => log.mockRestore())
    const server = await startLoopback()
    const bare = openBare(server.url, { debug: true })
    await next(bare, 'open')
    bare.send('my card number')
    const logged = JSON.stringify(log.mock.calls)
    expect(logged).toContain('SECRET')
    expect(logged).toContain('my card number')
    const closed = next(bare, 'close')
    bare.close()
    await closed
  })

  it('ours: nothing', async () => {
    const spies = (['log', 'info', 'debug', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name).mockImplementation(() => {}))
    afterwards(() => spies.forEach((spy) => spy.mockRestore()))
    const server = await startLoopback()
    const { transport, heard } = openOurs(server.url)
    await heard.line('open')
    transport.send({ via: 'socket', data: 'my card number' })
    await once(server.connections[0]!, 'message')
    server.connections[0]!.close(1012)
    await heard.line('closed')
    expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([])
  })
})
