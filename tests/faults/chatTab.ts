import type { BrowserContext } from 'playwright'
import { seenOnScreen } from '../../chaos/browser/seenOnScreen.ts'
import type { SeenRow, SeenTab, TypedMessage } from '../../chaos/observation.ts'
import type { ConnectionStatus } from '../../src/model/index.ts'
import { openChat, type ChatPage } from '../e2e/chatPage.ts'

/** What the visitor typed, as it is kept account of. */
export type Typed = { -readonly [Key in keyof TypedMessage]: TypedMessage[Key] }

/** What a tab shows, and what its client knows, whether it is drawn already or not. */
export interface TabView extends SeenTab {
  readonly conversationId: string | undefined
  /** Rows of the screen that the client has otherwise, and the other way round. */
  readonly undrawn: readonly string[]
}

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
  /** Both at once. */
  readonly view: () => Promise<TabView>
  /** What storage holds. */
  readonly stored: () => Promise<Record<string, string>>
}

const nameOf = ({ key, delivery }: SeenRow) => (delivery ? `${key} ${delivery}` : key)

/** Opens the page in a tab of that number. */
export async function openChatTab(context: BrowserContext, url: string, tab: number, typed: Typed[]): Promise<ChatTab> {
  const chat = await openChat(context, url)
  const { page } = chat
  let load = 1
  const seen = () => page.evaluate(seenOnScreen)
  return {
    ...chat,
    tab,
    seen,
    async send(text) {
      typed.push({ text, at: Date.now(), page: load, tab, resends: 0, cancelled: false })
      await chat.say(text)
    },
    async reload() {
      load++
      await page.reload()
    },
    status: () => page.evaluate(() => watched.client.store.getState().connection.status),
    async resend(text) {
      const entry = typed.findLast((one) => one.text === text)
      if (entry) entry.resends++
      await chat.rows.filter({ hasText: text }).getByRole('button', { name: /retry|send again/i }).click()
    },
    async view() {
      const { known, ...state } = await page.evaluate(() => {
        const { draft, connection, conversation, messages } = watched.client.store.getState()
        return {
          draft,
          status: connection.status,
          isEnded: conversation.status === 'ended',
          conversationId: conversation.id,
          known: messages.chunks.flat().map(({ id, delivery }) => (delivery ? `${id} ${delivery.status}` : id)),
        }
      })
      const rows = await seen()
      const drawn = rows.map(nameOf)
      return { tab, rows, ...state, undrawn: drawn.join() === known.join() ? [] : [`tab ${tab} shows ${drawn.join()}`, `its client has ${known.join()}`] }
    },
    stored: () => page.evaluate(() => ({ ...localStorage, ...sessionStorage })),
  }
}
