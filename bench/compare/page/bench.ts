import type { Work } from './probes/commits.ts'
import type { Shift } from './probes/place.ts'

/** How a stretch of time felt. Milliseconds. */
export interface Feel {
  /** How long each frame of the screen lasted. */
  readonly frames: readonly number[]
  /** From the press of each key to the frame that shows it. */
  readonly keys: readonly number[]
}

/** How a burst went. */
export interface Burst extends Feel {
  /** Milliseconds from the last arrival until its message was seen, or null when it was not within the time given. */
  readonly shownAfter: number | null
  /** Whether the reader was still at the end. */
  readonly isAtEnd: boolean
}

/** The strings by which the runner pulls the page. */
export interface Bench {
  /** Makes messages in the shape that the library takes. The last is `newest`. */
  prepare(count: number, picture?: { readonly at: number; readonly url: string }): void
  load(): Promise<void>
  /** Draws, and answers milliseconds until the last message is seen and two more frames have passed. */
  mount(): Promise<number>
  /** Lets go of what was prepared. */
  forget(): void
  /** How far the end of the conversation is below the window. Pixels. */
  offEnd(): number
  isShown(number: number): boolean
  /** One message after the other, each with its own frame and one more. Answers after how many the last was seen. */
  append(count: number): Promise<number>
  startFeel(): void
  stopFeel(): Feel
  /** Makes the messages of a burst beforehand: to make thousands takes a while, and leaves garbage, that is nobody's but the bench's. */
  prepareBurst(count: number): void
  /** Lets them come, so many a second. */
  burst(rate: number, patience: number): Promise<Burst>
  /** Prepares what was missed to come in one go; `come` brings it and answers milliseconds until it is seen. */
  prepareResync(way: string, count: number): void
  come(): Promise<number>
  ways(): readonly string[]
  can(what: 'prepend' | 'grow' | 'read' | 'unmount' | 'picture'): boolean
  preparePrepend(count: number): void
  /** Number of the row that crosses the middle of the window. */
  middle(): number | undefined
  scrollBy(pixels: number): void
  /** Scrolls as far down as there is to scroll. */
  toEnd(): void
  /** Pixels from the window's upper edge to a row's upper and lower edge. */
  edges(number: number): { readonly top: number; readonly bottom: number } | undefined
  /** Brings a row's upper edge to so many pixels below the window's upper edge, and waits until all is at rest. */
  bring(number: number, top: number): Promise<boolean>
  watchRow(number: number): void
  watchEnd(): void
  stopWatching(): Shift
  grow(chunk: string): void
  finish(): void
  read(number: number): void
  takeWork(): Work
  /** How often the library's state has changed so far, or NaN where it does not tell. */
  changes(): number
  frame(): Promise<void>
  nodes(): number
  unmount(): void
  /** What there is to scroll, for a hand on its bar. */
  bar(): { readonly x: number; readonly y: number; readonly height: number; readonly thumb: number; readonly hasBar: boolean }
  scroll(): { readonly top: number; readonly height: number; readonly window: number }
  field(): string
}

declare global {
  interface Window {
    bench: Bench
  }
}
