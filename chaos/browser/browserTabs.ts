import type { BrowserContext, Page } from 'playwright'
import type { ConnectionStatus } from '../../src/model/index.ts'
import type { OrderChange, StatusChange } from '../observation.ts'
import type { Leaving } from '../virtual/index.ts'
import { type BrowserTab, crashPage, openBrowserTab } from './browserTab.ts'
import { createTrafficLog, type TrafficLog } from './trafficLog.ts'
import { watchPage } from './watchPage.ts'
import { watchSockets } from './watchSockets.ts'
import { type Traffic, watchTraffic } from './watchTraffic.ts'

/** The tabs of one real browser, which share a storage, and what their pages told of themselves. */
export interface BrowserTabs {
  /** Those that are there now. */
  readonly all: readonly BrowserTab[]
  /** Numbers of those that are there when all that was asked for is done. */
  readonly numbers: readonly number[]
  /** The tab of a number, or the first. */
  get(number?: number): BrowserTab
  find(number?: number): BrowserTab | undefined
  /** Opens one in its turn, unless there is no page to load then. */
  open(isImpossible: () => boolean): number
  close(number: number, how: Leaving): void
  reload(tab: BrowserTab, how: Leaving): Promise<void>
  /** The browser puts all pages aside for so long. */
  freeze(milliseconds: number): Promise<void>
  readonly traffic: TrafficLog
  readonly statuses: StatusChange[]
  readonly orderChanges: readonly OrderChange[]
  readonly errors: readonly string[]
  /** What stood in the console. */
  readonly logged: readonly string[]
}

/** What the tabs need. */
export interface BrowserTabsOptions {
  readonly context: BrowserContext
  readonly url: string
  readonly inTurn: (task: () => unknown) => void
  /** A client learned that its conversation is over. */
  readonly onEnded: () => void
  readonly trace?: (line: string) => void
}

// The network is broken on purpose: that the browser reports it, with the address, is no error of ours.
const isOurs = (text: string) => !/ERR_|WebSocket connection|Failed to load resource|blocked by CORS/.test(text)

/** A browser with one tab. */
export async function createBrowserTabs({ context, url, inTurn, onEnded, trace }: BrowserTabsOptions): Promise<BrowserTabs> {
  const tabs = new Map<number, BrowserTab>()
  const meant = new Set<number>()
  const tabOfPage = new Map<Page, number>()
  const traffic = createTrafficLog()
  const statuses: StatusChange[] = []
  const orderChanges: OrderChange[] = []
  const errors: string[] = []
  const logged: string[] = []
  let count = 0

  const began = Date.now()
  const tell = (tab: number, what: string) => trace?.(`${((Date.now() - began) / 1000).toFixed(2).padStart(9)} s  tab ${tab}  ${what}`)
  await context.exposeBinding('noteStatus', ({ page }, status: ConnectionStatus, at: number) => {
    const tab = tabOfPage.get(page) ?? 0
    tell(tab, `is ${status}`)
    if (statuses.findLast((change) => change.tab === tab)?.status !== status) statuses.push({ status, at, tab })
  })
  await context.exposeBinding('noteOrder', (_source, before: string[], after: string[]) => {
    orderChanges.push({ before, after, at: Date.now() })
  })
  await context.exposeBinding('noteTraffic', ({ page }, one: Traffic) => {
    const tab = tabOfPage.get(page) ?? 0
    tell(tab, JSON.stringify(one))
    if (one.type === 'ended') onEnded()
    traffic.note(tab, one)
  })
  // A compiler may have left calls to it in what runs on the page.
  await context.addInitScript({ content: 'globalThis.__name = (value) => value' })
  await context.addInitScript(watchPage)
  await context.addInitScript(watchSockets)
  await context.addInitScript(watchTraffic)

  const leave = (tab: number) => {
    traffic.leave(tab, Date.now())
    statuses.push({ status: 'idle', at: Date.now(), tab })
  }

  function onPage(number: number, page: Page): void {
    tabOfPage.set(page, number)
    page.on('pageerror', (error) => errors.push(error.stack ?? error.message))
    page.on('console', (message) => {
      if (!isOurs(message.text())) return
      logged.push(message.text())
      if (message.type() === 'error') errors.push(message.text())
    })
  }

  async function load(number: number): Promise<void> {
    tabs.set(number, await openBrowserTab(number, { context, url, onPage: (page) => onPage(number, page), onCrash: () => leave(number) }))
  }

  meant.add(++count)
  await load(count)
  const all = () => [...tabs.values()].sort((one, other) => one.number - other.number)
  const find = (number = all()[0]?.number ?? 0) => tabs.get(number)
  return {
    get all() {
      return all()
    },
    get numbers() {
      return [...meant]
    },
    find,
    get(number) {
      const tab = find(number)
      if (!tab) throw new Error(`There is no tab ${number}.`)
      return tab
    },
    open(isImpossible) {
      const number = ++count
      meant.add(number)
      inTurn(() => {
        if (!isImpossible()) return load(number)
        meant.delete(number)
        return 'opening a page without a network'
      })
      return number
    },
    close(number, how) {
      meant.delete(number)
      inTurn(async () => {
        const page = tabs.get(number)?.page
        if (!page) return
        // Leaving for another page runs its handlers; closing may not.
        if (how === 'graceful') await page.goto('about:blank').then(() => page.close())
        else await crashPage(page)
        tabs.delete(number)
        leave(number)
      })
    },
    async reload(tab, how) {
      statuses.push({ status: 'idle', at: Date.now(), tab: tab.number })
      await tab.reload(how)
    },
    async freeze(milliseconds) {
      const sessions = await Promise.all([...tabs.values()].map(({ page }) => context.newCDPSession(page)))
      const set = (state: 'frozen' | 'active') => Promise.all(sessions.map((session) => session.send('Page.setWebLifecycleState', { state })))
      await set('frozen')
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      await set('active')
      await Promise.all(sessions.map((session) => session.detach()))
    },
    traffic,
    statuses,
    orderChanges,
    errors,
    logged,
  }
}
