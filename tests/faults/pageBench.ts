import { chromium, type Browser, type BrowserContext, type BrowserServer } from 'playwright'
import { afterAll, beforeAll, expect } from 'vitest'
import { observeServer, type LedgerData } from '../../chaos/browser/observeServer.ts'
import { matchConnections } from '../../chaos/browser/trafficLog.ts'
import type { Observation } from '../../chaos/observation.ts'
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox.ts'
import type { SandboxOptions } from '../../sandbox/options.ts'
import { chromiumFlags, ensureChromium } from '../../scripts/chromium.ts'
import { servePage } from '../e2e/servePage.ts'
import { afterwards } from '../transport/loopback.ts'
import { openChatTab, type ChatTab, type Typed } from './chatTab.ts'
import { expectInvariants } from './expectInvariants.ts'
import { takeNotes } from './pageNotes.ts'

export type { ChatTab } from './chatTab.ts'

/** Both ways in which messages leave. */
export const generations = ['http', 'socket'] as const

/** How the clock of the pages' clients runs, against the device's. */
export const speed = 5

type Served = Awaited<ReturnType<typeof servePage>>

let program: BrowserServer
let browser: Browser
let served: Served
let forDevelopers: Served | undefined

/** Starts one browser and builds one page for the whole file. */
export function providePages(): void {
  beforeAll(async () => {
    ;[program, served] = await Promise.all([chromium.launchServer({ executablePath: ensureChromium(), args: chromiumFlags }), servePage()])
    browser = await chromium.connect(program.wsEndpoint())
  })
  afterAll(async () => {
    await browser.close()
    await Promise.all([program.close(), served.close(), forDevelopers?.close()])
  })
}

/** Address of the page with a chat that talks to the server. */
export function pageAddress(sandbox: Sandbox, send: 'http' | 'socket', more: Readonly<Record<string, string>> = {}, from: Served | undefined = served): string {
  const parameters = new URLSearchParams({ server: new URL(sandbox.url).host, send, speed: String(speed), height: '4000', ...more })
  return `${from?.url ?? ''}?${parameters}`
}

/** Opens a tab whose conversation has begun. */
export async function begin(bench: PageBench): Promise<ChatTab> {
  const tab = await bench.open()
  await tab.row('Hello, Robin')
  await tab.isReady()
  return tab
}

/** The process of the browser that this file started. */
export const browserProcess = (): number => program.process().pid ?? 0

/** How the pages of a test are opened. */
export interface PageBenchOptions {
  readonly send: 'http' | 'socket'
  readonly server?: SandboxOptions
  /** Further parameters of the page's address. */
  readonly page?: Readonly<Record<string, string>>
  /** With the React of developers. */
  readonly development?: boolean
  readonly context?: Parameters<Browser['newContext']>[0]
  /** Runs on each page before its own scripts. */
  readonly before?: () => void
  /** Prepares the context before its first page. */
  readonly prepare?: (context: BrowserContext) => Promise<void>
}

/** One visitor's browser with its tabs, and a server in this process. */
export interface PageBench {
  readonly sandbox: Sandbox
  readonly context: BrowserContext
  readonly url: string
  readonly open: () => Promise<ChatTab>
  /** Sets a tab aside that is gone: what it showed is no more judged. */
  readonly forget: (tab: ChatTab) => void
  readonly statuses: readonly Observation['statuses'][number][]
  readonly observe: (more?: Partial<Observation>) => Promise<Observation>
  /** Waits for every message to come to its end, then judges everything by the invariants. */
  readonly settle: (more?: Partial<Observation>) => Promise<void>
}

const unsettled = ['queued', 'sending', 'sent']

