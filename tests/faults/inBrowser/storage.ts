import type { BrowserContext } from 'playwright'
import { expect, it } from 'vitest'
import { begin, startPages } from '../pageBench.ts'

declare global {
  /** Milliseconds that the page's clock is ahead. */
  var ahead: number
}

/** Gives the page a clock of its own. Refers to nothing outside. */
function ownClock(): void {
  globalThis.ahead = Number(sessionStorage.getItem('ahead') ?? 0)
  const { now } = Date
  const Real = Date
  const Ahead = new Proxy(Real, {
    construct: (target, parameters: []) => (parameters.length === 0 ? new target(now() + globalThis.ahead) : new target(...parameters)),
  })
  Object.defineProperty(Ahead, 'now', { value: () => now() + globalThis.ahead })
  globalThis.Date = Ahead
}

/** Whatever may stand in a storage under our keys. */
const corrupt: readonly string[] = [
  '{"version":1,"visitorId":"x","savedAt":17',
  'null',
  '{"version":0,"savedAt":1}',
  '{"version":99,"savedAt":1e999,"visitorId":"x"}',
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  '{"version":1,"savedAt":"now","visitorId":{},"conversationId":[],"draft":{},"outbox":[{"id":1},null,{"id":"__proto__","parts":{}}]}',
  '\ud83d\u0000\uffff',
  'x'.repeat(100_000),
]

/** Adds a page of the same origin that has no chat. */
async function withOtherPage(context: BrowserContext): Promise<void> {
  await context.route('**/no-chat', (route) => route.fulfill({ contentType: 'text/html', body: '<title>No chat</title>' }))
}

/** F29 to F32: clocks and storages that are not what they should be. They are the same however messages leave. */
export function storageFaults(): void {
  const send = 'http'

  it('F29: a clock that is a day off, or jumps back in mid-chat, moves no message', async () => {
    const bench = await startPages({ send, before: ownClock })
    const tab = await begin(bench)
    for (const hours of [24, -1, -48]) {
      await tab.page.evaluate((hoursAhead) => (globalThis.ahead = hoursAhead * 3_600_000), hours)
      await tab.send(`shifted by ${hours}`)
      await tab.row(`You wrote “shifted by ${hours}”`)
    }
    await bench.settle()
    expect(bench.sandbox.ledger.texts()).toEqual(['shifted by 24', 'shifted by -1', 'shifted by -48'])
    expect(await tab.page.evaluate(() => document.body.innerText)).not.toMatch(/Invalid Date|NaN|-\d+ (second|minute|hour|day)/)
  })

  it('F30: in a frame that may not store anything the chat works, and says nothing of it', async () => {
    const bench = await startPages({ send })
    const page = await bench.context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())))
    await page.setContent(`<iframe sandbox="allow-scripts" width="400" height="800" src="${bench.url.replaceAll('&', '&amp;')}"></iframe>`)
    const frame = page.frameLocator('iframe')
    await frame.getByRole('listitem').filter({ hasText: 'Hello, Robin' }).waitFor()
    const denied = await page.frames()[1]?.evaluate(() => {
      try {
        return String(localStorage.length)
      } catch (error) {
        return (error as Error).name
      }
    })
    expect(denied).toBe('SecurityError')
    await frame.getByRole('textbox', { name: 'Message' }).fill('from a frame')
    await frame.getByRole('textbox', { name: 'Message' }).press('Enter')
    await frame.getByRole('listitem').filter({ hasText: 'You wrote “from a frame”' }).waitFor()
    expect(bench.sandbox.ledger.texts()).toEqual(['from a frame'])
    expect(errors).toEqual([])
  })

  it('F31: with a full storage the chat works, and what waits to be sent is not lost', async () => {
    const bench = await startPages({
      send,
      before: () => {
        if (localStorage.length > 0) return
        for (let length = 256 * 1024; length >= 1; length = Math.floor(length / 2)) {
          try {
            for (let count = 0; count < 100; count++) localStorage.setItem(`theirs-${length}-${count}`, 'x'.repeat(length))
          } catch {
            // Full for so much; less may still fit.
          }
        }
      },
    })
    const tab = await begin(bench)
    expect(await tab.page.evaluate(() => {
      try {
        localStorage.setItem('one-more', 'x'.repeat(64))
        return 'room'
      } catch (error) {
        return (error as Error).name
      }
    })).toBe('QuotaExceededError')
    await tab.send('into a full house')
    await tab.row('You wrote “into a full house”')
    await tab.field.fill('half a sen')
    await bench.settle()
    expect(await tab.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('theirs-')).length)).toBeGreaterThan(15)
  })

  it('F32: whatever stands in the storage, the chat begins, and nothing of it comes into the page', async () => {
    const bench = await startPages({ send, prepare: withOtherPage })
    const tab = await begin(bench)
    await tab.send('before')
    await tab.row('You wrote “before”')
    const keys = Object.keys(await tab.stored())
    expect(keys.length).toBeGreaterThan(0)
    for (const value of corrupt) {
      // Written by a page of the same origin that has no chat, so that nobody writes it over.
      await tab.page.goto(`${new URL(bench.url).origin}/no-chat`)
      await tab.page.evaluate(([names, text]) => {
        for (const name of names) localStorage.setItem(name, text)
        for (const name of names) sessionStorage.setItem(name, text)
      }, [keys, value] as const)
      await tab.page.goto(bench.url)
      await tab.row('Hello, Robin')
      await tab.isReady()
      expect(await tab.page.evaluate(() => 'polluted' in {})).toBe(false)
    }
    expect(tab.errors).toEqual([])
    await tab.say('still there?')
    await tab.row('You wrote “still there?”')
  })
}
