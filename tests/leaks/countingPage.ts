import type { Browser, CDPSession, Page } from 'playwright'
import type { Play } from './page/main.tsx'

/** What the browser says of the page's memory. */
export interface Metrics {
  readonly JSEventListeners: number
  readonly Nodes: number
  readonly Documents: number
  /** Bytes of heap in use. */
  readonly JSHeapUsedSize: number
}

/** A page that counts what lives on it, in a fresh context. */
export interface CountingPage {
  readonly page: Page
  /** What the page threw. */
  readonly errors: readonly string[]
  readonly play: (play: Play) => Promise<void>
  /** Waits until what lives does not change any more. */
  readonly rest: () => Promise<void>
  /** What lives now, by kind and label. What the browser has not yet collected counts; `measure` lets it. */
  readonly alive: () => Promise<Readonly<Record<string, number>>>
  /** After what can be collected was collected. */
  readonly measure: () => Promise<Metrics>
  readonly close: () => Promise<void>
}

async function collect(session: CDPSession): Promise<void> {
  // Twice, with a turn of the page in between: what a finalizer or a weak reference held is garbage only then.
  for (let turn = 0; turn < 2; turn++) {
    await session.send('HeapProfiler.collectGarbage')
    await session.send('Runtime.evaluate', { expression: 'new Promise((resolve) => queueMicrotask(resolve))', awaitPromise: true })
  }
}

/** Opens the page. */
export async function openCountingPage(browser: Browser, url: string): Promise<CountingPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(url)
  await page.waitForFunction(() => 'leaks' in window)
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  return {
    page,
    errors,
    play: (play) => page.evaluate((one) => window.leaks.play(one), play),
    rest: () => page.evaluate(() => window.leaks.rest()),
    alive: () => page.evaluate(() => window.countAlive()),
    async measure() {
      await session.send('Runtime.discardConsoleEntries')
      await collect(session)
      const { metrics } = await session.send('Performance.getMetrics')
      const value = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? NaN
      return {
        JSEventListeners: value('JSEventListeners'),
        Nodes: value('Nodes'),
        Documents: value('Documents'),
        JSHeapUsedSize: value('JSHeapUsedSize'),
      }
    },
    close: () => context.close(),
  }
}
