import type { Browser } from 'playwright'
import { createFaultProxy } from '../../sandbox/proxy/createFaultProxy.ts'
import type { Observation, ReplayedRecord } from '../observation.ts'
import type { World, WorldServer } from '../world.ts'
import { createBrowserNetwork } from './browserNetwork.ts'
import type { BrowserTab } from './browserTab.ts'
import { createBrowserTabs } from './browserTabs.ts'
import { createBrowserVisitor } from './browserVisitor.ts'
import { observeWorld } from './observeWorld.ts'
import { processTree } from './processTree.ts'
import { startRemoteServer, type RemoteServer } from './remoteServer.ts'
import { createTurns } from './turns.ts'

/** What a world in a real browser is made of. */
export interface BrowserWorldOptions {
  readonly browser: Browser
  /** The browser's own process: it is stopped with all that came of it when the device sleeps. */
  readonly processId: number
  /** Where the page with the chat is served. */
  readonly pageUrl: string
  readonly send: 'http' | 'socket'
  readonly deduplicates: boolean
  /** Hears of everything that happens, in words. */
  readonly trace?: (line: string) => void
}

/** A visitor with a real browser, a real network and a server in a process of its own, in real time. */
export interface BrowserWorld extends World {
  /** What could not be done when its turn came, such as loading a page without a network. */
  readonly undone: readonly string[]
}

/** Seconds that a sleep or a freeze may take here. */
export const longestPause = 6
/** Milliseconds within which everything must have come to its end once all is well, and for how long it must stay so. */
const patience = 60_000
const restTime = 3_000
/** Milliseconds that a part of the world may take to end. */
const closingTime = 10_000

const waiting = ['queued', 'sending', 'sent']
const resting = ['ready', 'idle', 'unreachable', 'refused']
const pass = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

function createServer(remote: RemoteServer, inTurn: (task: () => unknown) => void, noteForgotten: () => void): WorldServer {
  const control = (name: string, body?: object) => inTurn(() => remote.control(name, body))
  const done = Promise.resolve()
  return {
    sandbox: {
      faults: {
        setCopies: (copies) => control('duplicate', { copies }),
        setReorder: (window) => control('reorder', { window }),
        setDelay: (ms) => control('delay', { ms }),
        refuse: (refusal) => control('refuse', refusal ?? {}),
        failNext: (fault) => control('fail-next', fault),
        dropSockets: (how) => (control('drop', how), done),
        unauthorise: (status) => (control('unauthorise', { status }), done),
      },
      settings: {
        set writingDelay(writingDelay: number) {
          control('settings', { writingDelay })
        },
      },
    },
    kill: (code) => inTurn(() => remote.kill(code)),
    start(how) {
      inTurn(() => {
        if (how?.forget) noteForgotten()
        return remote.start(how)
      })
    },
    forgetConversations() {
      inTurn(noteForgotten)
      control('forget')
    },
  }
}

