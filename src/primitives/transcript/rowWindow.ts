/** Up to this many rows the virtualizer sees the whole transcript. Its cost per message grows with what it sees: 1,000 rows cost it 0.05 ms. */
export const longestWindow = 1000
/** How many rows of a longer one it sees at its end, and around a row that is jumped to. */
export const trimmedWindow = 400
/** How many rows are added when the reader comes near an edge of the window. */
export const windowPage = 200
/** Browsers make no element higher than about 17 (Firefox) or 33 million pixels; the rows outside the window take no more than this. */
const tallestRest = 12_000_000

/** The rows that the virtualizer sees, and the room that is left for the others, so that the scrollbar stands for the whole transcript. */
export interface RowWindow {
  /** Rows of the whole transcript. */
  readonly count: number
  readonly start: number
  readonly end: number
  /** Pixels left for the rows before `start`, 0 where there are none. */
  readonly above: number
  /** Pixels left for the rows from `end` on, 0 where there are none. */
  readonly below: number
  /** How many rows have been put before the first since the window was opened. */
  readonly shift: number
  /** Pixels left for a row that has never been looked at. */
  readonly average: number
}

/** Height of a row in pixels, measured or guessed. */
export type SizeOf = (index: number) => number

/** A row and the pixels between the top of the first row and its own. */
interface Pin {
  readonly index: number
  readonly top: number
}

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

/** Pixels that the rows from one index up to another take. */
export function heightBetween(from: number, to: number, sizeOf: SizeOf): number {
  let height = 0
  for (let index = from; index < to; index++) height += sizeOf(index)
  return height
}

/** Pixels from the top of one row down to that of another, less than 0 where that one is above it. */
const drop = (from: number, to: number, sizeOf: SizeOf) => (from <= to ? heightBetween(from, to, sizeOf) : -heightBetween(to, from, sizeOf))

/** By how many pixels the rows of a window are higher together than those from one index up to another. What both hold is not added up. */
function surplus({ start: first, end: last }: RowWindow, start: number, end: number, sizeOf: SizeOf): number {
  if (start >= last || end <= first) return heightBetween(first, last, sizeOf) - heightBetween(start, end, sizeOf)
  return drop(first, start, sizeOf) + drop(end, last, sizeOf)
}

/** A window of other rows in which one row stays where it was; the room outside absorbs what guesses were wrong about. */
function moveWindow(window: RowWindow, start: number, end: number, sizeOf: SizeOf, pin: Pin): RowWindow {
  const { count, average } = window
  const above = pin.top + drop(pin.index, start, sizeOf)
  const room = start === 0 ? 0 : above > 0 ? above : start * average
  const moved = { ...window, start, end, above: room }
  // At the end nothing is left below, and the rows that were left behind need not be added up.
  if (end === count) return { ...moved, below: 0 }
  const below = window.above + window.below - room + surplus(window, start, end, sizeOf)
  return { ...moved, below: below > 0 ? below : (count - end) * average }
}

/** The row that stays where it is when the window moves to other rows: one that both see, or none. */
function sharedPin(window: RowWindow, start: number, end: number, sizeOf: SizeOf): Pin {
  const index = Math.max(start, window.start)
  if (index >= Math.min(end, window.end)) return { index: start, top: start * window.average }
  return { index, top: window.above + heightBetween(window.start, index, sizeOf) }
}

function toRange(window: RowWindow, start: number, end: number, sizeOf: SizeOf): RowWindow {
  if (start === window.start && end === window.end) return window
  return moveWindow(window, start, end, sizeOf, sharedPin(window, start, end, sizeOf))
}

function rangeAround(count: number, index: number): readonly [start: number, end: number] {
  if (count <= longestWindow) return [0, count]
  const start = within(index - trimmedWindow / 2, 0, count - trimmedWindow)
  return [start, start + trimmedWindow]
}

/** No more pixels for a row than can be left for each of so many. */
const averageFor = (count: number, average: number) => Math.max(1, Math.min(average, Math.floor(tallestRest / Math.max(count, 1))))

/** The window with which a transcript opens: at its end, or around a row. */
export function openWindow(count: number, sizeOf: SizeOf, index = count - 1): RowWindow {
  const [start, end] = rangeAround(count, index)
  const height = heightBetween(start, end, sizeOf)
  const average = end === start ? 1 : averageFor(count, Math.round(height / (end - start)))
  return { count, start, end, above: start * average, below: (count - end) * average, shift: 0, average }
}

