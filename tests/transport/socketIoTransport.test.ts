import { io, Manager } from 'socket.io-client'
import { describe, expect, it, vi } from 'vitest'
import { createFaultProxy } from '../../sandbox/proxy/createFaultProxy.ts'
import { afterwards, countTimers, deadAddress, gatherErrors, startSilence } from './loopback.ts'
import { settle } from './scriptedDialer.ts'
import { openSocketIo, startSocketIo } from './socketIoServer.ts'

const soon = (check: () => void) => vi.waitFor(check, { interval: 5, timeout: 5_000 })

it('opens, says so to the protocol, and carries named frames both ways', async () => {
  const server = await startSocketIo({ onConnection: (socket) => socket.emit('connected', { userId: 'u1' }) })
  const { transport, heard } = openSocketIo(server.url)
  await heard.until(() => heard.frames.length === 2)
  expect(heard.lines).toEqual([{ status: 'connecting', attempt: 0 }, { status: 'open' }])
  expect(heard.frames).toEqual([
    { via: 'socket', name: 'connect', data: undefined },
    { via: 'socket', name: 'connected', data: { userId: 'u1' } },
  ])
  expect(transport.send({ via: 'socket', name: 'join-conversation', data: {} })).toBe(true)
  expect(transport.send({ via: 'socket', name: 'ping', data: undefined })).toBe(true)
  await soon(() => expect(server.received).toEqual([['join-conversation', {}], ['ping']]))
})

it('SB-20: credentials go in the auth object alone, not in an address and not in a header', async () => {
  const server = await startSocketIo()
  const { heard } = openSocketIo(server.url, { auth: { widgetKey: 'SECRET-KEY', chatbotId: 'bot' } })
  await heard.line('open')
  expect(server.handshakes).toHaveLength(1)
  expect(server.handshakes[0]!.auth).toEqual({ widgetKey: 'SECRET-KEY', chatbotId: 'bot' })
  expect(server.handshakes[0]!.address + server.handshakes[0]!.headers).not.toContain('SECRET-KEY')
})

it('knows a server under another path, and a namespace by what stands behind the host', async () => {
  const server = await startSocketIo({ settings: { path: '/chat/io' } })
  server.io.of('/visitors').on('connection', (socket) => socket.emit('here'))
  const { names } = openSocketIo(`${server.url}/visitors`, { path: '/chat/io' })
  await soon(() => expect(names()).toEqual(['connect', 'here']))
})

describe('what leaves', () => {
  it('nothing leaves before the line is open, and nothing is kept to be flushed when it opens', async () => {
    const server = await startSocketIo()
    const { transport, heard, retry } = openSocketIo(server.url)
    const send = (data: string) => transport.send({ via: 'socket', name: 'send-message', data })
    expect(send('too early')).toBe(false)
    await settle()
    expect(send('while it is dialled')).toBe(false)
    await heard.line('open')
    expect(send('in time')).toBe(true)
    await soon(() => expect(server.received).toHaveLength(1))
    server.sockets[0]!.conn.close()
    await heard.line('closed')
    expect(send('too late')).toBe(false)
    await retry()
    await heard.line('open', 2)
    expect(send('again')).toBe(true)
    await soon(() => expect(server.received.map(([, text]) => text)).toEqual(['in time', 'again']))
  })

  it.each(['connect', 'connect_error', 'disconnect', 'disconnecting', 'error', 'newListener', 'removeListener'])(
    'SB-6: the reserved name "%s" is never emitted, and nothing is thrown',
    async (name) => {
      const server = await startSocketIo()
      const { transport, heard } = openSocketIo(server.url)
      await heard.line('open')
      expect(transport.send({ via: 'socket', name, data: {} })).toBe(false)
      expect(transport.send({ via: 'socket', name: 'ping', data: undefined })).toBe(true)
      await soon(() => expect(server.received).toEqual([['ping']]))
    },
  )

  it('a frame without a name, and one that has no JSON, is not sent and does not throw', async () => {
    const server = await startSocketIo()
    const { transport, heard } = openSocketIo(server.url)
    await heard.line('open')
    const cycle: { self?: unknown } = {}
    cycle.self = cycle
    expect(transport.send({ via: 'socket', data: 'nameless' })).toBe(false)
    expect(transport.send({ via: 'socket', name: 'cycle', data: cycle })).toBe(false)
    expect(transport.send({ via: 'socket', name: 'number', data: { n: 1n } })).toBe(false)
    expect(transport.send({ via: 'socket', name: 'good', data: 1 })).toBe(true)
    await soon(() => expect(server.received).toEqual([['good', 1]]))
  })

  it('a heartbeat that was missed unseen, as after a sleep: the frame is not kept back, send says false, the line is lost', async () => {
    const server = await startSocketIo()
    const { transport, heard, retry } = openSocketIo(server.url)
    await heard.line('open')
    const late = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000)
    const isSent = transport.send({ via: 'socket', name: 'send-message', data: 'after the sleep' })
    late.mockRestore()
    expect(isSent).toBe(false)
    expect(await heard.line('closed')).toMatchObject({ code: 1006, reason: 'ping timeout' })
    await retry()
    await heard.line('open', 2)
    transport.send({ via: 'socket', name: 'send-message', data: 'said again' })
    await soon(() => expect(server.received).toEqual([['send-message', 'said again']]))
  })
})

