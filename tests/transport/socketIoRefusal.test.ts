import { describe, expect, it, vi } from 'vitest'
import type { AddressRequest } from '../../src/transport/index.ts'
import type { SocketIoTransportOptions } from '../../src/transport/socketIoTransportOptions.ts'
import { provideWebSocket, startLoopback } from './loopback.ts'
import { settle } from './scriptedDialer.ts'
import { openSocketIo, startSocketIo } from './socketIoServer.ts'

provideWebSocket()

const soon = (check: () => void) => vi.waitFor(check, { interval: 5, timeout: 5_000 })

const unauthorised: Pick<SocketIoTransportOptions, 'judgeRefusal'> = {
  judgeRefusal: ({ message }) => (/unauthorised|expired/.test(message) ? 'unauthorised' : /full/.test(message) ? 'retry' : 'rejected'),
}

/** Credentials as a host gives them: each asking is remembered. */
function askedAuth(give: (request: AddressRequest) => Record<string, unknown> | Promise<Record<string, unknown>>) {
  const asked: boolean[] = []
  const auth = (request: AddressRequest) => {
    asked.push(request.wasRefused)
    return give(request)
  }
  return { asked, auth }
}

/** Plays on until the line is given up, or has been up `opened` times. */
async function playOn({ heard, clock }: ReturnType<typeof openSocketIo>, opened = Infinity): Promise<void> {
  const count = (status: string) => heard.statuses().filter((one) => one === status).length
  for (let losses = 1; ; losses += 1) {
    await heard.until(() => count('closed') >= losses || count('terminal') > 0 || count('open') >= opened)
    const last = heard.lines.at(-1)
    if (last?.status !== 'closed') return
    clock.advance(last.retryIn)
  }
}

describe('F33: credentials that are not accepted', () => {
  it('are asked for afresh exactly once, told that they were refused, and then it is final', async () => {
    const server = await startSocketIo({ refuse: () => new Error('unauthorised: token SECRET-TOKEN is not known') })
    const { asked, auth } = askedAuth(() => ({ token: 'SECRET-TOKEN' }))
    const line = openSocketIo(server.url, { auth, ...unauthorised })
    await playOn(line)
    expect(line.heard.lines.at(-1)).toMatchObject({ status: 'terminal', kind: 'unauthorised', code: 4401 })
    expect(asked).toEqual([false, true])
    expect(server.handshakes).toHaveLength(2)
    expect(JSON.stringify(line.heard.lines)).not.toContain('SECRET')
    expect(JSON.stringify(line.heard.lines)).toContain('unauthorised: token [key] is not known')
    await soon(() => expect(server.carriers()).toBe(0))
  })

  it('F34: that have expired are replaced by fresh ones, and the line comes up', async () => {
    const server = await startSocketIo({ refuse: ({ token }) => (token === 'fresh' ? undefined : new Error('jwt expired')) })
    const { asked, auth } = askedAuth(({ wasRefused }) => ({ token: wasRefused ? 'fresh' : 'kept' }))
    const line = openSocketIo(server.url, { auth, ...unauthorised })
    await playOn(line, 1)
    expect(line.heard.statuses()).toEqual(['connecting', 'closed', 'connecting', 'open'])
    expect(asked).toEqual([false, true])
    expect(server.handshakes.map(({ auth: { token } }) => token)).toEqual(['kept', 'fresh'])
  })

  it('F34: that expire on the open line: the event is not delivered, fresh ones are asked for once, then it is final', async () => {
    const server = await startSocketIo({ onConnection: (socket) => socket.emit('error', { message: 'Token expired', code: 401 }) })
    const { asked, auth } = askedAuth(() => ({ token: 'SECRET' }))
    const judgeFrame = (name: string, data: unknown) =>
      name === 'error' && (data as { code?: unknown }).code === 401 ? ('unauthorised' as const) : undefined
    const line = openSocketIo(server.url, { auth, judgeFrame })
    await playOn(line)
    expect(line.heard.lines.at(-1)).toMatchObject({ status: 'terminal', kind: 'unauthorised', code: 4401 })
    expect(asked).toEqual([false, true])
    expect(line.names()).toEqual(['connect', 'connect'])
    await soon(() => expect(server.open()).toBe(0))
  })

  it('F34: a line that was well asks for fresh ones each time they expire', async () => {
    const server = await startSocketIo()
    const { asked, auth } = askedAuth(() => ({ token: 'a' }))
    const line = openSocketIo(server.url, { auth, judgeFrame: (name) => (name === 'error' ? 'unauthorised' : undefined) })
    for (let day = 1; day <= 4; day += 1) {
      await line.heard.line('open', day)
      line.clock.advance(3_600_000)
      await soon(() => expect(server.sockets).toHaveLength(day))
      server.sockets.at(-1)!.emit('error', { message: 'expired' })
      await line.retry(day)
    }
    await line.heard.line('open', 5)
    expect(asked).toEqual([false, true, true, true, true])
  })

  it('by the gate in front of the server, which speaks by HTTP', async () => {
    const server = await startSocketIo({ settings: { allowRequest: (_request, answer) => answer('no', false) } })
    const line = openSocketIo(server.url, { polling: true })
    await playOn(line)
    expect(line.heard.lines.at(-1)).toMatchObject({ status: 'terminal', kind: 'unauthorised' })
  })
})

