import type { TypedMessage } from '../observation.ts'
import type { Tabs } from './tabs.ts'

/** What the visitor does with a tab, the first one unless another is named, and what he did. */
export interface Visitor {
  readonly typed: readonly TypedMessage[]
  /** Sends a text. False if the client takes none. */
  type(text: string, tab?: number): boolean
  /** Leaves something in the composer. */
  draft(text: string, tab?: number): void
  /** Takes back the first message that still waits. */
  takeBack(tab?: number): boolean
  /** Presses 'Try again' at the first message that failed or is unconfirmed. */
  resend(tab?: number): boolean
  /** Presses 'Try again' at the connection. */
  retry(tab?: number): void
  /** All that was said so far is of a conversation that is over. */
  noteForgotten(): void
}

type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] }

/** The visitor who sits before those tabs. */
export function createVisitor(tabs: Tabs, now: () => number): Visitor {
  const typed: Mutable<TypedMessage>[] = []
  const meantBy = (id: string, text: string) => typed.find((one) => one.id === id) ?? typed.find((one) => one.text === text && !one.cancelled)
  return {
    typed,
    type(text, number) {
      const tab = tabs.get(number)
      if (!tab.page.isLoaded()) return false
      tab.page.act()
      const id = tab.page.client.send({ text })
      if (id === undefined) return false
      tab.page.client.setDraft('')
      if (tab.typedDraft !== undefined) tab.typedDraft = ''
      typed.push({ text, at: now(), page: tab.pages, tab: tab.number, resends: 0, cancelled: false, id })
      return true
    },
    draft(text, number) {
      const tab = tabs.get(number)
      // Where the conversation is over the composer is closed.
      if (!tab.page.isLoaded() || tab.page.isEnded()) return
      tab.page.client.setDraft(text)
      tab.typedDraft = text
    },
    takeBack(number) {
      const { page } = tabs.get(number)
      const row = page.rows().find(({ delivery }) => delivery === 'queued')
      if (!row) return false
      page.client.cancel(row.key)
      const left = page.rows().find(({ key }) => key === row.key)
      const isGone = left === undefined || left.delivery === 'cancelled'
      const message = isGone ? meantBy(row.key, row.text) : undefined
      if (message) message.cancelled = true
      return isGone
    },
    resend(number) {
      const { page } = tabs.get(number)
      const row = page.rows().find(({ delivery }) => delivery === 'failed' || delivery === 'unconfirmed')
      if (!row) return false
      page.act()
      const message = meantBy(row.key, row.text)
      if (message) message.resends++
      page.client.resend(row.key)
      return true
    },
    retry(number) {
      const { page } = tabs.get(number)
      page.act()
      page.client.reconnect()
    },
    noteForgotten: () => typed.forEach((message) => void (message.isForgotten = true)),
  }
}
