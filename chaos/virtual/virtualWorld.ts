import { createSandboxInMemory, type InMemorySandbox } from '../../sandbox/inMemory.ts'
import type { ChatConnection } from '../../src/model/index.ts'
import type { Observation, RecordedEntry, ReplayedRecord } from '../observation.ts'
import { createRandom } from '../random.ts'
import { createNetwork, type Network } from './network.ts'
import type { Page } from './page.ts'
import { createRecorder, textOf } from './recorder.ts'
import { createTabs, type Leaving, type Tab } from './tabs.ts'
import { createTimeline } from './timeline.ts'
import { createVisitor, type Visitor } from './visitor.ts'

/** What a world is like. */
export interface VirtualWorldOptions {
  readonly send: 'http' | 'socket'
  /** Decides latencies, jitter and ids. @defaultValue 1 */
  readonly seed?: number
  /** Whether the server acts on a repeated `client_msg_id` only once. @defaultValue false */
  readonly deduplicates?: boolean
  /** Hears of everything that happens, in words. */
  readonly trace?: (line: string) => void
  /** Changes what each client is made of: a fault of the client, planted. */
  readonly wrapConnection?: (connection: ChatConnection) => ChatConnection
}

/** A visitor with a browser, a network and a server, in virtual time. Tabs are counted from 1. */
export interface VirtualWorld extends Omit<Visitor, 'typed' | 'noteForgotten'> {
  readonly network: Network
  readonly server: {
    readonly sandbox: InMemorySandbox
    /** SIGKILL: its memory is on disk. With a close code it goes down gracefully. */
    kill(code?: number): void
    /** Back again, with its memory or without. */
    start(how?: { readonly forget?: boolean }): void
    /** It knows no conversation any more. */
    forgetConversations(): void
  }
  readonly now: () => number
  /** Seconds of virtual time. */
  run(seconds: number): Promise<void>
  /** Runs until something is true, at most so many seconds; answers whether it is. */
  runUntil(test: () => boolean, seconds?: number): Promise<boolean>
  page(tab?: number): Page
  /** Numbers of the tabs that are open. */
  readonly tabs: readonly number[]
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
  /** The pages are left for good. */
  close(): Promise<void>
  observe(): Observation
}

