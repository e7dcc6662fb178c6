import type { Said } from './said.ts'

/** What happens in a library when something is brought to it. All that can be prepared is done before the clock starts. */
export type Ready = () => void | Promise<void>

/** A chat library, set up as its documentation advises. Messages are given in the shape that it takes. */
export interface Contender<Raw> {
  /** Selector of one row. */
  readonly row: string
  /** Selector of the element that scrolls. */
  readonly scroller: string
  /** The field that is typed into, where it is the library's own. @defaultValue the page's */
  readonly field?: string
  /** Whether the end is at scroll position 0 and what is earlier has negative ones. */
  readonly isReversed?: boolean
  readonly shape: (said: Said) => Raw
  /** Brings the conversation there, before anything is drawn. */
  readonly load: (messages: readonly Raw[]) => void | Promise<void>
  readonly mount: (root: HTMLElement) => void
  readonly append: (message: Raw) => void
  /** What was missed comes in one go. `all` is the whole conversation with it, for those who take a record. */
  readonly resync?: Readonly<Record<string, (missed: readonly Raw[], all: readonly Raw[]) => Ready>>
  /** Earlier messages come in above. */
  readonly prepend?: (earlier: readonly Raw[], all: readonly Raw[]) => Ready
  /** The last message gains these words; the first time a new message begins with them. */
  readonly grow?: (chunk: string) => void
  /** The answer that grows is finished with these words. */
  readonly finish?: (text: string) => void
  /** The others have read the message of a number. */
  readonly read?: (number: number) => void
  /** How often its state has changed so far, where it tells. */
  readonly changes?: () => number
  /** Takes the drawing away. */
  readonly unmount?: () => void
}

/** Names the shape of a library's messages once. */
export const contend = <Raw>(contender: Contender<Raw>): Contender<Raw> => contender