describe('acknowledgements', () => {
  it.each([
    ['one', ['fine'], 'fine'],
    ['an object', [{ success: true, messageId: 'm1' }], { success: true, messageId: 'm1' }],
    ['with an error', [{ error: 'too long' }], { error: 'too long' }],
    ['after the habit of Node', [null, { messageId: 'm1' }], { messageId: 'm1' }],
    ['without a word', [], undefined],
  ])('%s comes in as a frame that names what it is of', async (_how, answers, answer) => {
    const server = await startSocketIo({
      onConnection: (socket) => socket.on('send-message', (_data, acknowledge: (...given: unknown[]) => void) => acknowledge(...answers)),
    })
    const { transport, heard } = openSocketIo(server.url)
    await heard.line('open')
    expect(transport.send({ via: 'socket', name: 'send-message', data: { content: 'hi' }, acknowledge: 'row-1' })).toBe(true)
    await heard.until(() => heard.frames.length === 2)
    expect(heard.frames[1]).toEqual({ via: 'socket', name: 'acknowledged', data: { of: 'row-1', answer } })
  })

  it('a server that acknowledges nothing does no harm', async () => {
    const server = await startSocketIo({ onConnection: (socket) => socket.on('send-message', () => socket.emit('message', 'echo')) })
    const { transport, names, heard } = openSocketIo(server.url)
    await heard.line('open')
    transport.send({ via: 'socket', name: 'send-message', data: 'hi', acknowledge: 'row-1' })
    await soon(() => expect(names()).toEqual(['connect', 'message']))
  })

  it('one of an older line is never heard', async () => {
    const waiting: ((answer: string) => void)[] = []
    const server = await startSocketIo({
      onConnection: (socket) => socket.on('send-message', (_data, acknowledge: (answer: string) => void) => void waiting.push(acknowledge)),
    })
    const { transport, heard, names } = openSocketIo(server.url)
    await heard.line('open')
    transport.send({ via: 'socket', name: 'send-message', data: 'one', acknowledge: 'row-1' })
    await soon(() => expect(waiting).toHaveLength(1))
    transport.redial()
    await heard.line('open', 2)
    waiting[0]!('late')
    transport.send({ via: 'socket', name: 'send-message', data: 'two', acknowledge: 'row-2' })
    await soon(() => expect(waiting).toHaveLength(2))
    waiting[1]!('in time')
    await soon(() => expect(names()).toEqual(['connect', 'connect', 'acknowledged']))
    expect(heard.frames.at(-1)!.data).toEqual({ of: 'row-2', answer: 'in time' })
  })
})

