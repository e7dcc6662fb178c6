import type { BrowserContext, Locator, Page } from 'playwright'
import type { ConnectionStatus } from '../../src/model/index.ts'
import type { SeenRow } from '../observation.ts'
import type { Leaving } from '../virtual/index.ts'
import { seenOnScreen } from './seenOnScreen.ts'

/** What a tab shows, and what its client knows. */
export interface TabState {
  readonly status: ConnectionStatus
  readonly isEnded: boolean
  readonly conversationId: string | undefined
  /** How often the whole record was fetched and merged since the page was loaded. */
  readonly reconciled: number
  readonly rows: readonly SeenRow[]
  /** What stands in the composer. */
  readonly draft: string
}

/** A tab of the real browser, used by hand and eye: text goes into the field, buttons are pressed, rows are read from the screen. */
export interface BrowserTab {
  readonly number: number
  /** Page loads so far. */
  readonly pages: number
  readonly page: Page
  isHidden: boolean
  /** What the visitor left in the composer. */
  typedDraft: string | undefined
  /** Sends a text and answers the message that the client made of it, if it took any. */
  send(text: string): Promise<{ readonly id: string; readonly at: number } | undefined>
  fill(text: string): Promise<void>
  /** Presses the first such button of a row with that delivery; answers the row. */
  pressAt(deliveries: readonly string[], name: RegExp): Promise<SeenRow | undefined>
  /** Presses 'Try again' or 'Try now' at the connection, if it is offered. */
  retry(): Promise<void>
  reload(how: Leaving): Promise<void>
  setHidden(isHidden: boolean): Promise<void>
  state(): Promise<TabState>
}

/** How tabs are opened. */
export interface TabOptions {
  readonly context: BrowserContext
  readonly url: string
  /** A page is there, before anything is loaded in it. */
  readonly onPage: (page: Page) => void
  /** The page died at once. */
  readonly onCrash: () => void
}

/** Milliseconds that anything on the page may take. */
const patience = 8_000

/** The renderer dies: no handler of the page runs. */
export async function crashPage(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  void page.goto('chrome://crash').catch(() => undefined)
  await crashed
  await page.close()
}

/** Opens a tab and loads the page. */
export async function openBrowserTab(number: number, { context, url, onPage, onCrash }: TabOptions): Promise<BrowserTab> {
  let page: Page
  let field: Locator

  const isThere = () => page.waitForFunction(() => 'watched' in globalThis)
  async function load(): Promise<void> {
    page = await context.newPage()
    page.setDefaultTimeout(patience)
    onPage(page)
    field = page.getByRole('textbox', { name: 'Message' })
    await page.goto(url, { waitUntil: 'commit' })
    await isThere()
  }

  await load()
  const tab: BrowserTab = {
    number,
    pages: 1,
    get page() {
      return page
    },
    isHidden: false,
    typedDraft: undefined,
    async send(text) {
      const count = await page.evaluate(() => watching.queued.length)
      if ((await field.count()) === 0 || !(await field.isEditable())) return undefined
      await field.fill(text)
      await field.press('Enter')
      return page.evaluate(([from, words]) => watching.queued.slice(from).find((one) => one.text === words), [count, text] as const)
    },
    async fill(text) {
      if ((await field.count()) > 0 && (await field.isEditable())) {
        await field.fill(text)
        tab.typedDraft = text
      }
    },
    async pressAt(deliveries, name) {
      const row = (await page.evaluate(seenOnScreen)).find(({ delivery = '' }) => deliveries.includes(delivery))
      if (!row) return undefined
      const button = page.locator(`[data-message-key="${row.key}"]`).getByRole('button', { name })
      if ((await button.count()) === 0) return undefined
      // It may be settled in the moment in which it is pressed.
      return button.first().click({ timeout: 1_000 }).then(() => row, () => undefined)
    },
    async retry() {
      const button = page.getByRole('button', { name: /^try (again|now)$/i })
      if ((await button.count()) > 0) await button.first().click({ timeout: 1_000 }).catch(() => undefined)
    },
    async reload(how) {
      if (how === 'graceful') {
        await page.reload({ waitUntil: 'commit' })
        await isThere()
      } else {
        await crashPage(page)
        onCrash()
        await load()
      }
      Object.assign(tab, { pages: tab.pages + 1, isHidden: false })
    },
    async setHidden(isHidden) {
      tab.isHidden = isHidden
      // Playwright's pages all believe that they are seen, so this one is told; its timers go on.
      await page.evaluate((hidden) => {
        const state = hidden ? 'hidden' : 'visible'
        Object.defineProperties(document, {
          visibilityState: { configurable: true, get: () => state },
          hidden: { configurable: true, get: () => hidden },
        })
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
      }, isHidden)
    },
    async state() {
      const rows = await page.evaluate(seenOnScreen)
      const known = await page.evaluate(() => {
        const { draft, connection, conversation } = watched.client.store.getState()
        const composer = document.querySelector('textarea')
        return {
          status: connection.status,
          isEnded: conversation.status === 'ended',
          conversationId: conversation.id,
          reconciled: watching.reconciled,
          draft: composer?.value ?? draft,
        }
      })
      return { ...known, rows }
    },
  }
  return tab
}
