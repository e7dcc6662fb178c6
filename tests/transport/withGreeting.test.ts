import { once } from 'node:events'
import { expect, it } from 'vitest'
import type { HttpExchange } from '../../src/model/index.ts'
import { createVirtualClock } from '../../src/testing/index.ts'
import { createHttpExchange, webSocketTransport, type WebSocketTransportOptions } from '../../src/transport/index.ts'
import { createHearing } from './hearing.ts'
import { afterwards, provideWebSocket, startLoopback } from './loopback.ts'
import { startPollServer, turn } from './pollServer.ts'
import { scriptedSignals } from './scriptedDialer.ts'

provideWebSocket()

/** A socket on a real server that is greeted by HTTP first. */
async function openGreeted(options: Partial<WebSocketTransportOptions> = {}) {
  const web = await startPollServer()
  const sockets = await startLoopback({ onConnection: (socket) => socket.send('early') })
  const clock = createVirtualClock()
  const signals = scriptedSignals()
  const heard = createHearing()
  const transport = webSocketTransport({
    url: sockets.url,
    exchange: createHttpExchange(),
    greeting: ['configuration', 'availability'].map((name) => ({ name, request: { method: 'GET', url: `${web.url}/${name}` } })),
    clock,
    signals,
    random: () => 0.5,
    ...options,
  })
  afterwards(() => transport.close())
  return { web, sockets, clock, signals, heard, transport, open: () => transport.open(heard) }
}

it('the answers to the greeting are the first frames of the open socket, each time', async () => {
  const { sockets, heard, clock, open, web, transport } = await openGreeted()
  open()
  await heard.until(() => heard.frames.length === 3)
  expect(heard.frames.map(({ name, data }) => name ?? data)).toEqual(['configuration', 'availability', 'early'])
  expect(transport.send({ via: 'socket', data: 'hi' })).toBe(true)
  await once(sockets.connections[0]!, 'message')
  sockets.connections[0]!.close(1012)
  await heard.line('closed')
  clock.advance(2_000)
  await heard.until(() => heard.frames.length === 6)
  expect(heard.statuses()).toEqual(['connecting', 'open', 'closed', 'connecting', 'open'])
  expect(heard.frames.map(({ name, data }) => name ?? data).slice(3)).toEqual(['configuration', 'availability', 'early'])
  expect(web.count.greetings).toBe(4)
})

it('a greeting that fails closes the line with growing back-off, and no socket is dialled', async () => {
  const { sockets, heard, clock, open, web } = await openGreeted()
  web.greeting.availability = 500
  open()
  expect(await heard.line('closed')).toMatchObject({ code: 1006, attempt: 1, retryIn: 1250 })
  clock.advance(1_250)
  expect(await heard.line('closed', 2)).toMatchObject({ attempt: 2, retryIn: 2250 })
  expect(sockets.connections).toHaveLength(0)
})

it('F33: a greeting that is refused is tried once afresh, then the line is given up', async () => {
  const { heard, clock, open, web } = await openGreeted()
  web.greeting.availability = 403
  open()
  await heard.line('closed')
  clock.advance(1_250)
  expect(await heard.line('terminal')).toMatchObject({ kind: 'unauthorised' })
  expect(clock.pending).toBe(0)
})

it('F33: sockets that are refused without a word are explained by the greeting', async () => {
  const { heard, clock, open, web } = await openGreeted({ url: 'ws://127.0.0.1:1/' })
  open()
  await heard.line('closed')
  web.greeting.availability = 401
  clock.advance(2_000)
  expect(await heard.line('terminal')).toMatchObject({ kind: 'unauthorised' })
})

it('a line that is kept is not greeted again', async () => {
  const { heard, open, signals, web } = await openGreeted()
  open()
  await heard.until(() => heard.frames.length === 3)
  signals.give({ type: 'awake' })
  expect(heard.lines.at(-1)).toEqual({ status: 'open', kept: true })
  for (let turns = 0; turns < 10; turns += 1) await turn()
  expect(web.count.greetings).toBe(2)
})

it('closing while the greeting is under way dials no socket and leaves no timer; opening again greets once more', async () => {
  const { heard, open, transport, clock, web, sockets } = await openGreeted()
  web.greeting.availability = 0
  open()
  await web.until(() => web.count.greetings === 2)
  transport.close()
  expect(clock.pending).toBe(0)
  web.greeting.availability = 200
  open()
  await heard.line('open')
  expect(sockets.connections).toHaveLength(1)
  expect(web.violations).toEqual([])
})

it('F46: a page that forbids the greeting blocks the line', async () => {
  const { heard, open, signals, web } = await openGreeted()
  web.greeting.availability = 0
  open()
  await web.until(() => web.count.greetings === 2)
  signals.give({ type: 'blocked', address: `${web.url}/configuration` })
  expect(heard.lines.at(-1)).toMatchObject({ status: 'terminal', kind: 'blocked' })
})

it('an exchange that is refused has the greeting asked whether the key is still good', async () => {
  const real = createHttpExchange()
  const exchange: HttpExchange = (request, options) =>
    request.method === 'POST' ? Promise.resolve({ ok: false, status: 401, body: '' }) : real(request, options)
  const { heard, open, transport, web } = await openGreeted({ exchange })
  open()
  await heard.line('open')
  await transport.exchange({ method: 'POST', url: web.url })
  expect(heard.statuses().at(-1)).toBe('open')
  web.greeting.availability = 403
  await transport.exchange({ method: 'POST', url: web.url })
  expect(heard.lines.at(-1)).toMatchObject({ status: 'terminal', kind: 'unauthorised' })
})
