import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { within } from './rawClient.ts'
import { carry, network } from './networks.ts'

/** A request through the proxy, on a connection of its own. */
const request = (url: string, body?: string | Uint8Array<ArrayBuffer>): Promise<Response> =>
  fetch(url, { headers: { connection: 'close' }, ...(body === undefined ? {} : { method: 'POST', body }) })

/** Lets everything arrive that is not held back: a line beside it carries a word there and back. */
async function meanwhile({ line }: { line: Awaited<ReturnType<typeof network>>['line'] }): Promise<void> {
  const { client, server } = await line()
  await carry(client, server, 'there')
  await carry(server, client, 'back')
}

describe('without faults', () => {
  it('passes frames and requests as they are, and counts them', async () => {
    const { line, proxy } = await network()
    const { client, server } = await line()
    await carry(client, server, 'ü'.repeat(100_000))
    await carry(server, client, 'x'.repeat(300_000))
    expect(await (await request(`${proxy.url}/any`, 'a body')).text()).toBe('a body')
    const [first, second] = proxy.connections
    expect(first!.bytes.toServer).toBeGreaterThan(200_000)
    expect(first!.bytes.toClient).toBeGreaterThan(300_000)
    expect(first).not.toHaveProperty('closedAt')
    await vi.waitFor(() => expect(second).toHaveProperty('closedAt'), 8_000)
  })

  it('passes the close of either side with its code', async () => {
    const { line } = await network()
    const one = await line()
    one.client.socket.close(4010, 'done')
    expect(await one.server.closed).toBe(4010)
    const other = await line()
    other.server.socket.close(1012)
    expect(await other.client.closed).toBe(1012)
  })

  it('has no memory of its own: a reader that stops stops the writer', async () => {
    const { line } = await network()
    const { client, server } = await line()
    client.socket.pause()
    const chunk = Buffer.alloc(1024 * 1024)
    // Sockets of the system take some megabytes; a proxy that gathers would take all of it.
    for (let count = 0; count < 64; count += 1) server.socket.send(chunk)
    await meanwhile({ line })
    expect(server.socket.bufferedAmount).toBeGreaterThan(32 * 1024 * 1024)
    client.socket.resume()
    await client.hears(64)
  })

  it('tells a client that the server is not there', async () => {
    const { proxy, port } = await network()
    expect(proxy.port).not.toBe(port)
    const nowhere = await network()
    await nowhere.proxy.close()
    await expect(request(nowhere.proxy.url)).rejects.toThrow()
  })
})

describe('ends', () => {
  it.each(['cut', 'reset'] as const)('%s both sides, and new connections are sound', async (fault) => {
    const { line, proxy } = await network()
    const { client, server } = await line()
    proxy[fault]()
    expect(await client.closed).toBe(1006)
    expect(await server.closed).toBe(1006)
    await meanwhile({ line })
  })

  it.each([
    ['cut', []],
    ['reset', ['ECONNRESET']],
  ] as const)('%s is told as %j to a program that reads', async (fault, errors) => {
    const { proxy } = await network((_request, response) => void response.write('and then'))
    const socket = connect(proxy.port, '127.0.0.1')
    const told: unknown[] = []
    socket.on('error', (error) => told.push((error as NodeJS.ErrnoException).code))
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    await once(socket, 'data')
    const closed = new Promise((resolve) => socket.on('close', resolve))
    proxy[fault]()
    await closed
    expect(told).toEqual(errors)
  })

  it('in the middle of a request body, after so many bytes', async () => {
    let heard = 0
    const { proxy } = await network((incoming) => {
      incoming.on('data', (chunk: Buffer) => (heard += chunk.length))
      incoming.on('error', () => undefined)
    })
    proxy.cutAfter(50_000)
    await expect(request(proxy.url, new Uint8Array(100_000))).rejects.toThrow()
    await vi.waitFor(() => expect(heard).toBeGreaterThan(40_000), 8_000)
    expect(heard).toBeLessThan(50_000)
    expect(proxy.state.cut).toBeNull()
  })

  it('in the middle of an answer', async () => {
    const { proxy } = await network((_request, response) => void response.end('x'.repeat(100_000)))
    proxy.cutAfter(50_000, { way: 'toClient', ending: 'reset' })
    const answer = await request(proxy.url)
    await expect(answer.text()).rejects.toThrow()
    expect(await (await request(proxy.url)).text()).toHaveLength(100_000)
  })
})

