import { createRandom, type Random } from '../../../chaos/random.ts'
import { createNetwork, type Network } from '../../../chaos/virtual/network.ts'
import { createTimeline, type Timeline } from '../../../chaos/virtual/timeline.ts'
import { memoryLocks, memoryStorage } from '../../../src/testing/index.ts'
import { loadVirtualPage, type PageLine, type PageParts, type VirtualPage, type VirtualPageOptions } from './virtualPage.ts'

/** What stands around the pages, and the random numbers and ids of all that happens. */
export interface Surroundings {
  readonly timeline: Timeline
  readonly network: Network
  readonly random: Random
  readonly createId: () => string
}

/** One visitor's tabs and a network, in virtual time. Tabs are counted from 0. */
export interface VirtualTabs {
  readonly network: Network
  readonly now: () => number
  /** Seconds of virtual time. */
  run(seconds: number): Promise<void>
  /** Runs until something is true, at most so many seconds; answers whether it is. */
  runUntil(test: () => boolean, seconds?: number): Promise<boolean>
  /** The tabs that are open. */
  readonly pages: readonly VirtualPage[]
  page(tab?: number): VirtualPage
  openTab(): void
  /** The page is left; a crash tells nobody. */
  closeTab(tab: number, how?: 'graceful' | 'crash'): void
  reload(tab?: number, how?: 'graceful' | 'crash'): void
  /** The device knows that it has no network. */
  offline(): void
  online(): void
  /** Nothing of the pages runs and nothing gets through. */
  sleep(seconds: number): Promise<void>
  /** Everything that was thrown and not caught. */
  readonly errors: readonly string[]
  /** The pages are left for good; the answer says what is left of them. */
  close(): Promise<{ readonly timers: number; readonly requests: number }>
}

/** What surrounds the tabs of a visitor; `seed` decides latencies, jitter and ids. */
export function createSurroundings(seed: number, errors: string[]): Surroundings {
  const random = createRandom(seed)
  const timeline = createTimeline(Date.UTC(2025, 0, 1), noteIn(errors))
  let ids = 0
  const createId = () => `${(ids++).toString(16).padStart(6, '0')}${Array.from({ length: 26 }, () => Math.floor(random() * 16).toString(16)).join('')}`
  return { timeline, network: createNetwork(timeline, random), random, createId }
}

const noteIn = (errors: string[]) => (error: unknown) => void errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error))

/** Tabs of which one is open. `stop` ends the server at last. */
export function createVirtualTabs(
  { timeline, network }: Surroundings,
  errors: string[],
  options: Pick<VirtualPageOptions, 'wrapConnection'> & { readonly connect: (parts: PageParts) => PageLine; readonly stop: () => void },
): VirtualTabs {
  const { connect, stop, ...others } = options
  const storage = memoryStorage()
  const locks = memoryLocks()
  const load = (): VirtualPage => loadVirtualPage({ timeline, storage, locks: locks.tab(), connect, ...others })
  const pages: VirtualPage[] = [load()]
  const get = (tab: number): VirtualPage => {
    const page = pages[tab]
    if (!page) throw new Error(`There is no tab ${tab}.`)
    return page
  }

  async function run(seconds: number): Promise<void> {
    const { reportError } = globalThis
    globalThis.reportError = noteIn(errors)
    await timeline.run(seconds * 1000)
    globalThis.reportError = reportError
  }

  return {
    network,
    now: timeline.now,
    run,
    async runUntil(test, seconds = 60) {
      for (let waited = 0; waited < seconds * 10 && !test(); waited++) await run(0.1)
      return test()
    },
    pages,
    page: (tab = 0) => get(tab),
    openTab: () => void pages.push(load()),
    closeTab(tab, how = 'graceful') {
      get(tab).leave(how)
      pages.splice(tab, 1)
    },
    reload(tab = 0, how = 'graceful') {
      get(tab).leave(how)
      pages[tab] = load()
    },
    offline() {
      network.unplug()
      for (const page of pages) page.signal({ type: 'offline' })
    },
    online() {
      network.plugIn('lost')
      for (const page of pages) page.signal({ type: 'awake' })
    },
    async sleep(seconds) {
      network.unplug()
      for (const { time } of pages) time.freeze()
      await run(seconds)
      for (const { time } of pages) time.thaw()
      network.plugIn('lost')
    },
    errors,
    async close() {
      for (const page of pages) page.unmount()
      await run(1)
      const left = { timers: pages.reduce((sum, { time }) => sum + time.pending, 0), requests: pages.reduce((sum, { open }) => sum + open(), 0) }
      for (const page of pages) page.leave('crash')
      stop()
      return left
    },
  }
}
