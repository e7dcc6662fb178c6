import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'

/** Rows beyond the range that stay mounted if they were: a row that shrinks while another comes would else take them away and back. */
const slack = 2
/** Rows on each side of those in view that are mounted at once where the view has come to rows none of which was mounted. */
const farOverscan = 1

/** Which rows of a window to mount, by their place in it. */
export interface RangeReader {
  /**
   * Reads the visible range with some rows around it, a little of what was visible before, and the rows that must stay mounted although they are
   * not in it. `kept` are indexes in the transcript; those outside the window, which begins at `start`, are left out. `shift` rows have come before
   * the first. Another number as `rests` says that the view has come to rest: the rows around it are wanted again.
   */
  readonly read: (range: Range, kept: readonly number[], start: number, shift: number, rests: number) => number[]
  /** How often the view has come to rows none of which was mounted around it. From then on few are, until it rests. */
  readonly leaps: () => number
}

/** The rows that are mounted. Where much comes at once or the reader goes far, a screen is drawn anew in each frame: what is around it would be gone unseen. */
export function createRangeReader(): RangeReader {
  let before = 0
  let leaps = 0
  let isFar = false
  let lastRests = 0
  let seenRows: readonly [top: number, bottom: number] | undefined

  function noteLeap({ startIndex, endIndex, overscan }: Range, first: number) {
    const [top, bottom] = seenRows ?? [startIndex + first, endIndex + first]
    seenRows = [startIndex + first, endIndex + first]
    if (startIndex + first <= bottom + overscan && endIndex + first >= top - overscan) return
    leaps++
    isFar = true
  }

  return {
    read(range, kept, start, shift, rests) {
      if (rests !== lastRests) isFar = false
      lastRests = rests
      noteLeap(range, start - shift)
      const indexes = defaultRangeExtractor(isFar ? { ...range, overscan: Math.min(range.overscan, farOverscan) } : range)
      const [seen = 0] = indexes
      const last = indexes.at(-1) ?? -1
      const wasFirst = before - start
      const first = wasFirst >= 0 && wasFirst < seen && seen - wasFirst <= slack ? wasFirst : seen
      before = first + start
      for (let index = seen - 1; index >= first; index--) indexes.unshift(index)
      const added = kept.map((index) => index - start).filter((index) => index >= 0 && index < range.count && (index < first || index > last))
      return added.length === 0 ? indexes : [...indexes, ...added].sort((one, other) => one - other)
    },
    leaps: () => leaps,
  }
}