describe('what comes in', () => {
  it('a flood of events arrives whole and in order', async () => {
    const count = 5_000
    const server = await startSocketIo({
      onConnection(socket) {
        for (let index = 0; index < count; index += 1) socket.emit('message', { index })
      },
    })
    const { heard } = openSocketIo(server.url)
    await heard.until(() => heard.frames.length === count + 1)
    expect(heard.frames.slice(1).map(({ data }) => (data as { index: number }).index)).toEqual(Array.from({ length: count }, (_, index) => index))
  })

  it('bytes and nested bytes are delivered, and what follows them too', async () => {
    const server = await startSocketIo({
      onConnection(socket) {
        socket.emit('message', Buffer.from([1, 2, 3]))
        socket.emit('message', { picture: Buffer.from([4]), text: 'seen' })
        socket.emit('message', 'after')
      },
    })
    const { heard, names } = openSocketIo(server.url)
    await soon(() => expect(names()).toEqual(['connect', 'message', 'message', 'message']))
    expect([...new Uint8Array(heard.frames[1]!.data as ArrayBuffer)]).toEqual([1, 2, 3])
    expect(heard.frames.at(-1)!.data).toBe('after')
  })

  it('an event without content, with more than one value, and one that wants an acknowledgement', async () => {
    const server = await startSocketIo({
      onConnection(socket) {
        socket.emit('bare')
        socket.emit('many', 'first', 'second')
        socket.emit('wants', 'data', () => {})
        socket.emit('wants only', () => {})
      },
    })
    const { heard, names } = openSocketIo(server.url)
    await soon(() => expect(names()).toEqual(['connect', 'bare', 'many', 'wants', 'wants only']))
    expect(heard.frames.map(({ data }) => data)).toEqual([undefined, undefined, 'first', 'data', undefined])
  })

  it('F15: what is no packet ends the line like any loss, and the process goes on', async () => {
    const errors = gatherErrors('uncaughtException')
    const server = await startSocketIo()
    const { heard, retry } = openSocketIo(server.url)
    await heard.line('open')
    server.sockets[0]!.conn.write('not a packet')
    expect(await heard.line('closed')).toMatchObject({ code: 1006, reason: 'parse error' })
    await retry()
    await heard.line('open', 2)
    // A refusal without a reason, and a second welcome.
    server.sockets[1]!.conn.write('0{"sid":"again"}')
    server.sockets[1]!.conn.write('4')
    expect(await heard.line('closed', 2)).toMatchObject({ code: 4400 })
    await settle()
    expect(heard.statuses().filter((status) => status === 'open')).toHaveLength(2)
    expect(errors).toEqual([])
  })
})

describe('the loss of the line', () => {
  it('the server is killed and comes again: one line, and it is dialled by our own delays', async () => {
    const server = await startSocketIo()
    const { heard, retry, clock } = openSocketIo(server.url)
    await heard.line('open')
    await server.io.close()
    expect(await heard.line('closed')).toMatchObject({ code: 1006, reason: 'transport close', attempt: 1, retryIn: 1250 })
    await retry()
    expect(await heard.line('closed', 2)).toMatchObject({ code: 1006, attempt: 2 })
    expect(clock.pending).toBe(1)
    const again = await startSocketIo({ port: Number(new URL(server.url).port) })
    await retry(2)
    await heard.line('open', 2)
    expect(again.open()).toBe(1)
  })

  it('F4: a half-open line is found by the heartbeat and dialled again', async () => {
    const server = await startSocketIo({ settings: { pingInterval: 40, pingTimeout: 20 } })
    const proxy = await createFaultProxy({ target: { port: Number(new URL(server.url).port) } })
    afterwards(() => proxy.close())
    const { heard, retry, transport } = openSocketIo(proxy.through(server.url))
    await heard.line('open')
    proxy.blackHole('both')
    expect(transport.send({ via: 'socket', name: 'send-message', data: 'into the dark' }), 'no more than that it left').toBe(true)
    expect(await heard.line('closed')).toMatchObject({ code: 1006, reason: 'ping timeout' })
    proxy.heal()
    await retry()
    await heard.line('open', 2)
    await soon(() => expect(server.open()).toBe(1))
    expect(server.received).toEqual([])
  })

  it('F14: a server that takes the connection and never says a word is a failed attempt after ten seconds', async () => {
    const silence = await startSilence()
    const { heard, clock } = openSocketIo(silence.url.replace('ws', 'http'))
    await soon(() => expect(silence.sockets).toHaveLength(1))
    clock.advance(9_999)
    expect(heard.statuses()).toEqual(['connecting'])
    clock.advance(1)
    expect(heard.lines.at(-1)).toMatchObject({ status: 'closed', code: 1006, reason: 'No answer in time' })
  })

  it('a namespace that never answers is a failed attempt too, which the bare package would wait for for ever', async () => {
    const server = await startSocketIo()
    server.io.use(() => {})
    const { heard, clock } = openSocketIo(server.url)
    await soon(() => expect(server.handshakes).toHaveLength(1))
    clock.advance(10_000)
    expect(heard.lines.at(-1)).toMatchObject({ status: 'closed', code: 1006, reason: 'No answer in time' })
    await soon(() => expect(server.carriers()).toBe(0))
  })

  it('where nobody listens it is dialled ever more slowly, then given up', async () => {
    const { heard, clock, transport } = openSocketIo(await deadAddress('http'), { giveUpAfter: 4_000 })
    for (let count = 1; heard.lines.at(-1)?.status !== 'terminal'; count += 1) {
      await heard.until(() => heard.statuses().filter((status) => status === 'closed' || status === 'terminal').length === count)
      const last = heard.lines.at(-1)
      if (last?.status === 'closed') clock.advance(last.retryIn)
    }
    expect(heard.lines.at(-1)).toMatchObject({ kind: 'unreachable' })
    expect(clock.pending).toBe(0)
    transport.redial()
    expect(await heard.line('connecting', 5)).toBeTruthy()
  })

  it('events of an older line are never heard', async () => {
    const server = await startSocketIo()
    const { transport, heard, names } = openSocketIo(server.url)
    await heard.line('open')
    transport.redial()
    server.sockets[0]!.emit('message', 'of the old line')
    await heard.line('open', 2)
    server.sockets[1]!.emit('message', 'of the new line')
    await soon(() => expect(names()).toEqual(['connect', 'connect', 'message']))
    expect(heard.statuses()).toEqual(['connecting', 'open', 'connecting', 'open'])
    expect(server.open()).toBe(1)
  })
})

