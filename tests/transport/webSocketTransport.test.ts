import { once } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import type { HttpExchange } from '../../src/model/index.ts'
import { createVirtualClock } from '../../src/testing/index.ts'
import { webSocketTransport, type WebSocketTransportOptions } from '../../src/transport/index.ts'
import { createHearing } from './hearing.ts'
import { afterwards, countTimers, deadAddress, provideWebSocket, startLoopback, startSilence } from './loopback.ts'
import { scriptedSignals, settle } from './scriptedDialer.ts'

provideWebSocket()

const exchange: HttpExchange = () => Promise.resolve({ ok: false, status: 0, failure: 'network' })

/** A transport on real sockets and virtual time, opened. */
function openLine(url: WebSocketTransportOptions['url'], options: Partial<WebSocketTransportOptions> = {}) {
  const clock = createVirtualClock()
  const signals = scriptedSignals()
  const heard = createHearing()
  const transport = webSocketTransport({ url, exchange, clock, signals, random: () => 0.5, ...options })
  afterwards(() => transport.close())
  transport.open(heard)
  return { transport, heard, clock, signals }
}

it('opens, carries frames both ways, and tells the true close code and the true delay', async () => {
  const server = await startLoopback({ onConnection: (socket) => socket.send('hello') })
  const { transport, heard, clock } = openLine(server.url)
  expect(transport.send({ via: 'socket', data: 'too early' })).toBe(false)
  await heard.until(() => heard.frames.length === 1)
  expect(heard.frames).toEqual([{ via: 'socket', data: 'hello' }])
  expect(transport.send({ via: 'socket', data: 'hi' })).toBe(true)
  await once(server.connections[0]!, 'message')
  expect(server.received).toEqual(['hi'])

  server.connections[0]!.close(1012, 'restart')
  await heard.line('closed')
  expect(heard.lines).toEqual([
    { status: 'connecting', attempt: 0 },
    { status: 'open' },
    { status: 'closed', code: 1012, reason: 'restart', attempt: 1, retryIn: 1250 },
  ])
  clock.advance(1249)
  expect(heard.statuses()).toHaveLength(3)
  clock.advance(1)
  await heard.line('open', 2)
  expect(heard.lines[3]).toEqual({ status: 'connecting', attempt: 1 })
  expect(server.open()).toBe(1)
})

it('opens only once however often it is asked', async () => {
  const server = await startLoopback()
  const { transport, heard } = openLine(server.url)
  const second = createHearing()
  transport.open(second)
  await heard.line('open')
  expect(server.connections).toHaveLength(1)
  expect(second.lines).toEqual([])
})

it('R2: dials again after a close during the delay', async () => {
  const server = await startLoopback({ refuse: () => (refusing ? 503 : undefined) })
  let refusing = true
  const { transport, heard, clock } = openLine(server.url)
  await heard.line('closed')
  transport.close()
  expect(clock.pending).toBe(0)
  refusing = false
  transport.open(heard)
  await heard.line('open')
  expect(server.connections).toHaveLength(1)
})

it('R2: redials during the delay, at once', async () => {
  const { transport, heard, clock } = openLine(await deadAddress('ws'))
  await heard.line('closed')
  transport.redial()
  expect(heard.statuses()).toEqual(['connecting', 'closed', 'connecting'])
  await heard.line('closed', 2)
  expect(clock.pending).toBe(1)
})

describe('R3: the address', () => {
  it.each([
    ['rejects', () => Promise.reject(new Error('no token'))],
    [
      'throws',
      () => {
        throw new Error('no token')
      },
    ],
    ['is empty', () => ''],
    ['never comes', () => new Promise<string>(() => {})],
  ])('that %s is a failed attempt, and the next one asks afresh', async (how, failing) => {
    const server = await startLoopback()
    const answers = [failing, () => Promise.resolve(server.url)]
    const { heard, clock } = openLine(() => answers.shift()!())
    await settle()
    if (how === 'never comes') clock.advance(10_000)
    expect(await heard.line('closed')).toMatchObject({ code: 1006, attempt: 1 })
    clock.advance(1_250)
    await heard.line('open')
    expect(server.open()).toBe(1)
  })

  it('is asked for before each attempt, so that a short-lived token is fresh', async () => {
    const server = await startLoopback()
    const provider = vi.fn(() => server.url)
    const { heard, clock } = openLine(provider)
    await heard.line('open')
    server.connections[0]!.close(1001)
    await heard.line('closed')
    clock.advance(2_000)
    await heard.line('open', 2)
    expect(provider).toHaveBeenCalledTimes(2)
  })

  it('that comes too late is not dialled', async () => {
    const server = await startLoopback()
    let give = (_address: string) => {}
    const late = new Promise<string>((resolve) => (give = resolve))
    const answers = [late, Promise.resolve(server.url)]
    const { transport, heard } = openLine(() => answers.shift()!)
    transport.redial()
    give(server.url)
    await heard.line('open')
    await settle()
    expect(server.connections).toHaveLength(1)
  })
})

