import { once } from 'node:events'
import { createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, vi } from 'vitest'
import { createFaultProxy } from '../../sandbox/proxy/createFaultProxy.ts'
import { createFrameSplitter } from '../../sandbox/proxy/createFrameSplitter.ts'
import { carry, network } from './networks.ts'
import { afterwards } from './sandboxes.ts'

const words = (count: number): string[] => Array.from({ length: count }, (_, index) => `word ${index}`)

describe('reorder', () => {
  it.each([5, 50])('messages to the client come in another order within %i, all of them, and in their own when it ends', async (window) => {
    const { line, proxy } = await network()
    const { client, server } = await line()
    proxy.reorder(window)
    words(window).forEach((word) => server.socket.send(word))
    await client.hears(window)
    expect(client.heard).not.toEqual(words(window))
    expect([...client.heard].sort()).toEqual(words(window).sort())
    proxy.reorder(1)
    client.heard.length = 0
    words(window).forEach((word) => server.socket.send(word))
    expect(await client.hears(window)).toEqual(words(window))
  })

  it('a window that does not fill leaves after a while, and before a close', async () => {
    const { line, proxy } = await network()
    const { client, server } = await line()
    proxy.reorder(10)
    server.socket.send('alone')
    await client.hears(1)
    server.socket.send('before the end')
    server.socket.close(1012)
    expect(await client.closed).toBe(1012)
    expect(client.heard).toEqual(['alone', 'before the end'])
  })

  it('leaves alone what goes to the server, pings, and messages in parts', async () => {
    const { line, proxy } = await network()
    const { client, server } = await line()
    proxy.reorder(2)
    words(4).forEach((word) => client.socket.send(word))
    expect(await server.hears(4)).toEqual(words(4))
    const pinged = new Promise((resolve) => client.socket.on('ping', resolve))
    server.socket.send('part one, ', { fin: false })
    server.socket.ping()
    server.socket.send('part two', { fin: true })
    server.socket.send('next')
    await pinged
    await client.hears(2)
    expect([...client.heard].sort()).toEqual(['next', 'part one, part two'])
  })
})

describe('duplicate', () => {
  it.each(['toClient', 'toServer'] as const)('%s: every message comes so often, and once when it ends', async (way) => {
    const { line, proxy } = await network()
    const { client, server } = await line()
    const [from, to] = way === 'toClient' ? [server, client] : [client, server]
    proxy.duplicate(3, way)
    words(2).forEach((word) => from.socket.send(word))
    expect(await to.hears(6)).toEqual(['word 0', 'word 0', 'word 0', 'word 1', 'word 1', 'word 1'])
    await carry(to, from, 'the other way')
    expect(from.heard).toEqual(['the other way'])
    proxy.duplicate(1, way)
    await carry(from, to, 'once')
    await carry(from, to, 'the end')
    expect(to.heard.slice(6)).toEqual(['once', 'the end'])
  })

  it('with large messages too', async () => {
    const { line, proxy } = await network()
    const { client, server } = await line()
    proxy.duplicate(2)
    const large = 'large '.repeat(50_000)
    server.socket.send(large)
    expect(await client.hears(2)).toEqual([large, large])
  })
})

describe('corrupt', () => {
  it.each(['toClient', 'toServer'] as const)('%s: the next messages say something else, those after them do not', async (way) => {
    const { line, proxy } = await network()
    const { client, server } = await line()
    const [from, to] = way === 'toClient' ? [server, client] : [client, server]
    proxy.corrupt(2, { way })
    const text = JSON.stringify({ event: 'something long enough to be hit twice' })
    for (let count = 0; count < 3; count += 1) from.socket.send(text)
    await to.hears(3)
    expect(to.heard[0]).not.toBe(text)
    expect(to.heard[0]).toHaveLength(text.length)
    expect(to.heard[1]).not.toBe(text)
    expect(to.heard[2]).toBe(text)
    expect(proxy.state.corrupt.left).toBe(0)
  })

  it('a damaged header ends the connection', async () => {
    const { line, proxy } = await network()
    const { client, server } = await line()
    proxy.corrupt(1, { part: 'header' })
    server.socket.send('whatever')
    expect(await client.closed).toBe(1006)
    expect(client.heard).toEqual([])
  })
})