describe('the device', () => {
  it('R17: goes offline and comes back on a line that has spoken: the line is kept and told as such', async () => {
    const server = await startSocketIo({ onConnection: (socket) => socket.emit('connected', {}) })
    const { heard, signals, names } = openSocketIo(server.url)
    await heard.until(() => heard.frames.length === 2)
    signals.give({ type: 'offline' })
    signals.give({ type: 'awake' })
    expect(heard.lines.slice(2)).toEqual([{ status: 'offline' }, { status: 'open', kept: true }])
    expect(names()).toEqual(['connect', 'connected'])
    expect(server.open()).toBe(1)
  })

  it('R17: a hint before the server has greeted us is no line that was kept: the greeting is still waited for', async () => {
    const server = await startSocketIo()
    const { heard, signals, names } = openSocketIo(server.url)
    await heard.line('open')
    signals.give({ type: 'awake' })
    expect(heard.lines).toHaveLength(2)
    signals.give({ type: 'offline' })
    signals.give({ type: 'awake' })
    expect(heard.lines.slice(2)).toEqual([{ status: 'offline' }, { status: 'open' }])
    expect(names()).toEqual(['connect', 'connect'])
  })

  it('a listener that closes the line as soon as it is open hears no more, and one that throws hears all', async () => {
    const server = await startSocketIo({ onConnection: (socket) => socket.emit('connected', {}) })
    const { transport, heard } = openSocketIo(server.url)
    transport.close()
    transport.open({
      onFrame: heard.onFrame,
      onLine(event) {
        heard.onLine(event)
        if (event.status === 'open') transport.close()
      },
    })
    await heard.line('open')
    await soon(() => expect(server.carriers()).toBe(0))
    expect(heard.frames).toEqual([])
    transport.open({
      onFrame: heard.onFrame,
      onLine() {
        throw new Error('of the listener')
      },
    })
    await heard.until(() => heard.frames.length === 2)
  })
})

describe('the end', () => {
  it('closing leaves no timer, no listener and no socket, whatever the line was doing', async () => {
    const server = await startSocketIo()
    const timers = countTimers()
    const { transport, heard, clock, signals } = openSocketIo(server.url)
    await heard.line('open')
    await soon(() => expect(server.carriers()).toBe(1))
    transport.close()
    expect([clock.pending, signals.listeners]).toEqual([0, 0])
    await soon(() => expect([server.open(), server.carriers()]).toEqual([0, 0]))
    transport.open(heard)
    transport.close()
    await settle()
    transport.open(heard)
    await settle()
    transport.close()
    await soon(() => expect([server.open(), server.carriers()]).toEqual([0, 0]))
    await soon(() => expect(timers()).toBe(0))
    expect([clock.pending, heard.frames.length]).toEqual([0, 1])
  })

  it('nothing of the package is left either: no engine, no listener, no acknowledgement that waits, no packet that is kept', async () => {
    const opens = vi.spyOn(Manager.prototype, 'open')
    afterwards(() => opens.mockRestore())
    const server = await startSocketIo()
    const { transport, heard } = openSocketIo(server.url)
    await heard.line('open')
    transport.send({ via: 'socket', name: 'send-message', data: 'hi', acknowledge: 'row-1' })
    const manager = opens.mock.contexts[0] as Manager
    const socket = manager.socket('/')
    expect(Object.keys(socket['acks'] as object)).toHaveLength(1)
    transport.close()
    await soon(() => expect(manager.engine.readyState).toBe('closed'))
    expect([socket.active, socket.connected, socket.listenersAny(), socket.sendBuffer, Object.keys(socket['acks'] as object)]).toEqual([false, false, [], [], []])
    const events = ['connect', 'connect_error', 'disconnect'] as const
    expect(events.flatMap((event) => socket.listeners(event))).toEqual([])
    expect([manager.listeners('packet'), manager.listeners('close'), manager['_reconnecting'], manager['subs']]).toEqual([[], [], false, []])
  })

  it('F38: opened, closed and opened again in one go, as StrictMode does, it is one connection', async () => {
    const server = await startSocketIo()
    const { transport, heard } = openSocketIo(server.url)
    transport.close()
    transport.open(heard)
    await heard.line('open')
    await soon(() => expect(server.carriers()).toBe(1))
    expect(server.handshakes).toHaveLength(1)
  })

  it('F54: a hundred redials leave one socket at the server', async () => {
    const server = await startSocketIo()
    const timers = countTimers()
    const { transport, heard } = openSocketIo(server.url)
    for (let count = 1; count <= 100; count += 1) {
      await heard.line('open', count)
      transport.redial()
    }
    await heard.line('open', 101)
    await soon(() => expect([server.open(), server.carriers()]).toEqual([1, 1]))
    transport.close()
    await soon(() => expect([server.open(), timers()]).toEqual([0, 0]))
  })
})

