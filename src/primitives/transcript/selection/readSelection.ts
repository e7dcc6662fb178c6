import { rowOf } from '../rowElements.ts'
import { edgeRow } from './edgeRow.ts'
import { readPoints } from './treeSelection.ts'

/** One end of what is selected. */
export interface SelectedEnd {
  /** The row it is in. */
  readonly index: number
  /** Where in that row; missing where the row belongs to the selection from its first, or to its last, word. */
  readonly point?: { readonly node: Node; readonly offset: number }
  /** Whether the selection itself ends here, or goes on outside the transcript. */
  readonly isInside: boolean
}

/** What is selected of a transcript. */
export interface SelectedSpan {
  readonly start: SelectedEnd
  readonly end: SelectedEnd
  /** Nothing is selected; it is where a selection would begin. */
  readonly isCaret: boolean
  /** Whether it was begun in the transcript, and not elsewhere on the page. */
  readonly beganInside: boolean
  /** Whether it was drawn from its end to its start. */
  readonly isBackward: boolean
}

type Side = 'start' | 'end'

/** The list that holds the mounted rows, or null while there are none. */
export function rowsList(log: Element): Element | null {
  return log.querySelector('[data-index]')?.parentElement ?? null
}

function indexOfRow(row: Element | null | undefined): number | undefined {
  const index = Number(row?.getAttribute('data-index') ?? NaN)
  return Number.isInteger(index) ? index : undefined
}

/** Whether a point that is in no row lies before the rows, or behind them. */
function isBeforeRows(list: Element, node: Node, offset: number, side: Side): boolean {
  const range = list.ownerDocument.createRange()
  range.selectNode(list)
  const place = range.comparePoint(node, offset)
  return side === 'start' ? place <= 0 : place < 0
}

function endInLog(list: Element, node: Node, offset: number, side: Side, count: number): SelectedEnd | null {
  const row = rowOf(node instanceof Element ? node : (node.parentElement ?? list))
  const index = row?.parentElement === list ? indexOfRow(row) : undefined
  if (index !== undefined) return { index, point: { node, offset }, isInside: true }
  if (node === list) {
    const at = indexOfRow(list.children[side === 'start' ? offset : offset - 1])
    return at === undefined ? null : { index: at, isInside: true }
  }
  const isBefore = isBeforeRows(list, node, offset, side)
  if (isBefore !== (side === 'start')) return null
  return { index: side === 'start' ? 0 : count - 1, isInside: true }
}

/**
 * The rows in which the page's selection begins and ends, as far as it is in the transcript. What goes on outside ends with the last
 * row in sight there. Null where no end of it is in the transcript.
 */
export function readSelection(log: Element, count: number): SelectedSpan | null {
  const points = readPoints(log)
  const list = rowsList(log)
  if (!points || !list || count === 0) return null
  const { startContainer, startOffset, endContainer, endOffset, collapsed, isBackward } = points
  const startsHere = log.contains(startContainer)
  const endsHere = log.contains(endContainer)
  if (!startsHere && !endsHere) return null
  const outside = (side: Side) => ({ index: indexOfRow(edgeRow(log, list, side)) ?? 0, isInside: false })
  const start = startsHere ? endInLog(list, startContainer, startOffset, 'start', count) : outside('start')
  const end = endsHere ? endInLog(list, endContainer, endOffset, 'end', count) : outside('end')
  if (!start || !end || start.index > end.index) return null
  return { start, end, isCaret: collapsed, beganInside: isBackward ? endsHere : startsHere, isBackward }
}
