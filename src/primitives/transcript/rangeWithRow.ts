import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'

/** The visible range, and one more row that must stay mounted because the focus is in it. */
export function rangeWithRow(range: Range, row: number): number[] {
  const indexes = defaultRangeExtractor(range)
  if (row < 0 || row >= range.count || indexes.includes(row)) return indexes
  return [...indexes, row].sort((one, other) => one - other)
}
