import type { InMemorySandbox } from '../../sandbox/inMemory.ts'
import type { ChatConnection, ChatLocks, ChatStorage } from '../../src/model/index.ts'
import { memoryLocks, memoryStorage, type TabLocks } from '../../src/testing/index.ts'
import type { OrderChange, StatusChange } from '../observation.ts'
import type { Random } from '../random.ts'
import type { Network } from './network.ts'
import { loadPage, type Page } from './page.ts'
import { createPageTime, type PageTime } from './pageTime.ts'
import type { Recorder } from './recorder.ts'
import type { Timeline } from './timeline.ts'

/** How a page goes away. */
export type Leaving = 'graceful' | 'crash'

/** One tab with the page that is loaded in it now. */
export interface Tab {
  readonly number: number
  /** Page loads so far. */
  readonly pages: number
  readonly page: Page
  readonly time: PageTime
  /** What it holds among the tabs. */
  readonly locks: TabLocks
  isHidden: boolean
  /** What the visitor left in the composer. */
  typedDraft: string | undefined
}

/** What the tabs of a browser share. */
export interface TabsOptions {
  readonly timeline: Timeline
  readonly network: Network
  readonly sandbox: InMemorySandbox
  readonly recorder: Recorder
  readonly send: 'http' | 'socket'
  readonly apiKey: string
  readonly random: Random
  /** A client learned that its conversation is over. */
  readonly onEnd: () => void
  readonly wrapConnection?: (connection: ChatConnection) => ChatConnection
}

/** The tabs of one browser, which share a storage. */
export interface Tabs {
  readonly all: readonly Tab[]
  /** The tab of a number, or the first. */
  get(number?: number): Tab
  open(): Tab
  reload(tab: Tab, how: Leaving): void
  close(tab: Tab, how: Leaving): void
  readonly statuses: StatusChange[]
  readonly orderChanges: readonly OrderChange[]
  /** What left after the end. */
  readonly late: number
  /** Everything that is in the storage, keys included. */
  stored(): string[]
}

/** A browser in which no tab is open. */
export function createTabs(options: TabsOptions): Tabs {
  const { timeline, random } = options
  const tabs = new Map<number, Tab>()
  const storage = memoryStorage()
  const keys = new Set<string>()
  const locks = memoryLocks()
  const statuses: StatusChange[] = []
  const orderChanges: OrderChange[] = []
  let ids = 0
  let count = 0
  let late = 0

  // Counted, and made long enough by the seed.
  const createId = () => `${(ids++).toString(16).padStart(6, '0')}${Array.from({ length: 26 }, () => Math.floor(random() * 16).toString(16)).join('')}`

  // What the browser grants reaches the page when it runs.
  const locksOf = (time: PageTime, held: TabLocks): ChatLocks => ({
    request: async (name, request) => {
      const release = await held.request(name, request)
      return new Promise((resolve) => time.enter(() => resolve(release)))
    },
  })

  // A page that is gone touches no storage, and one that does not run hears nothing of it.
  const storageOf = (time: PageTime): ChatStorage => ({
    get: (key) => storage.get(key),
    set(key, value) {
      if (time.isGone) return
      keys.add(key)
      return storage.set(key, value)
    },
    remove: (key) => (time.isGone ? undefined : storage.remove(key)),
    watch: (key, heard) => storage.watch?.(key, (value) => time.enter(() => heard(value))) ?? (() => {}),
  })

  function load(number: number): Pick<Tab, 'page' | 'time' | 'locks' | 'isHidden'> {
    const time = createPageTime(timeline)
    const held = locks.tab()
    const page = loadPage({
      ...options,
      tab: number,
      time,
      createId,
      storage: storageOf(time),
      locks: locksOf(time, held),
      onStatus: (status) => statuses.push({ status, at: timeline.now(), tab: number }),
      onOrder: (change) => orderChanges.push(change),
      onLate: () => void late++,
    })
    return { page, time, locks: held, isHidden: false }
  }

  function leave(tab: Tab, how: Leaving): void {
    if (how === 'graceful') tab.page.unmount()
    tab.time.end()
    tab.page.network.end()
    tab.locks.crash()
    statuses.push({ status: 'idle', at: timeline.now(), tab: tab.number })
  }

  return {
    get all() {
      return [...tabs.values()]
    },
    get(number = [...tabs.keys()][0] ?? 0) {
      const tab = tabs.get(number)
      if (!tab) throw new Error(`There is no tab ${number}.`)
      return tab
    },
    open() {
      const number = ++count
      const tab = { number, pages: 1, typedDraft: undefined, ...load(number) }
      tabs.set(number, tab)
      return tab
    },
    reload(tab, how) {
      leave(tab, how)
      Object.assign(tab, load(tab.number), { pages: tab.pages + 1 })
    },
    close(tab, how) {
      leave(tab, how)
      tabs.delete(tab.number)
    },
    statuses,
    orderChanges,
    get late() {
      return late
    },
    stored: () => [...keys].flatMap((key) => [key, storage.get(key) ?? '']),
  }
}
