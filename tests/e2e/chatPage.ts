import { expect } from 'vitest'
import type { BrowserContext, Locator, Page } from 'playwright'
import { expect as expectOfPlaywright } from 'playwright/test'

/** Playwright's expectations of a page, with the patience that a loaded machine needs. */
export const expectPage = expectOfPlaywright.configure({ timeout: 15_000 })

/** The chat on its page, as a visitor uses it. */
export interface ChatPage {
  readonly page: Page
  readonly field: Locator
  /** Rows of the transcript. */
  readonly rows: Locator
  /** What the page threw or logged as an error. */
  readonly errors: readonly string[]
  readonly say: (text: string) => Promise<void>
  /** Chooses a file, and waits until it stands among those that leave with the next message. */
  readonly attach: (file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }) => Promise<void>
  readonly isReady: () => Promise<void>
  /** Waits for a row with these words, and answers it. */
  readonly row: (text: string | RegExp) => Promise<Locator>
}

// The network is broken on purpose: that the browser reports it is no error of ours.
const isOurs = (text: string) => !/ERR_|WebSocket connection|Failed to load resource|blocked by CORS/.test(text)

/** Opens the page in a fresh context, or again in the same one after a reload. */
export async function openChat(context: BrowserContext, url: string): Promise<ChatPage> {
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && isOurs(message.text())) errors.push(message.text())
  })
  await page.goto(url)
  const field = page.getByRole('textbox', { name: 'Message' })
  const rows = page.getByRole('log', { name: 'Conversation' }).getByRole('listitem')
  return {
    page,
    field,
    rows,
    errors,
    async say(text) {
      await field.fill(text)
      await field.press('Enter')
    },
    async attach(file) {
      await page.setInputFiles('input[type=file]', file)
      await page.getByRole('list', { name: 'Files to send' }).getByRole('listitem').filter({ hasText: file.name }).waitFor()
    },
    isReady: () => expectPage(page.getByTestId('connection')).toHaveText('ready', { timeout: 20_000 }),
    async row(text) {
      const row = rows.filter({ hasText: text }).last()
      await row.waitFor({ timeout: 20_000 })
      return row
    },
  }
}

/** Nothing was thrown. */
export function expectNoErrors(chat: ChatPage): void {
  expect(chat.errors).toEqual([])
}
