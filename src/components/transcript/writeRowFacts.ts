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

const written = new WeakMap<HTMLElement, RowFacts>()

function write(row: HTMLElement, name: string, value: string): void {
  if (row.getAttribute(name) !== value) row.setAttribute(name, value)
}

/**
 * Brings a row's element up to date, as `TranscriptMessage` would draw it now. A message that comes changes the total that every row
 * tells, the place of the one before it in its group, and under which one the delivery stands: attributes, no row's words. Only what
 * is not as it was written last is looked at, but for what others write too.
 */
export function writeRowFacts(row: HTMLElement, facts: RowFacts): void {
  const { index, top, size, position, isLatest, isMarked } = facts
  const before = written.get(row)
  written.set(row, facts)
  if (before?.index !== index) {
    write(row, 'data-index', String(index))
    write(row, 'aria-posinset', String(index + 1))
  }
  if (before?.size !== size) write(row, 'aria-setsize', String(size))
  if (before?.position !== position) write(row, 'data-position', position)
  if (before?.isLatest !== isLatest) row.toggleAttribute('data-latest', isLatest)
  if (isMarked || before?.isMarked !== false) row.toggleAttribute('data-marked', isMarked)
  // What is read back is no answer: browsers round what is above a million pixels.
  if (top !== undefined && before?.top !== top) row.style.top = `${top}px`
}
