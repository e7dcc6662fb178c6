import { once } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { countTimers, deadAddress, gatherErrors, provideWebSocket, startLoopback } from '../loopback.ts'
import { settle } from '../scriptedDialer.ts'
import { next, openBare, openOurs, throughNetwork } from './bothLines.ts'

provideWebSocket()

/** Waits until the package has nothing more in store: no timer that could still do something. */
async function atRest(timers: () => number): Promise<void> {
  await vi.waitFor(() => expect(timers()).toBe(0), { interval: 5 })
  await settle()
}

describe('R1: a frame that the network has damaged', () => {
  it('bare: the line ends cleanly with code 1000, and the error comes after the end', async () => {
    const server = await startLoopback()
    const { proxy, url } = await throughNetwork(server.url)
    const bare = openBare(url, { maxRetries: 0 })
    const told: unknown[] = []
    bare.addEventListener('close', ({ code, wasClean }) => void told.push([code, wasClean]))
    bare.addEventListener('error', () => void told.push('error'))
    await next(bare, 'open')
    proxy.corrupt(1, { part: 'header' })
    server.connections[0]!.send('a greeting')
    await vi.waitFor(() => expect(told).toEqual([[1000, true], 'error']))
  })

  it('ours: the line is lost with code 1006', async () => {
    const server = await startLoopback()
    const { proxy, url } = await throughNetwork(server.url)
    const { heard } = openOurs(url)
    await heard.line('open')
    proxy.corrupt(1, { part: 'header' })
    server.connections[0]!.send('a greeting')
    expect(await heard.line('closed')).toMatchObject({ code: 1006 })
    expect(heard.frames).toEqual([])
  })
})

describe('R2: close during a delay', () => {
  it('bare: a later reconnect does nothing, for ever', async () => {
    const server = await startLoopback()
    const timers = countTimers()
    const addresses = [await deadAddress('ws')]
    const bare = openBare(() => addresses.shift() ?? server.url, { minReconnectionDelay: 50 })
    await next(bare, 'close')
    bare.close()
    await atRest(timers)
    bare.reconnect()
    await atRest(timers)
    expect(bare.readyState).not.toBe(1)
    expect(server.connections).toHaveLength(0)
  })

  it('ours: opening again dials', async () => {
    const server = await startLoopback()
    const addresses = [await deadAddress('ws')]
    const { transport, heard } = openOurs(() => addresses.shift() ?? server.url)
    await heard.line('closed')
    transport.close()
    transport.open(heard)
    await heard.line('open')
  })
})

describe('R3: an address that cannot be had', () => {
  it.each([
    ['rejects', () => Promise.reject(new Error('no token'))],
    [
      'throws',
      () => {
        throw new Error('no token')
      },
    ],
  ])('bare: a provider that %s is an unhandled rejection and the end of the instance', async (_how, failing) => {
    const unhandled = gatherErrors('unhandledRejection')
    const server = await startLoopback()
    const timers = countTimers()
    const answers: (() => string | Promise<string>)[] = [failing]
    const bare = openBare((() => (answers.shift() ?? (() => server.url))()) as () => string)
    await vi.waitFor(() => expect(unhandled).toEqual([new Error('no token')]))
    bare.reconnect()
    await atRest(timers)
    expect(server.connections).toHaveLength(0)
  })

  it('ours: it is a failed attempt, and the next asks again', async () => {
    const server = await startLoopback()
    const answers = [() => Promise.reject(new Error('no token'))]
    const { heard, retry } = openOurs(() => (answers.shift() ?? (() => server.url))())
    await retry()
    await heard.line('open')
  })
})

