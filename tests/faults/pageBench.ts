import { chromium, type Browser, type BrowserContext, type BrowserServer, type Page } from 'playwright'
import { afterAll, beforeAll, expect } from 'vitest'
import { observeServer, type LedgerData } from '../../chaos/browser/observeServer.ts'
import { seenOnScreen } from '../../chaos/browser/seenOnScreen.ts'
import { watchPage } from '../../chaos/browser/watchPage.ts'
import type { Observation, SeenRow, SeenTab, TypedMessage } from '../../chaos/observation.ts'
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox.ts'
import type { SandboxOptions } from '../../sandbox/options.ts'
import { chromiumFlags, ensureChromium } from '../../scripts/chromium.ts'
import type { ConnectionStatus } from '../../src/model/index.ts'
import { openChat, type ChatPage } from '../e2e/chatPage.ts'
import { servePage } from '../e2e/servePage.ts'
import { afterwards } from '../transport/loopback.ts'
import { expectInvariants } from './expectInvariants.ts'

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

/** A tab with the chat in it. */
export interface ChatTab extends ChatPage {
  /** Counted from 1. */
  readonly tab: number
  /** Types a message and sends it, and keeps account of it. */
  readonly send: (text: string) => Promise<void>
  readonly reload: () => Promise<void>
  readonly status: () => Promise<ConnectionStatus>
  /** Presses Retry or Send again at a message. */
  readonly resend: (text: string) => Promise<void>
  /** Rows as they stand on the screen. */
  readonly seen: () => Promise<SeenRow[]>
  /** What storage holds. */
  readonly stored: () => Promise<Record<string, string>>
}

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
  const statuses: Observation['statuses'][number][] = []
  const orderChanges: Observation['orderChanges'][number][] = []
  const typed: { -readonly [Key in keyof TypedMessage]: TypedMessage[Key] }[] = []
  const tabs: ChatTab[] = []
  const errors: string[] = []
  const logged: string[] = []
  let endedAt: number | undefined

  afterwards(async () => {
    await context.close()
    await sandbox.stop()
  })
  const tabOf = (one: Page) => tabs.find((tab) => tab.page === one)?.tab ?? tabs.length + 1
  await context.exposeBinding('noteStatus', ({ page: from }, status: ConnectionStatus, at: number, isOver: boolean) => {
    const tab = tabOf(from)
    if (statuses.findLast((change) => change.tab === tab)?.status !== status) statuses.push({ status, at, tab })
    endedAt = isOver ? (endedAt ?? at) : undefined
  })
  await context.exposeBinding('noteOrder', (_source, earlier: string[], after: string[]) => {
    orderChanges.push({ before: earlier, after, at: Date.now() })
  })
  await context.addInitScript(watchPage)
  if (before) await context.addInitScript(before)
  await prepare?.(context)

  const url = pageAddress(sandbox, send, page, development ? forDevelopers : served)

  async function open(): Promise<ChatTab> {
    const chat = await openChat(context, url)
    const tab = tabs.length + 1
    const loads = { page: 1 }
    chat.page.on('console', (message) => logged.push(message.text()))
    const opened: ChatTab = {
      ...chat,
      tab,
      async send(text) {
        typed.push({ text, at: Date.now(), page: loads.page, tab, resends: 0, cancelled: false })
        await chat.say(text)
      },
      async reload() {
        loads.page++
        await chat.page.reload()
      },
      status: () => chat.page.evaluate(() => watched.client.store.getState().connection.status),
      async resend(text) {
        const entry = typed.findLast((one) => one.text === text)
        if (entry) entry.resends++
        await chat.rows.filter({ hasText: text }).getByRole('button', { name: /retry|send again/i }).click()
      },
      seen: () => chat.page.evaluate(seenOnScreen),
      stored: () => chat.page.evaluate(() => ({ ...localStorage, ...sessionStorage })),
    }
    tabs.push(opened)
    return opened
  }

  async function see(one: ChatTab): Promise<SeenTab & { readonly conversationId: string | undefined }> {
    const { draft, status, isEnded, conversationId } = await one.page.evaluate(() => {
      const { draft, connection, conversation } = watched.client.store.getState()
      return { draft, status: connection.status, isEnded: conversation.status === 'ended', conversationId: conversation.id }
    })
    return { tab: one.tab, rows: await one.seen(), draft, status, isEnded, conversationId }
  }

  async function observe(more: Partial<Observation> = {}): Promise<Observation> {
    const seen = await Promise.all(tabs.map(see))
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
      statuses,
      orderChanges,
      server: observeServer(sandbox.ledger.toJSON() as unknown as LedgerData, seen[0]?.conversationId, { endedAt, statuses }),
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
          const seen = await Promise.all(tabs.map(see))
          const open = seen.filter(({ status, isEnded }) => !isEnded && status !== 'refused')
          const ids = open.map(({ conversationId }) => conversationId)
          return {
            notReady: open.filter(({ status }) => status !== 'ready').length,
            // What waits may wait where nothing can leave.
            waiting: seen.flatMap(({ rows, status }) => rows.filter(({ delivery }) => delivery && (status === 'refused' ? unsettled.slice(1) : unsettled).includes(delivery))),
            // A page learns later than the server that its line is gone.
            spareLines: sandbox.ledger.connections().filter(({ closedAt }) => closedAt === undefined).length - open.length,
            toSay: ids.flatMap((id) => sandbox.ledger.conversation(id)?.queue ?? []),
          }
        },
        { timeout: 20_000 },
      )
      .toEqual({ notReady: 0, waiting: [], spareLines: 0, toSay: [] })

  return {
    sandbox,
    context,
    url,
    open,
    forget: (tab) => void tabs.splice(tabs.indexOf(tab), 1),
    statuses,
    observe,
    async settle(more) {
      await isSettled()
      // What was said last may be on its way to the ear.
      expectInvariants(await observe({ isReconciled: false, spoken: [], arrivedLive: [], ...more }))
      const seen = await Promise.all(tabs.map(see))
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