it('R4, F45: a server that closes right after opening is dialled ever more slowly, then given up', async () => {
  const server = await startLoopback({ onConnection: (socket) => socket.close(1011) })
  const { heard, clock, transport } = openLine(server.url)
  const begun = clock.now()
  const dialsInFirstMinute = () => server.connections.length
  let inFirstMinute = 0
  const delays: number[] = []
  for (let count = 1; count <= 50; count += 1) {
    await heard.until(() => heard.statuses().filter((status) => status === 'closed' || status === 'terminal').length === count)
    const last = heard.lines.at(-1)!
    if (last.status !== 'closed') break
    delays.push(last.retryIn)
    clock.advance(last.retryIn)
    if (clock.now() - begun <= 60_000) inFirstMinute = dialsInFirstMinute() + 1
  }
  expect(inFirstMinute).toBeLessThan(12)
  expect(delays).toEqual([...delays].sort((a, b) => a - b))
  expect(heard.lines.at(-1)).toMatchObject({ status: 'terminal', kind: 'unreachable', code: 1011 })
  expect(clock.now() - begun).toBeLessThan(340_000)
  expect(clock.pending).toBe(0)

  const connections = server.connections.length
  transport.redial()
  await heard.until(() => server.connections.length === connections + 1)
  expect(await heard.line('closed', delays.length + 1), 'a new series').toMatchObject({ attempt: 1 })
})

it('R7, R8, R18: redial lets the old socket go at once and hears nothing more of it', async () => {
  const server = await startLoopback()
  const { transport, heard } = openLine(server.url)
  await heard.line('open')
  const [old] = server.connections
  transport.redial()
  expect(transport.send({ via: 'socket', data: 'between the lines' })).toBe(false)
  old!.send('from the past')
  await heard.line('open', 2)
  await vi.waitFor(() => expect(server.open()).toBe(1))
  expect(heard.statuses()).toEqual(['connecting', 'open', 'connecting', 'open'])
  expect(heard.frames).toEqual([])
})

it('R18: a hundred redials leave one socket', async () => {
  const server = await startLoopback()
  const { transport, heard, clock } = openLine(server.url)
  for (let count = 0; count < 100; count += 1) {
    transport.redial()
    if (count % 10 === 0) await settle()
  }
  await heard.until(() => heard.lines.at(-1)?.status === 'open')
  await vi.waitFor(() => expect(server.open()).toBe(1))
  transport.close()
  expect(clock.pending).toBe(0)
})

it('R9, R10: a listener that throws harms neither the line nor itself', async () => {
  const server = await startLoopback({ onConnection: (socket) => socket.send('hello') })
  const heard = createHearing()
  const clock = createVirtualClock()
  const transport = webSocketTransport({ url: server.url, exchange, clock, signals: scriptedSignals() })
  afterwards(() => transport.close())
  transport.open({
    onLine(event) {
      heard.onLine(event)
      throw new Error('The listener is broken')
    },
    onFrame(frame) {
      heard.onFrame(frame)
      throw new Error('The listener is broken')
    },
  })
  await heard.until(() => heard.frames.length === 1)
  server.connections[0]!.close(1012)
  await heard.line('closed')
  clock.advance(2_000)
  await heard.line('open', 2)
})

it('R12: a handshake that hangs is a lost attempt', async () => {
  const silence = await startSilence()
  const { heard } = openLine(silence.url, { connectTimeout: 20 })
  expect(await heard.line('closed')).toMatchObject({ code: 1006, reason: 'No answer in time', attempt: 1 })
})