describe('R4: when attempts have run out', () => {
  it('bare: reconnect does nothing', async () => {
    const server = await startLoopback()
    const timers = countTimers()
    const addresses = [await deadAddress('ws'), await deadAddress('ws')]
    const bare = openBare(() => addresses.shift() ?? server.url, { maxRetries: 1 })
    await vi.waitFor(() => expect(addresses).toEqual([]))
    await atRest(timers)
    bare.reconnect()
    await atRest(timers)
    expect(server.connections).toHaveLength(0)
  })

  it('ours: redial begins anew', async () => {
    const server = await startLoopback()
    const addresses = [await deadAddress('ws')]
    const { transport, heard } = openOurs(() => addresses.shift() ?? server.url, { giveUpAfter: 0 })
    expect(await heard.line('terminal')).toMatchObject({ kind: 'unreachable' })
    transport.redial()
    await heard.line('open')
  })
})

describe('R5: what is sent before the line is open', () => {
  it('bare: it leaves before anything that the opening says', async () => {
    const server = await startLoopback()
    const bare = openBare(server.url)
    bare.addEventListener('open', () => bare.send('who I am'))
    bare.send('what I typed')
    await vi.waitFor(() => expect(server.received).toEqual(['what I typed', 'who I am']))
  })

  it('ours: it is refused, and the opening speaks first', async () => {
    const server = await startLoopback()
    const { transport, heard } = openOurs(server.url)
    expect(transport.send({ via: 'socket', data: 'what I typed' })).toBe(false)
    await heard.line('open')
    expect(transport.send({ via: 'socket', data: 'who I am' })).toBe(true)
    await once(server.connections[0]!, 'message')
    expect(server.received).toEqual(['who I am'])
  })
})

describe('R6: what cannot be sent', () => {
  it('bare: with its queue off it drops a text without a word', async () => {
    const server = await startLoopback()
    const bare = openBare(server.url, { maxEnqueuedMessages: 0 })
    expect(bare.send('lost')).toBeUndefined()
    await next(bare, 'open')
    expect(bare.send('sent')).toBeUndefined()
    await once(server.connections[0]!, 'message')
    expect(server.received).toEqual(['sent'])
  })

  it('bare: into a dead network everything seems sent, and nothing waits', async () => {
    const server = await startLoopback()
    const { proxy, url } = await throughNetwork(server.url)
    const bare = openBare(url)
    await next(bare, 'open')
    proxy.blackHole('both')
    bare.send('gone')
    const other = openBare(url)
    other.send('a word that arrives')
    await vi.waitFor(() => expect(server.received).toEqual(['a word that arrives']))
    expect([bare.readyState, bare.bufferedAmount]).toEqual([1, 0])
  })

  it('ours: it says false; and true says no more than that it left', async () => {
    const server = await startLoopback()
    const { proxy, url } = await throughNetwork(server.url)
    const { transport, heard } = openOurs(url)
    expect(transport.send({ via: 'socket', data: 'too early' })).toBe(false)
    await heard.line('open')
    proxy.blackHole('both')
    expect(transport.send({ via: 'socket', data: 'gone' })).toBe(true)
    proxy.heal()
    await heard.line('closed')
    expect(transport.send({ via: 'socket', data: 'too late' })).toBe(false)
    expect(server.received).toEqual([])
  })
})

describe('R7: reconnect with a code or reason that sockets do not take', () => {
  it.each([
    ['code', 1005, ''],
    ['reason', 3000, 'long '.repeat(40)],
  ])('bare: a bad %s leaves two sockets open and tells nobody', async (_what, code, reason) => {
    const server = await startLoopback()
    const bare = openBare(server.url)
    await next(bare, 'open')
    const closes: unknown[] = []
    bare.addEventListener('close', (event) => void closes.push(event))
    bare.reconnect(code, reason)
    await server.connection(2)
    await next(bare, 'open')
    expect(server.open()).toBe(2)
    expect(closes).toEqual([])
  })

  it('ours: a redial takes neither, and one socket is left', async () => {
    const server = await startLoopback()
    const { transport, heard } = openOurs(server.url)
    await heard.line('open')
    transport.redial()
    await heard.line('open', 2)
    await vi.waitFor(() => expect(server.open()).toBe(1))
  })
})
