import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import type { LineEvent } from '../../src/model/index.ts'
import { afterwards, startHttp, startLoopback } from './loopback.ts'
import { openPage, provideBrowser } from './page.ts'

provideBrowser()

/** Opens a line on the page; its events gather in `kept.lines`. */
async function openLine(page: Page, url: string): Promise<void> {
  await page.evaluate((address) => {
    const lines: LineEvent[] = []
    const exchange = room.createHttpExchange()
    const transport = room.webSocketTransport({ url: address, exchange, backoff: { min: 5, max: 5, factor: 1, cap: 10 } })
    globalThis.kept = { lines, transport }
    transport.open({ onLine: (event) => lines.push(event), onFrame: () => {} })
  }, url)
  afterwards(() => page.evaluate(() => kept.transport.close()))
}

const linesOf = (page: Page) => page.evaluate(() => kept.lines) as Promise<LineEvent[]>

/** Waits on the page for the `count`th event of a status. */
async function line(page: Page, status: LineEvent['status'], count = 1): Promise<LineEvent> {
  await page.waitForFunction(
    ([name, least]) => (kept.lines as LineEvent[]).filter((event) => event.status === name).length >= Number(least),
    [status, count] as const,
  )
  return (await linesOf(page)).filter((event) => event.status === status)[count - 1]!
}

it('R1: a refused handshake is 1006, where the bare package says 1000', async () => {
  const server = await startLoopback({ refuse: () => 401 })
  const { page, errors } = await openPage()
  const told = await page.evaluate(
    (url) =>
      new Promise((resolve) => {
        new room.BareSocket(url, undefined, { maxRetries: 0 }).onclose = ({ code, wasClean }) => resolve([code, wasClean])
      }),
    server.url,
  )
  expect(told).toEqual([1000, true])
  await openLine(page, server.url)
  expect(await line(page, 'closed')).toMatchObject({ code: 1006, attempt: 1 })
  expect(errors).toEqual([])
})

describe('R16: what the page forbids is blocked, not retried', () => {
  it('by its Content-Security-Policy', async () => {
    const server = await startLoopback()
    const { page, errors } = await openPage({ policy: "connect-src 'self'" })
    await openLine(page, server.url)
    expect(await line(page, 'terminal')).toMatchObject({ kind: 'blocked' })
    expect(JSON.stringify(await linesOf(page))).not.toContain('SECRET')
    expect(server.connections).toHaveLength(0)
    expect(errors).toEqual([])
  })

  it('but not by a policy that only reports', async () => {
    const server = await startLoopback()
    const { page } = await openPage({ policy: "connect-src 'self'", reportOnly: true })
    await openLine(page, server.url)
    await line(page, 'open')
  })

  it('by an address that no browser takes', async () => {
    const { page, errors } = await openPage()
    await openLine(page, 'ws://')
    expect(await line(page, 'terminal')).toMatchObject({ kind: 'blocked' })
    expect(errors).toEqual([])
  })
})

describe('R17: the device', () => {
  it('goes offline and comes back: told, the socket kept', async () => {
    const server = await startLoopback({ onConnection: (socket) => socket.send('greeting') })
    const { page } = await openPage()
    await openLine(page, server.url)
    await line(page, 'open')
    await page.context().setOffline(true)
    await line(page, 'offline')
    await page.context().setOffline(false)
    expect(await line(page, 'open', 2)).toEqual({ status: 'open', kept: true })
    expect(server.connections).toHaveLength(1)
  })

  it('F9: freezes and wakes up: one new line, not two', async () => {
    const server = await startLoopback({ onConnection: (socket) => socket.send('greeting') })
    const { page } = await openPage()
    await openLine(page, server.url)
    await line(page, 'open')
    const session = await page.context().newCDPSession(page)
    await session.send('Page.setWebLifecycleState', { state: 'frozen' })
    server.connections[0]!.terminate()
    await session.send('Page.setWebLifecycleState', { state: 'active' })
    await line(page, 'closed')
    await page.waitForFunction(() => (kept.lines.at(-1) as LineEvent).status === 'open')
    expect(server.connections).toHaveLength(2)
    expect(server.open()).toBe(1)
  })

  it('the server sees the socket go when the line is closed', async () => {
    const server = await startLoopback()
    const { page } = await openPage()
    await openLine(page, server.url)
    await line(page, 'open')
    await page.evaluate(() => kept.transport.close())
    while (server.open() > 0) await new Promise((resolve) => setImmediate(resolve))
  })
})

