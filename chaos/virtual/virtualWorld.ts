import { createSandboxInMemory, type InMemorySandbox } from '../../sandbox/inMemory.ts'
import type { Transport } from '../../src/model/index.ts'
import { memoryLocks, memoryStorage } from '../../src/testing/index.ts'
import type { Observation, OrderChange, ReplayedRecord, StatusChange, TypedMessage } from '../observation.ts'
import { createRandom } from '../random.ts'
import { createNetwork, type Network } from './network.ts'
import { loadPage, type Page } from './page.ts'
import { createPageTime, type PageTime } from './pageTime.ts'
import { createRecorder, textOf } from './recorder.ts'
import { createTimeline } from './timeline.ts'

/** What a world is like. */
export interface VirtualWorldOptions {
  readonly send: 'http' | 'socket'
  /** Decides latencies, jitter and ids. @defaultValue 1 */
  readonly seed?: number
  /** Whether the server acts on a repeated `client_msg_id` only once. @defaultValue false */
  readonly deduplicates?: boolean
  /** Milliseconds until what was said stands in the server's record. @defaultValue 0 */
  readonly writingDelay?: number
  /** Puts something between each client and its line: a fault of the client, planted. */
  readonly wrapTransport?: (transport: Transport) => Transport
}

/** How a page goes away. */
export type Leaving = 'graceful' | 'crash'

/** A visitor with a browser, a network and a server, in virtual time. Tabs are counted from 1. */
export interface VirtualWorld {
  readonly network: Network
  readonly server: {
    readonly sandbox: InMemorySandbox
    /** SIGKILL: its memory is on disk. With a close code it goes down gracefully. */
    kill(code?: number): void
    start(how?: { readonly forget?: boolean }): void
  }
  readonly now: () => number
  /** Seconds of virtual time. */
  run(seconds: number): Promise<void>
  /** Runs until something is true, at most so many seconds; answers whether it is. */
  runUntil(test: () => boolean, seconds?: number): Promise<boolean>
  page(tab?: number): Page
  readonly tabs: readonly number[]
  /** The visitor sends a text. False if the client takes none. */
  type(text: string, tab?: number): boolean
  /** Leaves something in the composer. */
  draft(text: string, tab?: number): void
  /** Takes back the first message that still waits. */
  takeBack(tab?: number): boolean
  /** Presses 'Try again' at the first message that failed or is unconfirmed. */
  resend(tab?: number): boolean
  /** Presses 'Try again' at the connection. */
  retry(tab?: number): void
  /** Bot or agent say something in the conversation of the tab. */
  say(from: 'bot' | 'agent', text: string, tab?: number): void
  reload(how?: Leaving, tab?: number): void
  openTab(): number
  closeTab(how?: Leaving, tab?: number): void
  /** The device knows that it has no network. */
  offline(): void
  online(how?: 'resent' | 'lost'): void
  hide(tab?: number): void
  show(tab?: number): void
  /** The device sleeps: nothing of the page runs and nothing gets through; then it wakes, its lines kept or silently dead. */
  sleep(seconds: number, lines?: 'resent' | 'lost'): Promise<void>
  /** The browser puts the pages aside, and closes their sockets. */
  freeze(seconds: number): Promise<void>
  /** All faults end; what the client gave up is tried again; the visitor says something more. A minute and a half. */
  calm(): Promise<void>
  /** Every line is cut and comes back, twice: afterwards the view must be the server's record. */
  reconcile(): Promise<void>
  /** The page is left for good. */
  close(): Promise<void>
  observe(): Observation
}

interface Tab {
  readonly number: number
  page: Page
  time: PageTime
  pages: number
  typedDraft: string | undefined
  readonly locks: ReturnType<ReturnType<typeof memoryLocks>['tab']>
  isHidden: boolean
}

type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] }