/** Starts a server and a browser of one visitor, until the test is over. */
export async function startPages(options: PageBenchOptions): Promise<PageBench> {
  const { send, server = {}, page = {}, development = false, before, prepare } = options
  const sandbox = await createSandbox(server)
  if (development) forDevelopers ??= await servePage('development')
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 480, height: 900 }, ...options.context })
  const typed: Typed[] = []
  const tabs: ChatTab[] = []
  const errors: string[] = []
  const logged: string[] = []

  afterwards(async () => {
    await context.close()
    await sandbox.stop()
  })
  const notes = await takeNotes(context, (one) => tabs.find(({ page }) => page === one)?.tab ?? tabs.length + 1)
  if (before) await context.addInitScript(before)
  await prepare?.(context)

  const url = pageAddress(sandbox, send, page, development ? forDevelopers : served)

  async function open(): Promise<ChatTab> {
    const opened = await openChatTab(context, url, tabs.length + 1, typed)
    opened.page.on('console', (message) => logged.push(message.text()))
    tabs.push(opened)
    return opened
  }

  const look = () => Promise.all(tabs.map((tab) => tab.view()))

  async function observe(more: Partial<Observation> = {}): Promise<Observation> {
    const seen = await look()
    const told = await Promise.all(
      tabs.map((one) =>
        one.page.evaluate(() => ({
          spoken: watched.spoken,
          arrivedLive: watched.arrivedLive,
          exposed: [location.href, JSON.stringify(watched.client.store.getState()), JSON.stringify(history.state)],
        })),
      ),
    )
    const stored = await Promise.all(tabs.map((one) => one.stored().catch(() => ({}))))
    errors.splice(0, errors.length, ...tabs.flatMap((one) => one.errors))
    return {
      send,
      deduplicates: sandbox.settings.deduplicate,
      typed,
      tabs: seen,
      statuses: notes.statuses,
      orderChanges: notes.orderChanges,
      server: {
        ...observeServer(sandbox.ledger.toJSON() as unknown as LedgerData, seen[0]?.conversationId, notes),
        connections: matchConnections(sandbox.ledger.connections(), notes.dials),
      },
      errors,
      // What the browser itself reports of a broken network names the address.
      exposed: [...told.flatMap(({ exposed }) => exposed), ...stored.flatMap((one) => Object.entries(one).flat()), ...errors, ...logged.filter((line) => !/WebSocket connection|ERR_/.test(line))],
      secrets: ['e2e-key'],
      spoken: tabs.length === 1 ? told.flatMap(({ spoken }) => spoken) : [],
      arrivedLive: tabs.length === 1 ? told.flatMap(({ arrivedLive }) => arrivedLive) : [],
      longestTask: 0,
      at: Date.now(),
      ...more,
    }
  }

  const isSettled = () =>
    expect
      .poll(
        async () => {
          const seen = await look()
          const open = seen.filter(({ status, isEnded }) => !isEnded && status !== 'refused')
          const ids = open.map(({ conversationId }) => conversationId)
          return {
            notReady: open.filter(({ status }) => status !== 'ready').length,
            // What waits may wait where nothing can leave.
            waiting: seen.flatMap(({ rows, status }) => rows.filter(({ delivery }) => delivery && (status === 'refused' ? unsettled.slice(1) : unsettled).includes(delivery))),
            // What the client knows is drawn a frame later, and in a page behind others later still.
            undrawn: seen.flatMap(({ undrawn }) => undrawn),
            // A page learns later than the server that its line is gone.
            spareLines: sandbox.ledger.connections().filter(({ closedAt }) => closedAt === undefined).length - open.length,
            toSay: ids.flatMap((id) => sandbox.ledger.conversation(id)?.queue ?? []),
          }
        },
        { timeout: 20_000 },
      )
      .toEqual({ notReady: 0, waiting: [], undrawn: [], spareLines: 0, toSay: [] })

  return {
    sandbox,
    context,
    url,
    open,
    forget: (tab) => void tabs.splice(tabs.indexOf(tab), 1),
    statuses: notes.statuses,
    observe,
    async settle(more) {
      await isSettled()
      // What was said last may be on its way to the ear.
      expectInvariants(await observe({ isReconciled: false, spoken: [], arrivedLive: [], ...more }))
      const seen = await look()
      if (!seen.every(({ status }) => status === 'ready')) return
      // On a new line the whole record is fetched, and then the view must be the server's.
      for (const one of tabs) {
        await one.page.evaluate(
          () =>
            new Promise<void>((resolve) => {
              const stop = watched.client.subscribe((event) => {
                if (event.type !== 'session.reconciled') return
                stop()
                resolve()
              })
              watched.client.reconnect()
            }),
        )
      }
      await isSettled()
      expectInvariants(await observe({ spoken: [], arrivedLive: [], ...more }))
    },
  }
}
