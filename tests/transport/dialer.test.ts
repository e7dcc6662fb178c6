import { once } from 'node:events'
import ReconnectingWebSocket from 'reconnecting-websocket'
import { describe, expect, it, vi } from 'vitest'
import { dialWebSocket } from '../../src/transport/index.ts'
import { afterwards, countTimers, deadAddress, gatherErrors, provideWebSocket, startLoopback, startSilence } from './loopback.ts'

provideWebSocket()

/** Dials and remembers what the line told, word by word. */
function dial(address: string, timeout = 5_000) {
  const said: string[] = []
  const data: unknown[] = []
  const line = dialWebSocket(address, timeout, {
    onOpen: () => said.push('open'),
    onData: (value) => data.push(value),
    onClosed: (code, reason) => said.push(`closed ${code} ${reason}`.trim()),
    onBlocked: (reason) => said.push(`blocked ${reason}`),
  })
  afterwards(() => line.drop())
  return { line, said, data, saying: (words: string[]) => vi.waitFor(() => expect(said).toEqual(words), { interval: 5 }) }
}

describe('R1: the true close code', () => {
  it('is 1006 for a refused handshake, where the bare package says 1000 and clean', async () => {
    const server = await startLoopback({ refuse: () => 401 })
    const bare = new ReconnectingWebSocket(server.url, undefined, { maxRetries: 0 })
    const told = await new Promise((resolve) => bare.addEventListener('close', resolve))
    expect(told).toMatchObject({ code: 1000, wasClean: true })

    await dial(server.url).saying(['closed 1006'])
  })

  it('is 1006 where nobody listens', async () => {
    await dial(await deadAddress('ws')).saying(['closed 1006'])
  })

  it('is 1006 when the connection is cut without a word', async () => {
    const server = await startLoopback({ onConnection: (socket) => socket.terminate() })
    await dial(server.url).saying(['open', 'closed 1006'])
  })

  it.each([1000, 1001, 1008, 1011, 1012, 4001, 4403])('is the %i that the server gave', async (code) => {
    const server = await startLoopback({ onConnection: (socket) => socket.close(code, 'because') })
    await dial(server.url).saying(['open', `closed ${code} because`])
  })

  it('is 1006 for a broken frame', async () => {
    const server = await startLoopback()
    const { saying, said } = dial(server.url)
    const socket = await server.connection(1)
    await vi.waitFor(() => expect(said).toEqual(['open']))
    // A reserved opcode, written past the library that would not write it.
    const raw = (socket as unknown as { _socket: { write(bytes: Buffer): void } })._socket
    raw.write(Buffer.from([0x83, 0x00]))
    await saying(['open', 'closed 1006'])
  })
})

describe('R5, R6: nothing is queued', () => {
  it('refuses to send before the line is open and after it closed, and leaves nothing behind to be flushed', async () => {
    const server = await startLoopback()
    const bare = new ReconnectingWebSocket(server.url)
    bare.send('typed too early')
    const first = await server.connection(1)
    await once(first, 'message')
    expect(server.received, 'the bare package flushes by itself').toEqual(['typed too early'])
    bare.close()

    const { line, said } = dial(server.url)
    expect(line.send('too early')).toBe(false)
    await vi.waitFor(() => expect(said).toEqual(['open']))
    expect(line.send('in time')).toBe(true)
    const second = await server.connection(2)
    await once(second, 'message')
    second.close(1012)
    await vi.waitFor(() => expect(said).toEqual(['open', 'closed 1012']))
    expect(line.send('too late')).toBe(false)
    expect(server.received).toEqual(['typed too early', 'in time'])
  })

  it('sends text and bytes as they are, other values as JSON, and nothing that has no JSON', async () => {
    const server = await startLoopback()
    const { line, said } = dial(server.url)
    const socket = await server.connection(1)
    await vi.waitFor(() => expect(said).toEqual(['open']))
    const cycle: { self?: unknown } = {}
    cycle.self = cycle
    expect(line.send(cycle)).toBe(false)
    expect(line.send(undefined)).toBe(false)
    expect(line.send('plain')).toBe(true)
    expect(line.send(new TextEncoder().encode('bytes'))).toBe(true)
    expect(line.send({ event: 1 })).toBe(true)
    while (server.received.length < 3) await once(socket, 'message')
    expect(server.received).toEqual(['plain', 'bytes', '{"event":1}'])
  })
})

it('passes text on as a string and bytes as an ArrayBuffer', async () => {
  const server = await startLoopback({
    onConnection(socket) {
      socket.send('words')
      socket.send(Buffer.from([1, 2, 3]))
    },
  })
  const { data } = dial(server.url)
  await vi.waitFor(() => expect(data).toHaveLength(2))
  expect(data[0]).toBe('words')
  expect(new Uint8Array(data[1] as ArrayBuffer)).toEqual(new Uint8Array([1, 2, 3]))
})

it('R8: a dropped line is silent at once, even if its socket takes long to close', async () => {
  const server = await startLoopback()
  const { line, said, data } = dial(server.url)
  const socket = await server.connection(1)
  await vi.waitFor(() => expect(said).toEqual(['open']))
  line.drop()
  socket.send('after the end')
  await once(socket, 'close')
  line.drop()
  expect([said, data]).toEqual([['open'], []])
  expect(line.send('never')).toBe(false)
})

it('a line dropped while it is dialled makes no connection', async () => {
  const server = await startLoopback()
  const { line, said } = dial(server.url)
  line.drop()
  const other = dial(server.url)
  await vi.waitFor(() => expect(other.said).toEqual(['open']))
  expect(said).toEqual([])
  expect(server.connections).toHaveLength(1)
})

it('R12: a handshake that hangs ends as 1006 and does not end the process', async () => {
  const silence = await startSilence()
  const { saying } = dial(silence.url, 20)
  await saying(['closed 1006 No answer in time'])
  // The error that `ws` raises for the given-up socket comes when that one is closed.
  await vi.waitFor(() => expect(silence.sockets.every((socket) => socket.destroyed)).toBe(true))
})

it('R15: logs nothing', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  afterwards(() => log.mockRestore())
  const server = await startLoopback({ onConnection: (socket) => socket.close(4000) })
  await dial(server.url).saying(['open', 'closed 4000'])
  expect(log).not.toHaveBeenCalled()
})

const impossible = ['not an address', 'ws://', 'mailto:somebody', 'ws://host/#fragment']
it.each(impossible)('R3: the impossible address "%s" is blocked, not thrown', async (address) => {
  const timers = countTimers()
  const { said } = dial(address)
  while (said.length === 0) await new Promise((resolve) => setImmediate(resolve))
  expect(said).toEqual(['blocked SyntaxError'])
  expect(timers()).toBe(0)
})

it('R3: the bare package leaves an impossible address as an unhandled rejection', async () => {
  const unhandled = gatherErrors('unhandledRejection')
  new ReconnectingWebSocket('not an address')
  await vi.waitFor(() => expect(unhandled).toHaveLength(1))
})

it('R13: says so where there is no WebSocket', () => {
  Reflect.deleteProperty(globalThis, 'WebSocket')
  expect(() => dial('ws://127.0.0.1')).toThrow('There is no WebSocket here')
})