describe('black hole', () => {
  it('to the server: nothing the client sends arrives, what the server sends does', async () => {
    const { line, proxy } = await network()
    const { client, server } = await line()
    proxy.blackHole('toServer')
    client.socket.send('lost')
    await carry(server, client, 'heard')
    await meanwhile({ line })
    expect(server.heard).toEqual([])
    expect(proxy.state.held).toEqual({ toServer: 1, toClient: 0 })
  })

  it('to the client: the server hears, the client does not', async () => {
    const { line, proxy } = await network()
    const { client, server } = await line()
    proxy.blackHole('toClient')
    server.socket.send('lost')
    await carry(client, server, 'heard')
    await meanwhile({ line })
    expect(client.heard).toEqual([])
  })

  it('both ways: a client that closes sees no answer, and the server sees nobody go', async () => {
    const { line, proxy } = await network()
    const { client, server } = await line()
    proxy.blackHole('both')
    client.socket.close()
    server.socket.send('lost')
    await meanwhile({ line })
    expect(client.socket.readyState).toBe(WebSocket.CLOSING)
    expect(server.socket.readyState).toBe(WebSocket.OPEN)
  })

  it('takes requests too, and new connections if asked', async () => {
    const { dial, line, proxy } = await network()
    proxy.blackHole('both', { newToo: true })
    const waiting = new AbortController()
    const answer = fetch(proxy.url, { signal: waiting.signal })
    const { socket } = dial()
    await vi.waitFor(() => expect(proxy.state.held).toEqual({ toServer: 2, toClient: 2 }), 8_000)
    expect(socket.readyState).toBe(WebSocket.CONNECTING)
    waiting.abort()
    await expect(answer).rejects.toThrow()
    proxy.heal()
    await meanwhile({ line })
  })

  it('heals with a reset', async () => {
    const { line, proxy } = await network()
    const { client, server } = await line()
    const sound = await line()
    proxy.blackHole('both')
    const later = await line()
    proxy.heal()
    expect(await client.closed).toBe(1006)
    expect(await server.closed).toBe(1006)
    expect(await sound.client.closed).toBe(1006)
    await carry(later.client, later.server, 'not concerned')
  })

  it('or goes on with everything that was swallowed, in its order', async () => {
    const { line, proxy } = await network()
    const { client, server } = await line()
    proxy.blackHole('both')
    for (const word of ['one', 'two', 'three']) client.socket.send(word)
    server.socket.send('four')
    await meanwhile({ line })
    expect([server.heard, client.heard]).toEqual([[], []])
    proxy.heal('resume')
    expect(await server.hears(3)).toEqual(['one', 'two', 'three'])
    expect(await client.hears(1)).toEqual(['four'])
    expect(proxy.state.held).toEqual({ toServer: 0, toClient: 0 })
  })

  it('swallows any amount without keeping it', async () => {
    const { line, proxy } = await network()
    const { client, server } = await line()
    proxy.blackHole('toServer')
    for (let count = 0; count < 64; count += 1) client.socket.send(Buffer.alloc(1024 * 1024))
    await meanwhile({ line })
    expect(client.socket.bufferedAmount).toBeGreaterThan(32 * 1024 * 1024)
    expect(server.heard).toEqual([])
  })
})

describe('slow', () => {
  it('delay: a round trip takes at least that long, and the order stays when it gets shorter', async () => {
    const { line, proxy } = await network()
    const { client, server } = await line()
    proxy.setDelay(120)
    const begun = performance.now()
    await carry(client, server, 'there')
    await carry(server, client, 'back')
    expect(performance.now() - begun).toBeGreaterThanOrEqual(119)
    client.socket.send('first')
    await new Promise((resolve) => setImmediate(resolve))
    proxy.setDelay(0)
    client.socket.send('second')
    expect(await server.hears(3)).toEqual(['there', 'first', 'second'])
  })

  it('delay: opening a connection costs a round trip more', async () => {
    const { dial, proxy } = await network()
    proxy.setDelay(80)
    const begun = performance.now()
    await once(dial().socket, 'open')
    expect(performance.now() - begun).toBeGreaterThanOrEqual(159)
  })

  it('throttle: so many bytes take their time, one way only if asked', async () => {
    const { line, proxy } = await network()
    const { client, server } = await line()
    // Long enough for the other way to be through before, on a busy machine too.
    proxy.throttle(4_000, 'toServer')
    const begun = performance.now()
    client.socket.send('x'.repeat(4_000))
    await carry(server, client, 'y'.repeat(200_000))
    expect(server.heard).toEqual([])
    await server.hears(1)
    expect(performance.now() - begun).toBeGreaterThanOrEqual(990)
  })

  it('a client that uploads over a slow line is held up, and goes on at full speed when all is well', async () => {
    const { line, proxy } = await network()
    const { client, server } = await line()
    proxy.throttle(4_000)
    for (let count = 0; count < 32; count += 1) client.socket.send(Buffer.alloc(1024 * 1024))
    await vi.waitFor(() => expect(proxy.connections[0]!.bytes.toServer).toBeGreaterThan(500), 8_000)
    expect(client.socket.bufferedAmount).toBeGreaterThan(16 * 1024 * 1024)
    await proxy.clear()
    await server.hears(32)
  })
})

describe('the door', () => {
  it('refuses new connections and keeps the old ones, until it accepts again at the same port', async () => {
    const { line, proxy } = await network()
    const { client, server } = await line()
    const { port } = proxy
    proxy.refuseConnections()
    expect(proxy.state.isRefusing).toBe(true)
    const refused = connect(port, '127.0.0.1')
    expect(await new Promise((resolve) => refused.on('error', resolve))).toMatchObject({ code: 'ECONNREFUSED' })
    await carry(client, server, 'still here')
    await proxy.acceptConnections()
    expect(proxy.port).toBe(port)
    await meanwhile({ line })
  })

  it('closes with nothing left open', async () => {
    const { line, proxy, sockets, dial } = await network()
    await line()
    await line()
    proxy.blackHole('both', { newToo: true })
    dial()
    await vi.waitFor(() => expect(proxy.state.open).toBe(3), 8_000)
    await within('the proxy to end', proxy.close())
    expect(proxy.state.open).toBe(0)
    await vi.waitFor(() => expect(sockets.size).toBe(0), 8_000)
    await proxy.close()
  })

  it('clear: everything is as it was at first', async () => {
    const { line, proxy } = await network()
    const before = proxy.state
    proxy.blackHole('both', { newToo: true })
    proxy.setDelay(50)
    proxy.throttle(100)
    proxy.reorder(5)
    proxy.duplicate(3, 'both')
    proxy.corrupt(2)
    proxy.cutMidFrame()
    proxy.refuseConnections()
    expect(proxy.state).not.toEqual(before)
    await proxy.clear()
    expect(proxy.state).toEqual(before)
    await meanwhile({ line })
  })
})
