import { rowAt } from '../rowElements.ts'
import type { SelectedSpan } from './readSelection.ts'

/** What of a mounted row is selected. */
export interface SelectedPart {
  readonly row: HTMLElement
  readonly range: Range
  /** What of the row is not selected: before the selection begins, and after it has ended. */
  readonly leftOut: readonly Range[]
}

/** The selected part of a row between, or at, the ends of a selection; null where the row is not mounted. */
export function selectedPart(log: Element, { start, end }: SelectedSpan, index: number): SelectedPart | null {
  const row = rowAt(log, index)
  if (!row) return null
  const rangeOf = (from: typeof start.point, to: typeof end.point) => {
    const range = row.ownerDocument.createRange()
    range.selectNodeContents(row)
    if (from) range.setStart(from.node, from.offset)
    if (to) range.setEnd(to.node, to.offset)
    return range
  }
  const from = index === start.index ? start.point : undefined
  const to = index === end.index ? end.point : undefined
  const leftOut = [...(from ? [rangeOf(undefined, from)] : []), ...(to ? [rangeOf(to, undefined)] : [])]
  return { row, range: rangeOf(from, to), leftOut }
}