describe('R13: outside a browser', () => {
  it('makes a transport without touching anything, and says what is missing when it is opened', async () => {
    Reflect.deleteProperty(globalThis, 'WebSocket')
    const { heard, clock } = openLine('wss://chat.example')
    expect(await heard.line('terminal')).toEqual({
      status: 'terminal',
      kind: 'blocked',
      reason: 'The page may not open this connection (No WebSocket)',
    })
    expect(clock.pending).toBe(0)
  })
})

it('R15: neither the address nor the key in it is told', async () => {
  const server = await startLoopback({ refuse: () => 403 })
  const { heard, transport } = openLine(server.url)
  await heard.line('closed')
  transport.close()
  const second = openLine('not an address with apiKey=SECRET')
  await second.heard.line('terminal')
  expect(JSON.stringify([heard.lines, second.heard.lines])).not.toMatch(/SECRET|127\.0\.0\.1|apiKey/)
})

describe('close is final', () => {
  const sockets = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length

  it.each(['while the address is asked for', 'while dialling', 'while open', 'during the delay', 'when given up'])('%s', async (when) => {
    const server = await startLoopback({ refuse: () => (when === 'during the delay' ? 503 : undefined) })
    const before = sockets()
    const timers = countTimers()
    const url = when === 'while the address is asked for' ? () => new Promise<string>(() => {}) : server.url
    const { transport, heard, clock, signals } = openLine(url, {
      judge: () => (when === 'when given up' ? 'reauthorise' : undefined),
    })
    if (when === 'while dialling') await settle()
    if (when === 'while open') await heard.line('open')
    if (when === 'during the delay') await heard.line('closed')
    if (when === 'when given up') {
      ;(await server.connection(1)).close()
      await heard.line('closed')
      clock.advance(60_000)
      ;(await server.connection(2)).close()
      await heard.line('terminal')
    }
    transport.close()
    const told = heard.lines.length
    expect(clock.pending).toBe(0)
    expect(signals.listeners).toBe(0)
    expect(transport.send({ via: 'socket', data: 'x' })).toBe(false)
    transport.redial()
    signals.give({ type: 'awake' })
    clock.advance(3_600_000)
    server.connections.forEach((socket) => socket.readyState === 1 && socket.send('late'))
    while (server.open() > 0 || sockets() > before) await settle()
    expect(timers()).toBe(0)
    expect(heard.lines).toHaveLength(told)
    expect(heard.frames).toEqual([])
  })

  it('and may be said from within the listener, at any event', async () => {
    for (const at of ['connecting', 'open', 'closed'] as const) {
      const server = await startLoopback({ onConnection: (socket) => socket.close(1012) })
      const heard = createHearing()
      const clock = createVirtualClock()
      const provider = vi.fn(() => server.url)
      const transport = webSocketTransport({ url: provider, exchange, clock, signals: scriptedSignals() })
      transport.open({
        onFrame: heard.onFrame,
        onLine(event) {
          if (event.status === at) transport.close()
          heard.onLine(event)
        },
      })
      await heard.line(at)
      await settle()
      clock.advance(60_000)
      expect(heard.statuses().at(-1)).toBe(at)
      expect(provider).toHaveBeenCalledTimes(at === 'connecting' ? 0 : 1)
      expect(clock.pending).toBe(0)
    }
  })

  it('opening and closing in one turn makes no connection; the second opening makes one', async () => {
    const server = await startLoopback()
    const { transport, heard } = openLine(server.url)
    transport.close()
    transport.open(heard)
    await heard.line('open')
    await settle()
    expect(server.connections).toHaveLength(1)
  })
})

it('F54: a hundred reconnects leave one socket and no timer', async () => {
  const server = await startLoopback()
  const { heard, clock, transport } = openLine(server.url)
  for (let count = 1; count <= 100; count += 1) {
    await heard.line('open', count)
    clock.advance(10_000)
    ;(await server.connection(count)).terminate()
    await heard.line('closed', count)
    clock.advance(2_000)
  }
  await heard.line('open', 101)
  expect(heard.lines.filter((event) => event.status === 'closed').every((event) => event.attempt === 1)).toBe(true)
  await vi.waitFor(() => expect(server.open()).toBe(1))
  expect(clock.pending).toBe(1)
  transport.close()
  expect(clock.pending).toBe(0)
})
