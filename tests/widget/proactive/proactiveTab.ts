import type { ChatLocks, ChatStorage } from '../../../src/model/index.ts'
import { createVirtualClock, memoryStorage, type VirtualClock } from '../../../src/testing/index.ts'
import { followProactive } from '../../../src/widget/proactive/followProactive.ts'
import type { PageNews, ProactivePage } from '../../../src/widget/proactive/proactivePage.ts'
import type { ProactiveRule } from '../../../src/widget/proactive/proactiveRule.ts'
import type { WidgetController } from '../../../src/widget/controller/index.ts'
import { settled, widget, type WidgetLine, type WidgetLineOptions } from '../controller/widgetLine.ts'

/** What the test sets of a tab; the rest is a page in sight that has just been loaded. */
export interface ProactiveTabOptions extends Omit<WidgetLineOptions, 'now'> {
  readonly rules: readonly ProactiveRule[]
  readonly clock?: VirtualClock
  readonly storage?: ChatStorage
  readonly locks?: ChatLocks
  readonly path?: string
  readonly tellsMoves?: boolean
  /** Changes what follows the rules, to prove that a fault is found. */
  readonly plant?: (controller: WidgetController) => WidgetController
}

/** A page of a site with a widget whose rules are followed, in the hands of the test. */
export interface ProactiveTab extends WidgetLine {
  readonly clock: VirtualClock
  /** Words beside the launcher. */
  readonly text: () => string | undefined
  /** Events of proactive messages so far. */
  readonly said: () => readonly string[]
  readonly wait: (milliseconds: number) => Promise<void>
  readonly move: (path: string) => Promise<void>
  readonly scroll: (share: number) => Promise<void>
  readonly leave: () => Promise<void>
  readonly look: (isVisible: boolean) => Promise<void>
  /** What the page is listened to for. */
  readonly heard: () => readonly PageNews[]
  readonly stop: () => void
}

/** Opens a page. */
export async function openTab({ rules, clock = createVirtualClock(1_000), locks, path = '/', tellsMoves = true, plant, ...line }: ProactiveTabOptions): Promise<ProactiveTab> {
  const made = await widget({ storage: memoryStorage(), ...line, options: { proactive: rules, ...line.options }, now: clock.now })
  const listeners = new Map<(what: PageNews) => void, ReadonlySet<PageNews>>()
  const state = { url: new URL(path, 'https://harbour.example'), scrolled: 0, isVisible: true }
  const page: ProactivePage = {
    clock,
    locks,
    tellsMoves,
    isVisible: () => state.isVisible,
    address: () => state.url,
    scrolled: () => state.scrolled,
    watch: (news, tell) => (listeners.set(tell, news), () => void listeners.delete(tell)),
  }
  const stop = followProactive(plant ? plant(made.controller) : made.controller, page)
  const happen = async (what: PageNews, change: Partial<typeof state> = {}) => {
    Object.assign(state, change)
    for (const [tell, news] of [...listeners]) if (news.has(what)) tell(what)
    await settled()
  }
  await settled()
  return {
    ...made,
    clock,
    stop,
    text: () => made.controller.proactive.standing()?.text,
    said: () => made.told.filter((one) => one.startsWith('proactive')),
    async wait(milliseconds) {
      clock.advance(milliseconds)
      await settled()
    },
    move: (to) => (tellsMoves ? happen('moved', { url: new URL(to, state.url) }) : (Object.assign(state, { url: new URL(to, state.url) }), settled())),
    scroll: (scrolled) => happen('scrolled', { scrolled }),
    leave: () => happen('leaving'),
    look: (isVisible) => happen('sight', { isVisible }),
    heard: () => [...listeners.values()].flatMap((news) => [...news]),
  }
}