/** A world in which one tab is open. */
export function createVirtualWorld(options: VirtualWorldOptions): VirtualWorld {
  const { send, seed = 1, deduplicates = false } = options
  const random = createRandom(seed)
  const apiKey = `key-${Math.floor(random() * 1e9).toString(36)}-of-the-channel`
  const timeline = createTimeline(Date.UTC(2025, 0, 1), (error) => void recorder.errors.push(String(error instanceof Error ? (error.stack ?? error) : error)))
  const network = createNetwork(timeline, random)
  const sandbox = createSandboxInMemory({ pace: 1, deduplicate: deduplicates, writingDelay: options.writingDelay ?? 0 }, timeline)
  const recorder = createRecorder(sandbox, timeline.now)
  const storage = memoryStorage()
  const storedKeys = new Set<string>()
  const locks = memoryLocks()
  const tabs = new Map<number, Tab>()
  const typed: Mutable<TypedMessage>[] = []
  const statuses: StatusChange[] = []
  const orderChanges: OrderChange[] = []
  const replayed: ReplayedRecord[] = []
  let ids = 0
  let tabCount = 0
  let afterTheEnd = 0
  let isReconciled = false
  let leftBehind: Observation['leftBehind']

  const createId = () => `${(ids++).toString(16).padStart(6, '0')}${Array.from({ length: 13 }, () => Math.floor(random() * 256).toString(16).padStart(2, '0')).join('')}`

  // A page that is gone touches no storage, and one that does not run hears nothing of it.
  const storageOf = (time: PageTime) => ({
    get: (key: string) => storage.get(key),
    set(key: string, value: string) {
      storedKeys.add(key)
      if (!time.isGone) storage.set(key, value)
    },
    remove: (key: string) => (time.isGone ? undefined : storage.remove(key)),
    watch: (key: string, heard: (value: string | null) => void) => storage.watch?.(key, (value) => time.enter(() => heard(value))) ?? (() => {}),
  })

  function load(number: number, held: Tab['locks']): { page: Page; time: PageTime } {
    const time = createPageTime(timeline)
    const page = loadPage({
      tab: number, time, network, sandbox, recorder, send, apiKey, random, createId,
      storage: storageOf(time),
      locks: held,
      ...(options.wrapTransport ? { wrapTransport: options.wrapTransport } : {}),
      onStatus: (status) => statuses.push({ status, at: timeline.now(), tab: number }),
      onOrder: (change) => orderChanges.push(change),
      onLate: () => void afterTheEnd++,
    })
    return { page, time }
  }

  function leave({ page, time, number, locks: held }: Tab, how: Leaving): void {
    if (how === 'graceful') page.unmount()
    time.end()
    page.network.end()
    held.crash()
    statuses.push({ status: 'idle', at: timeline.now(), tab: number })
  }

  function openTab(): number {
    const number = ++tabCount
    const held = locks.tab()
    tabs.set(number, { number, pages: 1, typedDraft: undefined, locks: held, isHidden: false, ...load(number, held) })
    return number
  }

  const tabOf = (number = firstTab()): Tab => {
    const tab = tabs.get(number)
    if (!tab) throw new Error(`There is no tab ${number}.`)
    return tab
  }
  const firstTab = () => [...tabs.keys()][0] ?? 0
  const textAt = (page: Page, id: string) => page.rows().find(({ key }) => key === id)?.text
  const conversationOf = ({ page }: Tab) => page.client.store.getState().conversation.id

  async function run(seconds: number): Promise<void> {
    const reportError = globalThis.reportError
    globalThis.reportError = (error: unknown) => void recorder.errors.push(String(error))
    await timeline.run(seconds * 1000)
    globalThis.reportError = reportError
  }

  async function away(seconds: number, begin: (tab: Tab) => void, end: (tab: Tab) => void): Promise<void> {
    const those = [...tabs.values()]
    those.forEach(begin)
    await run(seconds)
    those.forEach(end)
  }

  const isAwake = (tab: Tab) => !tab.isHidden && network.isPluggedIn

  const world: VirtualWorld = {
    network,
    server: { sandbox, kill: sandbox.kill, start: sandbox.start },
    now: timeline.now,
    run,
    async runUntil(test, seconds = 60) {
      for (let waited = 0; waited < seconds * 10 && !test(); waited++) await run(0.1)
      return test()
    },
    page: (tab) => tabOf(tab).page,
    get tabs() {
      return [...tabs.keys()]
    },
    type(text, number) {
      const tab = tabOf(number)
      tab.page.act()
      const id = tab.page.client.send({ text })
      if (id === undefined) return false
      tab.page.client.setDraft('')
      tab.typedDraft = tab.typedDraft === undefined ? undefined : ''
      typed.push({ text, at: timeline.now(), page: tab.pages, tab: tab.number, resends: 0, cancelled: false, id })
      return true
    },
    draft(text, number) {
      const tab = tabOf(number)
      tab.page.client.setDraft(text)
      tab.typedDraft = text
    },
    takeBack(number) {
      const { page } = tabOf(number)
      const row = page.rows().find(({ delivery }) => delivery === 'queued')
      if (!row) return false
      page.client.cancel(row.key)
      const isGone = page.rows().find(({ key }) => key === row.key)?.delivery === 'cancelled'
      const message = isGone ? typed.find(({ id, text, cancelled }) => !cancelled && (id === row.key || text === row.text)) : undefined
      if (message) message.cancelled = true
      return isGone
    },
    resend(number) {
      const { page } = tabOf(number)
      const row = page.rows().find(({ delivery }) => delivery === 'failed' || delivery === 'unconfirmed')
      if (!row) return false
      page.act()
      const message = typed.find(({ id }) => id === row.key) ?? typed.find(({ text }) => text === textAt(page, row.key))
      if (message) message.resends++
      page.client.resend(row.key)
      return true
    },
    retry(number) {
      const { page } = tabOf(number)
      page.act()
      page.client.reconnect()
    },
    say(from, text, number) {
      sandbox.say(from, text, conversationOf(tabOf(number)))
    },
    reload(how = 'graceful', number) {
      const tab = tabOf(number)
      leave(tab, how)
      Object.assign(tab, load(tab.number, tab.locks), { pages: tab.pages + 1, isHidden: false })
    },
    openTab,
    closeTab(how = 'graceful', number) {
      const tab = tabOf(number)
      leave(tab, how)
      tabs.delete(tab.number)
    },
    offline() {
      network.unplug()
      for (const { page } of tabs.values()) page.signal({ type: 'offline' })
    },
    online(how) {
      network.plugIn(how)
      for (const { page } of tabs.values()) page.signal({ type: 'awake' })
    },
    hide(number) {
      const tab = tabOf(number)
      tab.isHidden = true
      tab.page.setHidden(true)
    },
    show(number) {
      const tab = tabOf(number)
      tab.isHidden = false
      tab.page.setHidden(false)
      if (isAwake(tab)) tab.page.signal({ type: 'awake' })
    },
    async sleep(seconds, lines = 'resent') {
      const wasPluggedIn = network.isPluggedIn
      network.unplug()
      await away(seconds, ({ time }) => time.freeze(), ({ time }) => time.thaw())
      if (wasPluggedIn) network.plugIn(lines)
    },
    freeze: (seconds) =>
      away(
        seconds,
        ({ time }) => time.freeze(),
        (tab) => {
          tab.time.enter(() => tab.page.network.breakLines())
          if (isAwake(tab)) tab.page.signal({ type: 'awake' })
          tab.time.thaw()
        },
      ),
    async calm() {
      sandbox.faults.clear()
      network.clear()
      if (!sandbox.isUp) sandbox.start()
      for (const tab of tabs.values()) {
        tab.isHidden = false
        tab.page.setHidden(false)
        tab.page.signal({ type: 'awake' })
      }
      const retryAll = () => {
        for (const { page, number } of tabs.values()) if (page.status() === 'unreachable' || page.status() === 'refused') world.retry(number)
      }
      retryAll()
      await run(20)
      retryAll()
      for (const { number } of tabs.values()) world.type(`Are you still there? (${number}, ${timeline.now()})`, number)
      await run(70)
    },
    async reconcile() {
      sandbox.faults.clear()
      network.cut()
      await run(20)
      const before = new Map([...tabs.values()].map(({ number, page }) => [number, page.rows()]))
      network.cut()
      await run(20)
      for (const { number, page } of tabs.values()) replayed.push({ tab: number, before: before.get(number) ?? [], after: page.rows() })
      isReconciled = true
    },
    async close() {
      const left = [...tabs.values()]
      for (const { page } of left) page.unmount()
      await run(1)
      leftBehind = {
        connections: sandbox.ledger.connections().filter(({ closedAt }) => closedAt === undefined).length,
        timers: left.reduce((sum, { time }) => sum + time.pending, 0),
      }
      for (const tab of left) leave(tab, 'crash')
    },
    observe() {
      const first = tabs.values().next().value
      const conversation = first ? sandbox.ledger.conversation(conversationOf(first) ?? '') : undefined
      return {
        send,
        deduplicates,
        typed: typed.map((message) => ({ ...message })),
        tabs: [...tabs.values()].map(({ number, page, typedDraft }) => ({
          tab: number,
          rows: page.rows(),
          draft: page.client.store.getState().draft,
          status: page.status(),
          isEnded: page.isEnded(),
          ...(typedDraft === undefined ? {} : { typedDraft }),
        })),
        statuses: [...statuses],
        orderChanges: [...orderChanges],
        server: {
          received: recorder.received,
          transcript: (conversation?.entries ?? []).map(({ from, content }) => ({ author: from === 'user' ? 'visitor' : from, text: textOf(content) })),
          connections: recorder.connections(),
          afterTheEnd,
        },
        errors: [...recorder.errors],
        exposed: [
          ...[...storedKeys].flatMap((key) => [key, storage.get(key) ?? '']),
          ...[...tabs.values()].map(({ page }) => JSON.stringify(page.client.store.getState())),
          ...recorder.errors,
        ],
        secrets: [apiKey],
        spoken: [],
        arrivedLive: [],
        longestTask: 0,
        isReconciled,
        handed: recorder.handed,
        records: recorder.records,
        replayed,
        ...(leftBehind ? { leftBehind } : {}),
        at: timeline.now(),
      }
    },
  }

  openTab()
  return world
}
