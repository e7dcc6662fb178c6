/** Where the focus is and how far it can go. */
export interface RowPosition {
  /** Row that was focused last, or -1. */
  readonly active: number
  /** Whether the focus is on a row now, and not on the transcript as a whole. */
  readonly onRow: boolean
  readonly count: number
  /** Rows to a page. */
  readonly page: number
}

/**
 * Index of the row that a key leads to, or undefined where the key means nothing here. From the transcript as a whole, a
 * step leads to the row that was focused last, or to the newest.
 */
export function nextRow(key: string, { active, onRow, count, page }: RowPosition): number | undefined {
  if (count === 0) return undefined
  const last = count - 1
  const within = (index: number) => Math.min(Math.max(index, 0), last)
  const step = (distance: number) => within(!onRow ? (active < 0 ? last : active) : active + distance)
  switch (key) {
    case 'ArrowUp':
      return step(-1)
    case 'ArrowDown':
      return step(1)
    case 'PageUp':
      return step(-Math.max(page, 1))
    case 'PageDown':
      return step(Math.max(page, 1))
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}
