import type { GroupPosition } from '../message/index.ts'

/** What a row's element says of its surroundings. */
export interface RowFacts {
  readonly index: number
  /** Pixels below the top of the list, or undefined in markup that was made without a screen. */
  readonly top: number | undefined
  /** How many messages the conversation has, or -1 while that is not known. */
  readonly size: number
  readonly position: GroupPosition
  /** Whether the delivery of the visitor's messages is written here. */
  readonly isLatest: boolean
  /** Whether the reader was just led here. */
  readonly isMarked: boolean
}

function write(row: HTMLElement, name: string, value: string): void {
  if (row.getAttribute(name) !== value) row.setAttribute(name, value)
}

/**
 * Brings a row's element up to date, as `TranscriptMessage` would draw it now. A message that comes changes the total that every row
 * tells, the place of the one before it in its group, and under which one the delivery stands: attributes, no row's words.
 */
export function writeRowFacts(row: HTMLElement, { index, top, size, position, isLatest, isMarked }: RowFacts): void {
  write(row, 'data-index', String(index))
  write(row, 'aria-posinset', String(index + 1))
  write(row, 'aria-setsize', String(size))
  write(row, 'data-position', position)
  row.toggleAttribute('data-latest', isLatest)
  row.toggleAttribute('data-marked', isMarked)
  if (top !== undefined && row.style.top !== `${top}px`) row.style.top = `${top}px`
}
