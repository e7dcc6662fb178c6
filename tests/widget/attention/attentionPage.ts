import type { ChatLocks } from '../../../src/model/index.ts'
import type { NotificationFacts } from '../../../src/widget/attention/createNotifier.ts'
import { followAttention } from '../../../src/widget/attention/followAttention.ts'
import type { WidgetLine } from '../controller/widgetLine.ts'

/** How a page stands at first. */
export interface AttentionPageOptions {
  readonly isSeen?: boolean
  /** The browser lets it make sounds. */
  readonly maySound?: boolean
  readonly tab?: string
  readonly now?: () => number
  readonly locks?: ChatLocks
}

/** A page that the test looks at or not, and what its widget asks for attention with. */
export function attentionPage({ controller }: Pick<WidgetLine, 'controller'>, { isSeen = false, maySound = true, tab = 'one', now = () => 0, locks }: AttentionPageOptions = {}) {
  const facts = { isSeen, rings: 0, badge: 0, focused: 0, closed: 0, shown: [] as NotificationFacts[] }
  const timers = new Set<() => void>()
  const listeners = new Set<() => void>()
  const touches = new Set<() => void>()
  let mayRing = maySound
  const stop = followAttention(controller, () => ({ author: 'Ana', text: 'Good morning', language: 'en' }), {
    tab,
    locks,
    now,
    isSeen: () => facts.isSeen,
    isHidden: () => !facts.isSeen,
    onPageChange: (listener) => (listeners.add(listener), () => void listeners.delete(listener)),
    onTouch: (listener) => (touches.add(listener), () => void touches.delete(listener)),
    focusPage: () => void facts.focused++,
    after: (_delay, call) => (timers.add(call), () => void timers.delete(call)),
    chime: { isAllowed: () => mayRing, play: async () => void facts.rings++, close: () => void facts.closed++ },
    badge: { show: (count) => void (facts.badge = count) },
    notifier: { show: (one) => void facts.shown.push(one), close: () => void (facts.shown = []) },
  })
  return {
    facts,
    stop,
    timers,
    held: () => listeners.size + touches.size + timers.size,
    look(isLooking: boolean) {
      facts.isSeen = isLooking
      for (const listener of [...listeners]) listener()
    },
    /** The visitor does something on the page. */
    touch() {
      mayRing = true
      for (const listener of [...touches]) listener()
    },
    /** Lets the time pass that is waited for. */
    wait() {
      for (const call of [...timers]) {
        timers.delete(call)
        call()
      }
    },
  }
}