describe('uploads by XMLHttpRequest', () => {
  /** A server that other origins may talk to. */
  const startUploads = (answer: (status: (code: number, body: string) => void) => void) =>
    startHttp((request, response) => {
      response.setHeader('access-control-allow-origin', '*').setHeader('access-control-allow-headers', '*')
      if (request.method === 'OPTIONS') return void response.end()
      request.resume().on('end', () => answer((code, body) => response.writeHead(code, { 'content-type': 'text/plain' }).end(body)))
    })

  /** Uploads 4 MiB and tells the outcome and the ratios. */
  const upload = (page: Page, url: string, timeout: number, abort = false) =>
    page.evaluate(
      async ([address, limit, aborts]) => {
        const stop = new AbortController()
        const ratios: (number | undefined)[] = []
        const file = new Blob([new Uint8Array(4 * 1024 * 1024)])
        const outcome = await room.createHttpExchange()(
          { method: 'POST', url: address, timeout: limit, headers: { 'x-api-key': 'K' }, body: { fields: [['file', file, 'a.bin']] } },
          {
            signal: stop.signal,
            onProgress(ratio) {
              ratios.push(ratio)
              if (aborts) stop.abort()
            },
          },
        )
        return { outcome, ratios }
      },
      [url, timeout, abort] as const,
    )

  it('tell how far they are, to the end', async () => {
    const { url } = await startUploads((respond) => respond(200, 'OK'))
    const { page } = await openPage()
    const { outcome, ratios } = await upload(page, url, 15_000)
    expect(outcome).toEqual({ ok: true, status: 200, body: 'OK', contentType: 'text/plain' })
    expect(ratios.at(-1)).toBe(1)
    expect(ratios.every((ratio, index) => ratio! > 0 && ratio! >= (ratios[index - 1] ?? 0))).toBe(true)
  })

  it.each([
    ['413', 15_000, false, { ok: false, status: 413, body: 'too large', contentType: 'text/plain' }],
    ['a timeout', 100, false, { ok: false, status: 0, failure: 'timeout' }],
    ['an abort on the way', 15_000, true, { ok: false, status: 0, failure: 'aborted' }],
  ])('end with %s', async (name, timeout, abort, expected) => {
    const { url } = await startUploads((respond) => name === '413' && respond(413, 'too large'))
    const { page, errors } = await openPage()
    expect((await upload(page, url, timeout, abort)).outcome).toEqual(expected)
    expect(errors).toEqual([])
  })

  it.each(['http://127.0.0.1:1/', 'http://['])('end with network at %s', async (url) => {
    const { page, errors } = await openPage()
    expect((await upload(page, url, 15_000)).outcome).toEqual({ ok: false, status: 0, failure: 'network' })
    expect(errors).toEqual([])
  })
})

it('F30: where storage is denied, a chat is remembered in memory', async () => {
  const { page, errors } = await openPage({ body: '<iframe sandbox="allow-scripts" src="/"></iframe>' })
  const frame = page.frames()[1]!
  await frame.waitForFunction(() => 'room' in globalThis)
  const values = await frame.evaluate(() => {
    const storage = room.browserStorage('local')
    storage.set('a', '1')
    let denied = false
    try {
      localStorage.getItem('a')
    } catch {
      denied = true
    }
    return [denied, storage.get('a'), room.browserStorage('local').get('a')]
  })
  expect(values).toEqual([true, '1', null])
  expect(errors).toEqual([])
})

it('F31: where storage is full, new values live in memory', async () => {
  const { page } = await openPage()
  const values = await page.evaluate(() => {
    const storage = room.browserStorage('session')
    const large = 'x'.repeat(3_000_000)
    storage.set('a', large)
    storage.set('b', large)
    return [storage.get('b') === large, sessionStorage.getItem('a') === large, sessionStorage.getItem('b')]
  })
  expect(values).toEqual([true, true, null])
})

it('ids are made on pages without https too', async () => {
  const { page } = await openPage({ host: 'chat.test' })
  expect(await page.evaluate(() => [isSecureContext, 'randomUUID' in crypto, room.createRandomId().length])).toEqual([false, false, 32])
})
