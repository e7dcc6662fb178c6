import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'

/**
 * The visible range, and the rows that must stay mounted although they are not in it.
 *
 * @param kept Indexes in the transcript; those outside the window, which begins at `start`, are left out.
 */
export function rangeWithRows(range: Range, kept: readonly number[], start: number): number[] {
  const indexes = defaultRangeExtractor(range)
  const first = indexes[0] ?? 0
  const last = indexes.at(-1) ?? -1
  const added = kept.map((index) => index - start).filter((index) => index >= 0 && index < range.count && (index < first || index > last))
  return added.length === 0 ? indexes : [...indexes, ...added].sort((one, other) => one - other)
}
