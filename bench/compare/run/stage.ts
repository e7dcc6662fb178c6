import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type CDPSession, type Page } from 'playwright'
import { chromiumFlags, ensureChromium } from '../../../scripts/chromium.ts'
import '../page/bench.ts'
import { servePage } from './buildPage.ts'
import type { Entry } from './contenders.ts'
import { startProfile } from './profile.ts'

/** A page with one contender, and what its browser tells of it. */
export interface Scene {
  readonly page: Page
  readonly session: CDPSession
  /** Durations of the main thread so far in milliseconds, and counts. */
  readonly cost: () => Promise<Cost>
  /** Bytes of the JavaScript heap after a forced collection. */
  readonly heap: () => Promise<number>
  readonly close: () => Promise<void>
}

/** What the main thread has done. Milliseconds; layouts are counted. */
export interface Cost {
  /** Script, style and layout. */
  readonly work: number
  readonly script: number
  readonly style: number
  readonly layout: number
  /** All tasks, paint and collection among them. */
  readonly tasks: number
  readonly layouts: number
}

/** What lies between two looks at the cost. */
export const costBetween = (before: Cost, after: Cost): Cost => ({
  work: after.work - before.work,
  script: after.script - before.script,
  style: after.style - before.style,
  layout: after.layout - before.layout,
  tasks: after.tasks - before.tasks,
  layouts: after.layouts - before.layouts,
})

/** The browser with the pages of all contenders. */
export interface Stage {
  readonly version: string
  /** Opens a fresh page. `query` may ask it to count React's work. */
  readonly open: (entry: Entry, query?: string) => Promise<Scene>
  /** Closes every page, also those that no longer answer. */
  readonly clear: () => Promise<void>
  /** A page without a contender. */
  readonly blank: () => Promise<Page>
  readonly close: () => Promise<void>
}

async function openScene(browser: Browser, url: string, cap: number, isProfiled: boolean): Promise<Scene> {
  const page = await browser.newPage({ viewport: { width: 800, height: 720 } })
  page.setDefaultTimeout(cap)
  await page.goto(url)
  await page.waitForFunction(() => typeof window.bench === 'object')
  const session = await page.context().newCDPSession(page)
  // Time of the thread on a processor: what else the machine does counts less.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await session.send('HeapProfiler.enable')

  let stopProfile: (() => Promise<void>) | undefined
  // What is measured lies between two looks at the cost.
  async function toggleProfile(): Promise<void> {
    const stop = stopProfile
    stopProfile = undefined
    if (stop) await stop()
    else stopProfile = await startProfile(session)
  }

  async function cost(): Promise<Cost> {
    if (isProfiled) await toggleProfile()
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? NaN
    const [script, style, layout] = [of('ScriptDuration') * 1000, of('RecalcStyleDuration') * 1000, of('LayoutDuration') * 1000]
    return { work: script + style + layout, script, style, layout, tasks: of('TaskDuration') * 1000, layouts: of('LayoutCount') }
  }

  async function heap(): Promise<number> {
    for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage')
    return (await session.send('Runtime.getHeapUsage')).usedSize
  }

  return { page, session, cost, heap, close: () => page.context().close() }
}

/** Builds the pages that are wanted and starts the browser. */
export async function openStage(entries: readonly Entry[], cap: number, isProfiled: boolean): Promise<Stage> {
  const outDir = mkdtempSync(join(tmpdir(), 'parlance-bench-'))
  const served = new Map<string, Awaited<ReturnType<typeof servePage>>>()
  for (const { name, file } of entries) served.set(name, await servePage(file, join(outDir, name), isProfiled))
  // Its bars are taken hold of.
  const launch = { executablePath: ensureChromium(), args: chromiumFlags, ignoreDefaultArgs: ['--hide-scrollbars'] }
  const browser = await chromium.launch(launch)
  return {
    version: browser.version(),
    open: async ({ name }, query = '') => openScene(browser, `${served.get(name)?.url ?? ''}${query}`, cap, isProfiled),
    async clear() {
      // A page whose script never ends must not cost those that come after it.
      const gone = Promise.allSettled(browser.contexts().map((context) => context.close()))
      await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 10_000))])
    },
    blank: () => browser.newPage(),
    async close() {
      await browser.close()
      for (const { server } of served.values()) await server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