/** A world in which one tab is open. */
export async function createBrowserWorld(options: BrowserWorldOptions): Promise<BrowserWorld> {
  const { browser, processId, send, deduplicates, trace } = options
  const remote = await startRemoteServer({ pace: 1, deduplicate: deduplicates })
  const proxy = await createFaultProxy({ target: { port: remote.port } })
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 480, height: 900 } })
  const { inTurn, allDone, undone, note } = createTurns(trace)
  const parameters = new URLSearchParams({ server: `127.0.0.1:${proxy.port}`, send, height: '30000' })
  const tabs = await createBrowserTabs({ context, url: `${options.pageUrl}?${parameters}`, inTurn, onEnded: () => visitor.noteForgotten(), ...(trace ? { trace } : {}) })
  const visitor = createBrowserVisitor(tabs, inTurn)
  const network = createBrowserNetwork(proxy, inTurn, (loss) => tabs.get().page.evaluate((one) => void watching.losses.push(one), loss))
  const replayed: ReplayedRecord[] = []
  let isReconciled = false
  let isOffline = false
  let due = Date.now()
  let last: Observation | undefined

  async function setOffline(isSo: boolean): Promise<void> {
    isOffline = isSo
    await context.setOffline(isSo)
  }

  async function isAtRest(): Promise<boolean> {
    const [states, { conversations }] = await Promise.all([Promise.all(tabs.all.map((tab) => tab.state())), remote.look()])
    const toSay = states.some(({ conversationId, isEnded }) => !isEnded && conversations.some(({ id, queue }) => id === conversationId && queue.length > 0))
    return !toSay && states.every(({ status, isEnded, rows }) => isEnded || (resting.includes(status) && rows.every(({ delivery = '' }) => !waiting.includes(delivery) || (delivery === 'queued' && status !== 'ready'))))
  }

  /** Waits until nothing is on its way any more and stays so, but not for ever. */
  async function settle(until: () => Promise<boolean> = isAtRest): Promise<void> {
    const end = Date.now() + patience
    for (let since = Date.now(); Date.now() < end && Date.now() - since < restTime; await pass(200)) if (!(await until())) since = Date.now()
  }

  async function replay(): Promise<void> {
    const states = await Promise.all(tabs.all.map(async (tab) => ({ tab, before: await tab.state() })))
    const live = states.filter(({ before }) => before.status === 'ready' && !before.isEnded)
    proxy.cut()
    await settle(async () => {
      const now = await Promise.all(live.map(async ({ tab, before }) => (await tab.state()).reconciled > before.reconciled))
      return now.every(Boolean) && isAtRest()
    })
  }

  /** What does not end in time is left to the end of this process. */
  async function ends(what: string, ending: Promise<void>): Promise<void> {
    trace?.(`--- closing ${what}`)
    const isOver = await Promise.race([ending.then(() => true), pass(closingTime).then(() => false)])
    if (!isOver) note(`ending ${what} in time`)
  }

  async function look(more: Pick<Observation, 'leftBehind'> = {}): Promise<Observation> {
    const memory = await remote.look()
    return { ...(await observeWorld({ send, deduplicates, typed: visitor.typed, tabs, memory })), isReconciled, replayed: [...replayed], ...more }
  }

  const numberOf = (tab?: number) => tabs.get(tab).number
  const world: BrowserWorld = {
    ...visitor,
    network,
    server: createServer(remote, inTurn, visitor.noteForgotten),
    undone,
    async run(seconds) {
      due += seconds * 1000
      await allDone()
      await pass(Math.max(0, due - Date.now()))
    },
    get tabs() {
      return tabs.numbers
    },
    say: (from, text, number) =>
      inTurn(async () => {
        const { conversationId } = await tabs.get(number).state()
        await remote.control('say', { from, text, ...(conversationId === undefined ? {} : { conversationId }) })
      }),
    // Without a network there is no page to load.
    reload: (how = 'graceful', number) => inTurn(() => (isOffline ? 'loading a page without a network' : tabs.reload(tabs.get(number), how))),
    openTab: () => tabs.open(() => isOffline),
    closeTab: (how = 'graceful', number) => tabs.close(numberOf(number), how),
    offline: () => inTurn(() => setOffline(true)),
    online: (how) =>
      inTurn(async () => {
        if (how === 'lost') proxy.reset()
        await setOffline(false)
      }),
    hide: (number) => inTurn(() => tabs.find(number)?.setHidden(true)),
    show: (number) => inTurn(() => tabs.find(number)?.setHidden(false)),
    async sleep(seconds, lines = 'resent') {
      await allDone()
      const wake = network.suspend()
      const processes = processTree(processId)
      processes.forEach((id) => process.kill(id, 'SIGSTOP'))
      try {
        await pass(Math.min(seconds, longestPause) * 1000)
      } finally {
        processes.forEach((id) => process.kill(id, 'SIGCONT'))
      }
      wake(lines)
      due = Date.now()
    },
    async freeze(seconds) {
      await allDone()
      await tabs.freeze(Math.min(seconds, longestPause) * 1000)
      due = Date.now()
    },
    async calm() {
      await allDone()
      await remote.start()
      await remote.control('clear')
      await network.clear()
      await setOffline(false)
      const each = (task: (tab: BrowserTab) => Promise<unknown>) => Promise.all(tabs.all.map(task))
      await each((tab) => tab.page.evaluate(() => void watching.losses.splice(0)))
      await each((tab) => tab.setHidden(false))
      await settle()
      await each((tab) => tab.retry())
      await settle()
      for (const { number } of tabs.all) visitor.type(`Are you still there? (${number}, ${Date.now()})`, number)
      await allDone()
      await settle()
    },
    async reconcile() {
      await replay()
      const before = await Promise.all(tabs.all.map(async (tab) => ({ tab, rows: (await tab.state()).rows })))
      await replay()
      for (const { tab, rows } of before) replayed.push({ tab: tab.number, before: rows, after: (await tab.state()).rows })
      isReconciled = true
    },
    async close() {
      for (const { page } of tabs.all) await page.getByRole('button', { name: 'Remove the chat' }).click()
      const open = async () => (await remote.look()).connections.filter(({ closedAt }) => closedAt === undefined).length
      for (let end = Date.now() + 5_000; Date.now() < end && (await open()) > 0; ) await pass(100)
      last = await look({ leftBehind: { connections: await open(), timers: 0 } })
      await ends('the browser', context.close())
      await ends('the network', proxy.close())
      await ends('the server', remote.end())
    },
    observe: () => last ?? look(),
  }
  return world
}
