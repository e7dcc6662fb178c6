import type { ChatLocks, Clock } from '../../model/index.ts'

/** What happens on a page: it comes into sight or goes out of it, its address changes, it is scrolled, the pointer leaves it at the top. */
export type PageNews = 'sight' | 'moved' | 'scrolled' | 'leaving'

/** The page that rules are followed on. */
export interface ProactivePage {
  readonly clock: Clock
  /** Between the tabs; undefined where there are none, and each tab is alone. */
  readonly locks: ChatLocks | undefined
  /** Whether `watch` tells of every change of the address. */
  readonly tellsMoves: boolean
  readonly isVisible: () => boolean
  readonly address: () => URL
  /** How far down it stands, 0 to 1. */
  readonly scrolled: () => number
  /** Hears what happens; of scrolling and leaving only where it is wanted. The answer stops it. */
  readonly watch: (news: ReadonlySet<PageNews>, tell: (what: PageNews) => void) => () => void
}
