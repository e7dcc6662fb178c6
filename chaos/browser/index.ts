import { chromium } from 'playwright'
import { chromiumFlags, ensureChromium } from '../../scripts/chromium.ts'
import { servePage } from '../../tests/e2e/servePage.ts'
import { type Outcome, playIn, type PlayOptions } from '../playSchedule.ts'
import type { Schedule } from '../schedule.ts'
import { createBrowserWorld, longestPause } from './browserWorld.ts'

/** Plays schedules in a real browser. */
export interface BrowserPlayer {
  readonly play: (schedule: Schedule, options?: Pick<PlayOptions, 'trace'>) => Promise<Outcome & { readonly undone: readonly string[] }>
  readonly close: () => Promise<void>
}

/** What is other here than in virtual time, for people. */
export const differences = `In the browser a sleep or a freeze takes ${longestPause} s at most, a hidden page is told so and goes on at full speed, a line that is lost is reset
(that of a sleeping device dies without a sign), and no page is loaded or opened while the device is offline.`

/** Starts Chromium, and serves the page with the chat as the built package gives it. */
export async function startBrowserPlayer(): Promise<BrowserPlayer> {
  const [program, page] = await Promise.all([chromium.launchServer({ executablePath: ensureChromium(), args: chromiumFlags }), servePage()])
  const browser = await chromium.connect(program.wsEndpoint())
  return {
    async play({ send, deduplicates, ...schedule }, options = {}) {
      const world = await createBrowserWorld({ ...options, browser, processId: program.process().pid ?? 0, pageUrl: page.url, send, deduplicates })
      return { ...(await playIn(world, { ...schedule, send, deduplicates }, options)), undone: world.undone }
    },
    async close() {
      await browser.close()
      await Promise.all([program.close(), page.close()])
    },
  }
}
