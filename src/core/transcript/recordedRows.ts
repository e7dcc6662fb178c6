import type { Message } from '../../model/index.ts'
import { isProven } from '../delivery.ts'
import { itemAt, type ChunkedList } from '../list/chunkedList.ts'

/** Whether a record of the server's may be expected to hold a row: lines that no one said, and what was made here, it may lack. */
function isRecorded({ parts, local, delivery }: Message): boolean {
  return !local && parts[0]?.kind !== 'notice' && (delivery === undefined || isProven(delivery))
}

// Chunks never change, so a count of one is right for ever.
const counts = new WeakMap<readonly Message[], number>()

function countIn(chunk: readonly Message[]): number {
  let count = counts.get(chunk)
  if (count === undefined) {
    count = chunk.reduce((sum, message) => sum + (isRecorded(message) ? 1 : 0), 0)
    counts.set(chunk, count)
  }
  return count
}

/** How many rows before an index a record holds. */
export function countRecorded(rows: ChunkedList<Message>, index: number): number {
  let count = 0
  let start = 0
  for (const chunk of rows.chunks) {
    if (start + chunk.length > index) return count + chunk.slice(0, index - start).filter(isRecorded).length
    count += countIn(chunk)
    start += chunk.length
  }
  return count
}

/** Index of the row that has so many rows of the record before it, or of the last one; -1 when the record holds none. */
export function recordedIndex(rows: ChunkedList<Message>, before: number): number {
  let left = before
  let start = 0
  for (const chunk of rows.chunks) {
    const count = countIn(chunk)
    if (left < count) {
      for (const [offset, message] of chunk.entries()) if (isRecorded(message) && left-- === 0) return start + offset
    }
    left -= count
    start += chunk.length
  }
  return nextRecorded(rows, rows.length, -1)
}

/** Index of the nearest row of the record after an index, or before it when `step` is -1; -1 when there is none. */
export function nextRecorded(rows: ChunkedList<Message>, index: number, step: 1 | -1): number {
  for (let at = index + step; at >= 0 && at < rows.length; at += step) {
    const message = itemAt(rows, at)
    if (message && isRecorded(message)) return at
  }
  return -1
}
