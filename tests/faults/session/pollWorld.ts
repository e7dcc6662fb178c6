import { createRandom } from '../../../chaos/random.ts'
import { createNetwork, type Network } from '../../../chaos/virtual/network.ts'
import { createTimeline } from '../../../chaos/virtual/timeline.ts'
import { type ChatSessionServer, createChatSessionServer } from '../../../sandbox/chatSession/createChatSessionServer.ts'
import type { ChatSessionSettings } from '../../../sandbox/chatSession/settings.ts'
import type { ChatConnection } from '../../../src/model/index.ts'
import { memoryLocks, memoryStorage } from '../../../src/testing/index.ts'
import { loadPollPage, type PollPage } from './pollPage.ts'

/** What a world is like. */
export interface PollWorldOptions {
  /** Decides latencies, jitter and ids. @defaultValue 1 */
  readonly seed?: number
  readonly server?: Partial<ChatSessionSettings>
  /** Changes what each client is made of: a fault of the client, planted. */
  readonly wrapConnection?: (connection: ChatConnection) => ChatConnection
}

/** One visitor's tabs, a network and a chat server, in virtual time. Tabs are counted from 0. */
export interface PollWorld {
  readonly network: Network
  readonly server: ChatSessionServer
  readonly now: () => number
  /** Seconds of virtual time. */
  run(seconds: number): Promise<void>
  /** Runs until something is true, at most so many seconds; answers whether it is. */
  runUntil(test: () => boolean, seconds?: number): Promise<boolean>
  /** The tabs that are open. */
  readonly pages: readonly PollPage[]
  page(tab?: number): PollPage
  openTab(): void
  /** The page is left; a crash tells nobody. */
  closeTab(tab: number, how?: 'graceful' | 'crash'): void
  reload(tab?: number, how?: 'graceful' | 'crash'): void
  /** The device knows that it has no network. */
  offline(): void
  online(): void
  /** Nothing of the pages runs and nothing gets through. */
  sleep(seconds: number): Promise<void>
  /** How many polls the pages had open at once, as they see it. */
  readonly mostPolls: number
  /** Everything that was thrown and not caught. */
  readonly errors: readonly string[]
  /** The pages are left for good; the answer says what is left of them. */
  close(): Promise<{ readonly timers: number; readonly requests: number }>
}

/** A world in which one tab is open. */
export function createPollWorld({ seed = 1, server: settings = {}, wrapConnection }: PollWorldOptions = {}): PollWorld {
  const random = createRandom(seed)
  const errors: string[] = []
  const noteError = (error: unknown) => void errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
  const timeline = createTimeline(Date.UTC(2025, 0, 1), noteError)
  const network = createNetwork(timeline, random)
  let ids = 0
  const createId = () => `${(ids++).toString(16).padStart(6, '0')}${Array.from({ length: 26 }, () => Math.floor(random() * 16).toString(16)).join('')}`
  const server = createChatSessionServer({ timestamps: 'milliseconds', ...settings, clock: timeline, createId })
  const storage = memoryStorage()
  const locks = memoryLocks()
  const pages: PollPage[] = []
  let polls = 0
  let mostPolls = 0

  const onPoll = (change: 1 | -1) => {
    polls += change
    mostPolls = Math.max(mostPolls, polls)
  }
  const load = (): PollPage => loadPollPage({ timeline, network, server, storage, locks: locks.tab(), random, createId, onPoll, ...(wrapConnection ? { wrapConnection } : {}) })
  const get = (tab: number): PollPage => {
    const page = pages[tab]
    if (!page) throw new Error(`There is no tab ${tab}.`)
    return page
  }

  async function run(seconds: number): Promise<void> {
    const { reportError } = globalThis
    globalThis.reportError = noteError
    await timeline.run(seconds * 1000)
    globalThis.reportError = reportError
  }

  pages.push(load())
  const world: PollWorld = {
    network,
    server,
    now: timeline.now,
    run,
    async runUntil(test, seconds = 60) {
      for (let waited = 0; waited < seconds * 10 && !test(); waited++) await run(0.1)
      return test()
    },
    get pages() {
      return pages
    },
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
    get mostPolls() {
      return mostPolls
    },
    errors,
    async close() {
      for (const page of pages) page.unmount()
      await run(1)
      const left = { timers: pages.reduce((sum, { time }) => sum + time.pending, 0), requests: pages.reduce((sum, { open }) => sum + open(), 0) }
      for (const page of pages) page.leave('crash')
      server.stop()
      return left
    },
  }
  return world
}
