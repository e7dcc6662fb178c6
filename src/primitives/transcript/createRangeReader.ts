import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'

/** Rows beyond the range that stay mounted if they were: a row that shrinks while another comes would else take them away and back. */
const slack = 2

/** Which rows of a window to mount, by their place in it. */
export type RangeReader = (range: Range, kept: readonly number[], start: number) => number[]

/**
 * Reads the visible range, a little of what was visible before, and the rows that must stay mounted although they are not in it.
 * `kept` are indexes in the transcript; those outside the window, which begins at `start`, are left out.
 */
export function createRangeReader(): RangeReader {
  let before = 0
  return (range, kept, start) => {
    const indexes = defaultRangeExtractor(range)
    const [seen = 0] = indexes
    const last = indexes.at(-1) ?? -1
    const wasFirst = before - start
    const first = wasFirst >= 0 && wasFirst < seen && seen - wasFirst <= slack ? wasFirst : seen
    before = first + start
    for (let index = seen - 1; index >= first; index--) indexes.unshift(index)
    const added = kept.map((index) => index - start).filter((index) => index >= 0 && index < range.count && (index < first || index > last))
    return added.length === 0 ? indexes : [...indexes, ...added].sort((one, other) => one - other)
  }
}