describe('cut in the middle of a frame', () => {
  it.each([
    ['toClient', 'fin'],
    ['toClient', 'reset'],
    ['toServer', 'fin'],
    ['toServer', 'reset'],
  ] as const)('%s with %s: what came before is heard, the frame is not, the next line is sound', async (way, ending) => {
    const { line, proxy } = await network()
    const { client, server } = await line()
    const [from, to] = way === 'toClient' ? [server, client] : [client, server]
    await carry(from, to, 'before')
    const { bytes } = proxy.connections[0]!
    const before = bytes[way]
    proxy.cutMidFrame({ way, ending })
    from.socket.send('x'.repeat(1_000))
    expect(await client.closed).toBe(1006)
    expect(await server.closed).toBe(1006)
    expect(to.heard).toEqual(['before'])
    expect(bytes[way] - before).toBeGreaterThan(490)
    expect(bytes[way] - before).toBeLessThan(510)
    const next = await line()
    await carry(next.client, next.server, 'again')
  })
})

it('plain HTTP passes frame faults untouched', async () => {
  const { proxy } = await network()
  proxy.duplicate(3, 'both')
  proxy.reorder(5)
  proxy.corrupt(1)
  const body = '\x81\x05hello'.repeat(100)
  expect(await (await fetch(proxy.url, { method: 'POST', body })).text()).toBe(body)
  expect(proxy.state.corrupt.left).toBe(1)
})

it('an answer that refuses to become a socket passes untouched', async () => {
  const body = Buffer.from('\x81\x05hello'.repeat(100), 'latin1')
  const server = createServer((_request, response) => void response.writeHead(403).end(body)).listen(0, '127.0.0.1')
  afterwards(() => server.close())
  await once(server, 'listening')
  const proxy = await createFaultProxy({ target: { port: (server.address() as AddressInfo).port } })
  afterwards(() => proxy.close())
  proxy.duplicate(3, 'both')
  const asked = request(proxy.url, { headers: { connection: 'Upgrade', upgrade: 'websocket' } }).end()
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  expect(response.statusCode).toBe(403)
  expect(Buffer.concat(chunks)).toEqual(body)
})

describe('frames are found', () => {
  /** An unmasked text frame with so much payload. */
  const frame = (size: number): Buffer => {
    const head = size < 126 ? [0x81, size] : size < 65_536 ? [0x81, 126, size >> 8, size & 255] : [0x81, 127, 0, 0, 0, 0, 0, (size >> 16) & 255, (size >> 8) & 255, size & 255]
    return Buffer.concat([Buffer.from(head), Buffer.alloc(size, 0x61)])
  }

  it.each([1, 2, 3, 7, 1_000, 1_000_000])('in pieces of %i bytes', (size) => {
    const frames = [0, 1, 125, 126, 300, 65_535, 65_536, 70_000, 2].map(frame)
    const all = Buffer.concat(frames)
    const splitter = createFrameSplitter()
    const found: Buffer[] = []
    let whole: Buffer[] = []
    for (let at = 0; at < all.length; at += size) {
      for (const piece of splitter.push(all.subarray(at, at + size))) {
        if (piece.isFirst) whole = []
        whole.push(piece.bytes)
        if (piece.isLast) found.push(Buffer.concat(whole))
      }
    }
    expect(found.map(({ length }) => length)).toEqual(frames.map(({ length }) => length))
    expect(found.every((one, index) => one.equals(frames[index]!))).toBe(true)
  })
})

it('many connections leave nothing behind', async () => {
  const { line, proxy } = await network()
  for (let count = 0; count < 50; count += 1) {
    const { client, server } = await line()
    proxy.duplicate(2)
    await carry(server, client, 'hello')
    if (count % 2) proxy.cut()
    else client.socket.terminate()
    await client.closed
  }
  await vi.waitFor(() => expect(proxy.state.open).toBe(0), 8_000)
  expect(proxy.connections).toHaveLength(50)
  expect(proxy.connections.every(({ closedAt }) => closedAt !== undefined)).toBe(true)
})