/** A window with less room above it where it has become more than browsers bear with certainty, and so much less that this is rare. */
const lowered = (window: RowWindow): RowWindow => (window.above > tallestRest ? { ...window, above: tallestRest / 2 } : window)

/** How a transcript has changed. */
export interface Growth {
  readonly count: number
  /** How many rows further down those of the window are now. */
  readonly moved: number
  /** Whether the window follows the end. Else what is appended is not looked at. */
  readonly takesNew: boolean
  /** Whether the reader does too, and is brought to the end wherever that is. */
  readonly isFollowed: boolean
}

/** The window after the transcript has grown or shrunk; its rows stay where they are. */
export function growWindow(window: RowWindow, { count, moved, takesNew, isFollowed }: Growth, sizeOf: SizeOf): RowWindow {
  const start = within(window.start + moved, 0, count)
  const end = within(window.end + moved, start, count)
  const appended = Math.max(0, count - window.count - moved)
  const average = averageFor(count, window.average)
  const below = end === count ? 0 : Math.max(window.below, 0) + appended * average
  // A full window that began at the very top has no room above it now: its rows stay, and the reader who goes there is given more of them.
  const moving = { ...window, count, start, end, below, average, above: start === 0 ? 0 : window.above, shift: window.shift + moved }
  const last = takesNew ? count : end
  // What comes before a first row that is in view is wanted there, as far as there is room for it.
  const wanted = window.start === 0 && moved > 0 ? Math.min(start, Math.max(0, moved - windowPage, last - longestWindow)) : start
  const first = count <= longestWindow ? 0 : wanted
  if (takesNew && last - first > longestWindow) {
    const trimmed = toRange(moving, last - trimmedWindow, last, sizeOf)
    return isFollowed ? lowered(trimmed) : trimmed
  }
  return first === start && last === end ? moving : toRange(moving, first, last, sizeOf)
}

/** The window with more rows at one edge, and without those that are then too far beyond the other. */
export function extendWindow(window: RowWindow, edge: 'start' | 'end', rows: number, sizeOf: SizeOf): RowWindow {
  const { count, start, end } = window
  if (edge === 'start') {
    const first = Math.max(0, start - rows)
    return toRange(window, first, Math.min(end, first + longestWindow), sizeOf)
  }
  const last = Math.min(count, end + rows)
  return toRange(window, Math.max(start, last - longestWindow), last, sizeOf)
}

/** The window around a row, the same one if it holds it already. `top` is where the row is to be; without it the row stays where it would be. */
export function seatWindow(window: RowWindow, index: number, sizeOf: SizeOf, top?: number): RowWindow {
  const [start, end] = rangeAround(window.count, index)
  if (top !== undefined) return moveWindow(window, start, end, sizeOf, { index, top })
  const isNear = (edge: number, limit: number) => edge !== limit && Math.abs(edge - index) < windowPage / 4
  const isSeated = index >= window.start && index < window.end && !isNear(window.start, 0) && !isNear(window.end, window.count)
  return isSeated ? window : toRange(window, start, end, sizeOf)
}

/**
 * The row at a place in the room outside the window. Near the transcript's own ends rows are added up, so that its very top is the
 * first row and its very bottom the last.
 *
 * @param place Pixels below the top of the first row.
 */
export function rowAtPlace(window: RowWindow, place: number, sizeOf: SizeOf): Pin {
  const { count, start, end, above, below } = window
  if (place < above) {
    let index = 0
    let top = 0
    for (; index < Math.min(start, windowPage); index++) {
      const next = top + sizeOf(index)
      if (next > place) return { index, top }
      top = next
    }
    const share = above > top ? (place - top) / (above - top) : 0
    return { index: within(index + Math.floor(share * (start - index)), 0, count - 1), top: place }
  }
  const rowsEnd = above + heightBetween(start, end, sizeOf)
  let index = count
  let top = rowsEnd + below
  for (; index > Math.max(end, count - windowPage); index--) {
    const next = top - sizeOf(index - 1)
    if (next <= place) return { index: index - 1, top: next }
    top = next
  }
  const share = top > rowsEnd ? (place - rowsEnd) / (top - rowsEnd) : 1
  return { index: within(end + Math.floor(share * (index - end)), 0, count - 1), top: place }
}
