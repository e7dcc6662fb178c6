import type { TypedMessage } from '../observation.ts'
import type { World } from '../world.ts'
import type { BrowserTabs } from './browserTabs.ts'

/** What the visitor does with the tabs of a real browser, and what he did. */
export interface BrowserVisitor extends Pick<World, 'type' | 'draft' | 'takeBack' | 'resend' | 'retry'> {
  readonly typed: readonly TypedMessage[]
  /** All that was said so far is of a conversation that is over. */
  readonly noteForgotten: () => void
}

type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] }

/** The visitor who sits before those tabs. A tab that is closed when his turn comes is left alone. */
export function createBrowserVisitor(tabs: BrowserTabs, inTurn: (task: () => unknown) => void): BrowserVisitor {
  const typed: Mutable<TypedMessage>[] = []
  const meantBy = (id: string, text: string) => typed.find((one) => one.id === id) ?? typed.find((one) => one.text === text && !one.cancelled)
  return {
    typed,
    type: (text, number) =>
      inTurn(async () => {
        const tab = tabs.find(number)
        const sent = await tab?.send(text)
        if (!tab || !sent) return
        if (tab.typedDraft !== undefined) tab.typedDraft = ''
        typed.push({ text, ...sent, page: tab.pages, tab: tab.number, resends: 0, cancelled: false })
      }),
    draft: (text, number) => inTurn(() => tabs.find(number)?.fill(text)),
    takeBack: (number) =>
      inTurn(async () => {
        const tab = tabs.find(number)
        const row = await tab?.pressAt(['queued'], /^cancel$/i)
        if (!tab || !row) return
        const left = (await tab.state()).rows.find(({ key }) => key === row.key)
        const message = left === undefined || left.delivery === 'cancelled' ? meantBy(row.key, row.text) : undefined
        if (message) message.cancelled = true
      }),
    resend: (number) =>
      inTurn(async () => {
        const row = await tabs.find(number)?.pressAt(['failed', 'unconfirmed'], /^(retry|send again)$/i)
        const message = row ? meantBy(row.key, row.text) : undefined
        if (message) message.resends++
      }),
    retry: (number) => inTurn(() => tabs.find(number)?.retry()),
    noteForgotten: () => typed.forEach((message) => void (message.isForgotten = true)),
  }
}