describe('R3: a provider of credentials', () => {
  it.each([
    ['rejects', () => Promise.reject(new Error('SECRET'))],
    [
      'throws',
      () => {
        throw new Error('SECRET')
      },
    ],
    ['gives none', () => undefined as never],
    ['never answers', () => new Promise<never>(() => {})],
  ])('that %s is a failed attempt, and the next one asks afresh', async (how, failing) => {
    const server = await startSocketIo()
    const answers: (() => Record<string, unknown> | Promise<Record<string, unknown>>)[] = [failing]
    const line = openSocketIo(server.url, { auth: () => (answers.shift() ?? (() => ({ token: 'a' })))() })
    await settle()
    if (how === 'never answers') line.clock.advance(10_000)
    expect(await line.heard.line('closed')).toMatchObject({ code: 1006, reason: 'No credentials to dial with' })
    expect(server.handshakes).toEqual([])
    await line.retry()
    await line.heard.line('open')
    expect(JSON.stringify(line.heard.lines)).not.toContain('SECRET')
  })

  it('whose answer comes after the line was dialled anew is not used', async () => {
    const server = await startSocketIo()
    let give = (_credentials: Record<string, unknown>) => {}
    const late = new Promise<Record<string, unknown>>((resolve) => (give = resolve))
    const answers = [late, Promise.resolve({ token: 'second' })]
    const { transport, heard } = openSocketIo(server.url, { auth: () => answers.shift()! })
    transport.redial()
    give({ token: 'first' })
    await heard.line('open')
    await settle()
    expect(server.handshakes.map(({ auth }) => auth)).toEqual([{ token: 'second' }])
  })
})

describe('F49: a server that turns us away', () => {
  it('by a namespace it does not have: tried three times more, then rejected, with its words for developers', async () => {
    const server = await startSocketIo()
    const line = openSocketIo(`${server.url}/nowhere`)
    await playOn(line)
    expect(line.heard.lines.at(-1)).toEqual({ status: 'terminal', kind: 'rejected', code: 4400, reason: 'Refused: Invalid namespace' })
    expect(line.heard.statuses().filter((status) => status === 'connecting')).toHaveLength(4)
    await soon(() => expect(server.carriers()).toBe(0))
  })

  it('because it is full: tried again as often as it takes', async () => {
    let isFull = true
    const server = await startSocketIo({ refuse: () => (isFull ? new Error('we are full') : undefined) })
    const line = openSocketIo(server.url, unauthorised)
    for (let count = 1; count <= 6; count += 1) {
      expect(await line.heard.line('closed', count)).toMatchObject({ code: 1013 })
      if (count === 6) isFull = false
      await line.retry(count)
    }
    await line.heard.line('open')
  })

  it('by `io server disconnect`: dialled again with back-off, where the bare package never would', async () => {
    const server = await startSocketIo()
    const line = openSocketIo(server.url)
    await line.heard.line('open')
    line.clock.advance(60_000)
    await soon(() => expect(server.sockets).toHaveLength(1))
    server.sockets[0]!.disconnect()
    expect(await line.heard.line('closed')).toMatchObject({ code: 4000, reason: 'The server ended the line', retryIn: 1250 })
    await line.retry()
    await line.heard.line('open', 2)
    expect(server.open()).toBe(1)
  })

  it('by `io server disconnect` again and again: it ends as rejected, without a loop', async () => {
    const server = await startSocketIo({ onConnection: (socket) => socket.disconnect(true) })
    const line = openSocketIo(server.url)
    await playOn(line)
    expect(line.heard.lines.at(-1)).toMatchObject({ status: 'terminal', kind: 'rejected', code: 4000 })
    expect(server.sockets).toHaveLength(4)
    expect(line.clock.pending).toBe(0)
  })

  it('as a server of an older generation, which this package cannot speak to: rejected, with the reason', async () => {
    const server = await startLoopback({
      onConnection(socket) {
        socket.send('0{"sid":"old","upgrades":[],"pingInterval":25000,"pingTimeout":5000}')
        socket.on('message', () => socket.send('40'))
      },
    })
    const line = openSocketIo(server.url)
    await playOn(line)
    expect(line.heard.lines.at(-1)).toMatchObject({ kind: 'rejected', code: 4400, reason: expect.stringContaining('v2.x') as string })
    expect(JSON.stringify(line.heard.lines)).not.toContain('SECRET')
  })

  it('and the host may judge otherwise', async () => {
    const server = await startSocketIo({ onConnection: (socket) => socket.disconnect() })
    const line = openSocketIo(server.url, { judge: (code) => (code === 4000 ? 'gone' : undefined) })
    expect(await line.heard.line('terminal')).toMatchObject({ kind: 'gone', code: 4000 })
  })
})

it('a line that waits for credentials can be closed, and nothing is dialled afterwards', async () => {
  const server = await startSocketIo()
  let give = (_credentials: Record<string, unknown>) => {}
  const { transport, clock, heard } = openSocketIo(server.url, { auth: () => new Promise((resolve) => (give = resolve)) })
  transport.close()
  give({ token: 'late' })
  const other = openSocketIo(server.url)
  await other.heard.line('open')
  expect(server.handshakes).toHaveLength(1)
  expect([clock.pending, heard.frames]).toEqual([0, []])
})
