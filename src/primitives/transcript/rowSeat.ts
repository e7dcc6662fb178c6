import { readKeys, findMove, type WindowKeys } from './windowKeys.ts'
import { extendWindow, growWindow, openWindow, seatWindow, type RowWindow, type SizeOf } from './rowWindow.ts'

/** Sizes that are remembered, of rows that may come into view again. */
const mostSizes = 5000

/** The transcript as it is now. */
export interface SeatedRows {
  readonly count: number
  readonly getKey: (index: number) => string
  readonly estimateSize: (index: number, width: number) => number
  readonly width: number
  /** Whether the reader is taken along with what is new. */
  readonly following: boolean
  /** Row to open around, or -1 for the end. */
  readonly opensAt: number
}

/** The window of a transcript, and what is known of the rows in it. */
export interface RowSeat {
  /** Takes over the transcript as it is now. The same transcript twice changes nothing, so it may be called in a render. */
  readonly take: (rows: SeatedRows) => RowWindow & WindowKeys
  /** The window as it will be at the next `take`. */
  readonly window: () => RowWindow
  /** Whether it is the one that was taken last. */
  readonly isTaken: () => boolean
  /** Whether the last `take` found other rows than the one before. */
  readonly hasChanged: () => boolean
  /** How often the window was opened anew, because nothing of what it showed was there any more. */
  readonly opened: () => number
  /** Height of a row in pixels: as measured, else as guessed the first time it was looked at, so that nothing moves that is not seen. */
  readonly sizeOf: SizeOf
  /** The guess for a row, by its place in the window. */
  readonly guessAt: SizeOf
  /** Where the virtualizer keeps what it has measured. */
  readonly learn: (measured: Map<unknown, number>) => void
  /** Whether what is new is near enough to be seen by a reader who is not taken along. */
  readonly noteNearEnd: (isNear: boolean) => void
  /** Each answers whether the window has moved: then a render is due. */
  readonly extend: (edge: 'start' | 'end', rows: number) => boolean
  readonly seat: (index: number, top?: number) => boolean
}

const noRows: SeatedRows = { count: 0, getKey: () => '', estimateSize: () => 0, width: 0, following: true, opensAt: -1 }

/** The mutable memory of one transcript's window. */
export function createRowSeat(): RowSeat {
  let rows = noRows
  let window = openWindow(0, () => 0)
  let known: WindowKeys = readKeys(undefined, noRows.getKey, 0, 0)
  let taken = window
  let hasChanged = false
  let opened = 0
  let isNearEnd = true
  let measured = new Map<unknown, number>()
  const guesses = new Map<string, number>()

  const guess = (key: string, index: number) => {
    const before = guesses.get(key)
    if (before !== undefined) return before
    const size = Math.max(0, Math.round(rows.estimateSize(index, rows.width)))
    guesses.set(key, size)
    return size
  }
  const sizeOf: SizeOf = (index) => {
    const key = rows.getKey(index)
    return measured.get(key) ?? guess(key, index)
  }

  const follow = () => {
    const { count, getKey, following, opensAt } = rows
    const takesNew = following || isNearEnd
    const moved = window.count === 0 ? undefined : findMove(known.keys, window.start, window.count, count, getKey)
    if (moved !== undefined) return growWindow(window, { count, moved, takesNew, isFollowed: following }, sizeOf)
    if (window.count > 0) opened++
    return openWindow(count, sizeOf, opensAt < 0 ? count - 1 : opensAt)
  }

  const forget = () => {
    if (measured.size + guesses.size <= mostSizes) return
    const kept = new Set<unknown>(known.keys)
    for (const key of measured.keys()) if (!kept.has(key)) measured.delete(key)
    for (const key of guesses.keys()) if (!kept.has(key)) guesses.delete(key)
  }

  const move = (next: RowWindow) => {
    const hasMoved = next !== window
    window = next
    return hasMoved
  }

  return {
    take: (next) => {
      const before = rows
      const seen = known
      rows = next
      if (next.width !== before.width) guesses.clear()
      if (next.count !== window.count || next.getKey !== before.getKey || (next.following && window.end < next.count)) window = follow()
      if (before.getKey !== next.getKey || known.keys.length !== window.end - window.start || taken !== window) {
        known = readKeys(known, next.getKey, window.start, window.end)
      }
      taken = window
      hasChanged = seen !== known
      forget()
      return { ...window, ...known }
    },
    window: () => window,
    isTaken: () => taken === window,
    hasChanged: () => hasChanged,
    opened: () => opened,
    sizeOf,
    guessAt: (place) => guess(known.keys[place] ?? '', taken.start + place),
    learn: (sizes) => {
      measured = sizes
    },
    noteNearEnd: (isNear) => {
      isNearEnd = isNear
    },
    extend: (edge, count) => move(extendWindow(window, edge, count, sizeOf)),
    seat: (index, top) => move(seatWindow(window, index, sizeOf, top)),
  }
}
