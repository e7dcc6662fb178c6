import type { Page } from 'playwright'
import { describe, expect, it, vi } from 'vitest'
import type { LineEvent } from '../../../src/model/index.ts'
import { startLoopback } from '../loopback.ts'
import { openPage, provideBrowser } from '../page.ts'
import { throughNetwork } from './bothLines.ts'

declare global {
  /** The package as it is, and all that it told, on the page. */
  var bare: { socket: InstanceType<typeof room.BareSocket>; told: string[] }
}

provideBrowser()

/** Opens the package on the page; what it tells gathers in `bare.told`. */
async function openBare(page: Page, url: string): Promise<void> {
  await page.evaluate((address) => {
    const socket = new room.BareSocket(address, undefined, { minReconnectionDelay: 5, maxReconnectionDelay: 5 })
    const told: string[] = []
    globalThis.bare = { socket, told }
    for (const type of ['open', 'message', 'error'] as const) socket.addEventListener(type, () => void told.push(type))
    socket.addEventListener('close', ({ code }) => void told.push(`close ${code}`))
  }, url)
}

/** Opens our line on the page; what it tells gathers in `kept.lines`. */
async function openOurs(page: Page, url: string): Promise<void> {
  await page.evaluate((address) => {
    const lines: LineEvent[] = []
    const transport = room.webSocketTransport({ url: address, exchange: room.createHttpExchange() })
    globalThis.kept = { lines, transport }
    transport.open({ onLine: (event) => lines.push(event), onFrame: () => {} })
  }, url)
}

const bareTold = (page: Page, what: string, count = 1) =>
  page.waitForFunction(([name, least]) => bare.told.filter((one) => one === name).length >= Number(least), [what, count] as const)

const oursTold = (page: Page, status: LineEvent['status'], count = 1) =>
  page.waitForFunction(
    ([name, least]) => (kept.lines as LineEvent[]).filter((event) => event.status === name).length >= Number(least),
    [status, count] as const,
  )

describe('R7, R18: reconnect with a code that browsers do not take', () => {
  it('bare: one more socket stays open each time, and their ends are never told', async () => {
    const server = await startLoopback()
    const { page, errors } = await openPage()
    await openBare(page, server.url)
    for (let count = 1; count <= 4; count += 1) {
      await bareTold(page, 'open', count)
      await page.evaluate(() => bare.socket.reconnect(1001))
    }
    await bareTold(page, 'open', 5)
    expect(server.open()).toBe(5)
    expect(await page.evaluate(() => bare.told.filter((one) => one !== 'open'))).toEqual([])
    expect(errors).toEqual([])
  })

  it('ours: however often it is redialled, one socket is left', async () => {
    const server = await startLoopback()
    const { page } = await openPage()
    await openOurs(page, server.url)
    for (let count = 1; count <= 4; count += 1) {
      await oursTold(page, 'open', count)
      await page.evaluate(() => kept.transport.redial())
    }
    await oursTold(page, 'open', 5)
    await vi.waitFor(() => expect(server.open()).toBe(1))
  })
})

describe('R16: a page whose policy forbids the connection', () => {
  it('bare: it tries for ever, and each attempt ends cleanly with code 1000', async () => {
    const server = await startLoopback()
    const { page } = await openPage({ policy: "connect-src 'self'" })
    await openBare(page, server.url)
    await bareTold(page, 'close 1000', 20)
    expect(server.handshakes).toEqual([])
  })

  it('ours: it is blocked, after one attempt, and says by what', async () => {
    const server = await startLoopback()
    const { page } = await openPage({ policy: "connect-src 'self'" })
    await openOurs(page, server.url)
    await oursTold(page, 'terminal')
    expect(await page.evaluate(() => kept.lines)).toEqual([
      { status: 'connecting', attempt: 0 },
      { status: 'terminal', kind: 'blocked', reason: expect.stringContaining('Content-Security-Policy') },
    ])
    expect(server.handshakes).toEqual([])
  })
})

describe('R17: a line that died while the device was away', () => {
  it('bare: it hears nothing of the way back, and takes the dead line for open; ours: it asks for a sign of life', async () => {
    const server = await startLoopback({ onConnection: (socket) => socket.send('greeting') })
    const { proxy, url } = await throughNetwork(server.url)
    const { page } = await openPage()
    await openBare(page, url)
    await openOurs(page, url)
    await bareTold(page, 'message')
    await oursTold(page, 'open')
    await vi.waitFor(() => expect(proxy.state.open).toBe(2))
    proxy.blackHole('both')
    await page.context().setOffline(true)
    await oursTold(page, 'offline')
    await page.context().setOffline(false)
    await oursTold(page, 'open', 2)
    expect(await page.evaluate(() => kept.lines.at(-1))).toEqual({ status: 'open', kept: true })
    expect(await page.evaluate(() => [bare.socket.readyState, bare.told])).toEqual([1, ['open', 'message']])

    await page.evaluate(() => kept.transport.redial())
    await oursTold(page, 'open', 3)
    expect(server.connections).toHaveLength(3)
    expect(await page.evaluate(() => bare.socket.readyState)).toBe(1)
  })
})