describe('addresses', () => {
  it.each(['not an address', 'http://', 'mailto:somebody', `http://host/${'x'.repeat(9_000)}`])('the impossible address "%.20s" is blocked, not thrown', async (address) => {
    const timers = countTimers()
    const { heard, clock } = openSocketIo(address)
    expect(await heard.line('terminal')).toMatchObject({ kind: 'blocked' })
    expect([timers(), clock.pending]).toEqual([0, 0])
  })

  it('F46: an address of which the browser makes no socket is blocked; the bare package tells nobody', async () => {
    const server = await startSocketIo()
    const path = '/#no-socket-address-has-a-fragment'
    const bare = io(server.url, { path, transports: ['websocket'], reconnection: false, timeout: 20 })
    const told: string[] = []
    bare.on('connect_error', ({ message }) => told.push(message))
    await soon(() => expect(told).toEqual(['timeout']))
    bare.disconnect()

    const timers = countTimers()
    const { heard, clock } = openSocketIo(server.url, { path })
    expect(await heard.line('terminal')).toMatchObject({ kind: 'blocked' })
    expect([timers(), clock.pending, server.carriers()]).toEqual([0, 0, 0])
  })

  it('F46: what the page forbids is blocked, in the words of either carrier, and names no address', async () => {
    const silence = await startSilence()
    for (const address of ['wss', 'ws', silence.url]) {
      const { heard, signals } = openSocketIo(silence.url.replace('ws', 'http'))
      signals.give({ type: 'blocked', address })
      if (address === 'wss') expect(heard.statuses()).toEqual(['connecting'])
      else expect(heard.lines.at(-1)).toMatchObject({ status: 'terminal', kind: 'blocked' })
      expect(JSON.stringify(heard.lines)).not.toContain('SECRET')
    }
  })
})

it('F49: a proxy that lets no WebSocket through: it fails with a reason that says what helps, and `polling: true` goes around it', async () => {
  const server = await startSocketIo({
    onConnection: (socket) => socket.emit('connected', {}),
    gate(http) {
      const upgrades = http.listeners('upgrade')
      http.removeAllListeners('upgrade')
      expect(upgrades).toHaveLength(1)
      http.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    },
  })
  const without = openSocketIo(server.url)
  expect(await without.heard.line('closed')).toMatchObject({ code: 1006, reason: expect.stringContaining('polling: true') as string })

  const { heard, transport, names } = openSocketIo(server.url, { polling: true, auth: { token: 'SECRET' } })
  await soon(() => expect(names()).toEqual(['connect', 'connected']))
  expect(transport.send({ via: 'socket', name: 'ping', data: undefined })).toBe(true)
  await soon(() => expect(server.received).toEqual([['ping']]))
  expect(server.handshakes.at(-1)!.auth).toEqual({ token: 'SECRET' })
  expect(heard.statuses()).toEqual(['connecting', 'open'])
  transport.close()
  await soon(() => expect(server.carriers()).toBe(0))
})

it('F49: a proxy that swallows the WebSocket without a word: the attempt after it goes around', async () => {
  const kept: { destroy(): void }[] = []
  const server = await startSocketIo({
    gate(http) {
      http.removeAllListeners('upgrade')
      http.on('upgrade', (_request, socket) => void kept.push(socket))
    },
  })
  const { heard, clock, retry } = openSocketIo(server.url, { polling: true })
  await soon(() => expect(kept).toHaveLength(1))
  clock.advance(10_000)
  await retry()
  await heard.line('open')
  expect(kept).toHaveLength(1)
  kept.forEach((socket) => socket.destroy())
})
