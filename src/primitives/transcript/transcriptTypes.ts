import type { FocusEvent, KeyboardEvent, RefObject } from 'react'

/** A place in a transcript: a row, and how far it has been read. */
export interface TranscriptPlace {
  readonly key: string
  /** Pixels of the row that are above the upper edge; negative where it begins below the edge. */
  readonly offset: number
}

/** How a row is shown. */
export interface ShowRowOptions {
  /** Where in the transcript it is put. `auto` scrolls no further than needed. @defaultValue `'auto'` */
  readonly align?: 'start' | 'center' | 'auto'
  /** Whether it takes the focus. @defaultValue `false` */
  readonly focus?: boolean
}

/** What a transcript is made of. Functions must keep their identity while their answers stay the same. */
export interface TranscriptRowsOptions {
  /** How many rows there are. */
  readonly count: number
  /** A key that is stable for the life of a row. */
  readonly getKey: (index: number) => string
  /** Likely height of a row in pixels, at a width in pixels. The better the guess, the calmer the scrolling. */
  readonly estimateSize: (index: number, width: number) => number
  /** Where to open, instead of at the end: once for each object, in the commit in which its row is there. A reader who has moved is left alone. */
  readonly openAt?: TranscriptPlace | undefined
  /** What is being read, told when scrolling has come to rest and when the transcript goes. */
  readonly onPlaceChange?: ((place: TranscriptPlace | 'end') => void) | undefined
  /** The reader has come near the first row. */
  readonly onStartReached?: (() => void) | undefined
  /** A character was typed on the transcript. Move the focus to a field, and the browser writes it there. */
  readonly onType?: ((key: string) => void) | undefined
  /** Escape was pressed on the transcript. */
  readonly onEscape?: (() => void) | undefined
}

/** One row to draw. */
export interface TranscriptRow {
  readonly key: string
  readonly index: number
  /** Pixels below the top of the list, or undefined in markup that was made without a screen. */
  readonly top: number | undefined
}

/** A transcript in motion: what to draw, where the reader is, and what the parts need. */
export interface TranscriptRows {
  readonly rows: readonly TranscriptRow[]
  readonly count: number
  /** Height of the list in pixels, or undefined in markup that was made without a screen. */
  readonly height: number | undefined
  /** Whether the reader is at the end and is taken along with what is new. */
  readonly following: boolean
  /** Rows added since the reader left the end. */
  readonly newCount: number
  readonly scrollToEnd: () => void
  /** Shows any row, however far, without drawing what lies between. The reader is then not taken along any more, unless that is the end. */
  readonly showRow: (index: number, options?: ShowRowOptions) => void
  readonly log: RefObject<HTMLDivElement | null>
  readonly list: RefObject<HTMLOListElement | null>
  readonly start: RefObject<HTMLDivElement | null>
  readonly end: RefObject<HTMLDivElement | null>
  readonly measure: (row: HTMLElement | null) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void
}
