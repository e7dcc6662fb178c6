import { type Browser, chromium, type Page } from 'playwright'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chromiumFlags, findChromium } from '../../scripts/chromium.ts'
import type { InboundSocketFrame, LineEvent } from '../../src/model/index.ts'
import { afterwards, startHttp } from './loopback.ts'
import type * as Entry from './socketIoBrowserEntry.ts'
import { startSocketIo } from './socketIoServer.ts'

declare global {
  /** What `socketIoBrowserEntry.ts` exports, on the page. */
  var socketIoRoom: typeof Entry
  /** What a line told on the page. */
  var socketIoTold: { lines: LineEvent[]; frames: InboundSocketFrame[]; transport: ReturnType<typeof Entry.socketIoTransport> }
}

let browser: Browser
let script = ''

beforeAll(async () => {
  const entry = new URL('socketIoBrowserEntry.ts', import.meta.url).pathname
  const lib = { entry, formats: ['iife' as const], name: 'socketIoRoom' }
  const built = (await build({ configFile: false, logLevel: 'silent', build: { write: false, minify: false, lib } })) as Rolldown.RolldownOutput[]
  script = built[0]!.output[0].code
  const executablePath = findChromium()
  browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: chromiumFlags })
}, 60_000)
afterAll(() => browser.close())

/** Opens a page, and on it a line; what it tells gathers in `socketIoTold`. */
async function openLine(url: string, { policy = '', polling = false, before = () => {} } = {}) {
  const host = await startHttp((request, response) => {
    if (request.url === '/room.js') return void response.setHeader('content-type', 'text/javascript').end(script)
    if (policy !== '') response.setHeader('content-security-policy', policy)
    response.setHeader('content-type', 'text/html').end('<!doctype html><script src="/room.js"></script>')
  })
  const context = await browser.newContext()
  afterwards(() => context.close())
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.addInitScript(before)
  await page.goto(host.url)
  await page.evaluate(
    ([address, isPolling]) => {
      const exchange = socketIoRoom.createHttpExchange()
      const auth = { widgetKey: 'SECRET' }
      const transport = socketIoRoom.socketIoTransport({ url: address, auth, polling: isPolling, exchange, backoff: { min: 5, max: 5, factor: 1, cap: 10 } })
      const lines: LineEvent[] = []
      const frames: InboundSocketFrame[] = []
      globalThis.socketIoTold = { lines, frames, transport }
      transport.open({ onLine: (event) => lines.push(event), onFrame: (frame) => frames.push(frame) })
    },
    [url, polling] as const,
  )
  return { page, errors }
}

/** Waits on the page for the `count`th event of a status. */
async function line(page: Page, status: LineEvent['status'], count = 1): Promise<LineEvent> {
  await page.waitForFunction(
    ([name, least]) => socketIoTold.lines.filter((event) => event.status === name).length >= least,
    [status, count] as const,
  )
  const lines = await page.evaluate(() => socketIoTold.lines)
  return lines.filter((event) => event.status === status)[count - 1]!
}

it('opens in a browser, hears, and leaves no socket when it is closed', async () => {
  const server = await startSocketIo({ onConnection: (socket) => socket.emit('connected', { userId: 'u1' }) })
  const { page, errors } = await openLine(server.url)
  await page.waitForFunction(() => socketIoTold.frames.length === 2)
  expect(await page.evaluate(() => socketIoTold.frames.map(({ name }) => name))).toEqual(['connect', 'connected'])
  expect(server.handshakes[0]!.address).not.toContain('SECRET')
  await page.evaluate(() => socketIoTold.transport.close())
  while (server.carriers() > 0) await new Promise((resolve) => setImmediate(resolve))
  expect(errors).toEqual([])
})

it.each([false, true])('F46: what the Content-Security-Policy forbids is blocked, not retried (polling: %s)', async (polling) => {
  const server = await startSocketIo({ settings: { cors: { origin: '*' } } })
  const { page, errors } = await openLine(server.url, { policy: "connect-src 'self'", polling })
  expect(await line(page, 'terminal')).toMatchObject({ kind: 'blocked' })
  expect(server.handshakes).toEqual([])
  expect(errors).toEqual([])
})

it('F46: a WebSocket that the browser refuses to make is blocked, not waited for', async () => {
  const server = await startSocketIo()
  const { page, errors } = await openLine(server.url, {
    before: () => {
      globalThis.WebSocket = class {
        constructor() {
          throw new DOMException('no', 'SecurityError')
        }
      } as never
    },
  })
  expect(await line(page, 'terminal')).toMatchObject({ kind: 'blocked' })
  expect(errors).toEqual([])
})

it('R17: a device that goes offline and comes back has one line again', async () => {
  const server = await startSocketIo({ onConnection: (socket) => socket.emit('connected', {}) })
  const { page } = await openLine(server.url)
  await page.waitForFunction(() => socketIoTold.frames.length === 2)
  await page.context().setOffline(true)
  await line(page, 'offline')
  await page.context().setOffline(false)
  await page.waitForFunction(() => socketIoTold.lines.at(-1)!.status === 'open')
  while (server.carriers() !== 1) await new Promise((resolve) => setImmediate(resolve))
  expect(server.open()).toBe(1)
})