/** A world in which one tab is open. */
export function createVirtualWorld(options: VirtualWorldOptions): VirtualWorld {
  const { send, seed = 1, deduplicates = false } = options
  const random = createRandom(seed)
  const apiKey = `key-${Math.floor(random() * 1e9).toString(36)}-of-the-channel`
  const noteError = (error: unknown) => void recorder.errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
  const timeline = createTimeline(Date.UTC(2025, 0, 1), noteError)
  const network = createNetwork(timeline, random)
  const sandbox = createSandboxInMemory({ pace: 1, deduplicate: deduplicates }, timeline)
  const recorder = createRecorder(sandbox, timeline.now, options.trace)
  const tabs = createTabs({ ...options, onEnd: () => visitor.noteForgotten(), timeline, network, sandbox, recorder, apiKey, random })
  const visitor = createVisitor(tabs, timeline.now)
  const replayed: ReplayedRecord[] = []
  let isReconciled = false
  let leftBehind: Observation['leftBehind']

  const conversationOf = ({ page }: Tab) => page.client.store.getState().conversation.id
  const recordOf = (id = ''): RecordedEntry[] =>
    (sandbox.ledger.conversation(id)?.entries ?? []).map(({ from, content }) => ({ author: from === 'user' ? 'visitor' : from, text: textOf(content) }))
  const isAwake = (tab: Tab) => !tab.isHidden && network.isPluggedIn

  async function run(seconds: number): Promise<void> {
    const { reportError } = globalThis
    globalThis.reportError = noteError
    await timeline.run(seconds * 1000)
    globalThis.reportError = reportError
  }

  // While a page does not run it can tell no truth about its connection.
  async function away(seconds: number, comeBack?: (tab: Tab) => void): Promise<void> {
    const note = (tab: Tab, isAway: boolean) => tabs.statuses.push({ status: isAway ? 'idle' : tab.page.status(), at: timeline.now(), tab: tab.number })
    for (const tab of tabs.all) {
      tab.time.freeze()
      note(tab, true)
    }
    await run(seconds)
    for (const tab of tabs.all) {
      note(tab, false)
      tab.time.thaw(comeBack && (() => comeBack(tab)))
    }
  }

  function show(tab: Tab): void {
    tab.isHidden = false
    tab.page.setHidden(false)
    if (isAwake(tab)) tab.page.signal({ type: 'awake' })
  }

  function retryAll(): void {
    for (const { page, number } of tabs.all) if (page.status() === 'unreachable' || page.status() === 'refused') visitor.retry(number)
  }

  tabs.open()
  return {
    ...visitor,
    network,
    server: {
      sandbox,
      kill: sandbox.kill,
      start(how) {
        if (how?.forget) visitor.noteForgotten()
        sandbox.start(how)
      },
      forgetConversations() {
        visitor.noteForgotten()
        sandbox.faults.forgetConversation()
      },
    },
    now: timeline.now,
    run,
    async runUntil(test, seconds = 60) {
      for (let waited = 0; waited < seconds * 10 && !test(); waited++) await run(0.1)
      return test()
    },
    page: (number) => tabs.get(number).page,
    get tabs() {
      return tabs.all.map(({ number }) => number)
    },
    say: (from, text, number) => void sandbox.say(from, text, conversationOf(tabs.get(number))),
    reload: (how = 'graceful', number) => tabs.reload(tabs.get(number), how),
    openTab: () => tabs.open().number,
    closeTab: (how = 'graceful', number) => tabs.close(tabs.get(number), how),
    offline() {
      network.unplug()
      for (const { page } of tabs.all) page.signal({ type: 'offline' })
    },
    online(how) {
      network.plugIn(how)
      for (const { page } of tabs.all) page.signal({ type: 'awake' })
    },
    hide(number) {
      const tab = tabs.get(number)
      tab.isHidden = true
      tab.page.setHidden(true)
    },
    show: (number) => show(tabs.get(number)),
    async sleep(seconds, lines = 'resent') {
      const wasPluggedIn = network.isPluggedIn
      network.unplug()
      await away(seconds)
      if (wasPluggedIn) network.plugIn(lines)
    },
    freeze(seconds) {
      // The browser keeps no page that holds a lock or a socket: it ends both, and the page hears of it when it is back.
      const backs = new Map(tabs.all.map((tab) => [tab, tab.locks.suspend()]))
      return away(seconds, (tab) => {
        backs.get(tab)?.()
        tab.page.network.breakLines()
        if (isAwake(tab)) tab.page.signal({ type: 'awake' })
      })
    },
    async calm() {
      sandbox.faults.clear()
      network.clear()
      if (!sandbox.isUp) sandbox.start()
      tabs.all.forEach(show)
      retryAll()
      await run(20)
      retryAll()
      for (const { number } of tabs.all) visitor.type(`Are you still there? (${number}, ${timeline.now()})`, number)
      await run(70)
    },
    async reconcile() {
      network.cut()
      await run(20)
      const before = tabs.all.map(({ number, page }) => ({ tab: number, before: page.rows() }))
      network.cut()
      await run(20)
      for (const rows of before) replayed.push({ ...rows, after: tabs.get(rows.tab).page.rows() })
      isReconciled = true
    },
    async close() {
      for (const { page } of tabs.all) page.unmount()
      await run(1)
      leftBehind = {
        connections: recorder.connections().filter(({ closedAt, abandonedAt }) => closedAt === undefined && abandonedAt === undefined).length,
        timers: tabs.all.reduce((sum, { time }) => sum + time.pending, 0),
      }
      for (const tab of tabs.all) tabs.close(tab, 'crash')
    },
    observe() {
      return {
        send,
        deduplicates,
        typed: visitor.typed.map((message) => ({ ...message })),
        tabs: tabs.all.map(({ number, page, typedDraft }) => ({
          tab: number,
          rows: page.rows(),
          draft: page.client.store.getState().draft,
          status: page.status(),
          isEnded: page.isEnded(),
          transcript: recordOf(page.client.store.getState().conversation.id),
          ...(typedDraft === undefined ? {} : { typedDraft }),
        })),
        statuses: [...tabs.statuses],
        orderChanges: [...tabs.orderChanges],
        server: {
          received: [...recorder.received],
          transcript: recordOf(tabs.all[0] && conversationOf(tabs.all[0])),
          connections: recorder.connections(),
          afterTheEnd: tabs.late,
        },
        errors: [...recorder.errors],
        exposed: [...tabs.stored(), ...tabs.all.map(({ page }) => JSON.stringify(page.client.store.getState())), ...recorder.errors],
        secrets: [apiKey],
        spoken: [],
        arrivedLive: [],
        longestTask: 0,
        isReconciled,
        handed: [...recorder.handed],
        records: recorder.records.map((record) => ({ ...record })),
        replayed: [...replayed],
        ...(leftBehind ? { leftBehind } : {}),
        at: timeline.now(),
      }
    },
  }
}
