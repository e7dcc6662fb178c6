/** Most items one chunk holds: an append copies one chunk and the short list of chunks, never the whole. */
export const chunkSize = 256

/**
 * A persistent list as plain data: `JSON.stringify` keeps it whole, and a change shares all chunks but one with what was there.
 */
export interface ChunkedList<T> {
  readonly length: number
  readonly chunks: readonly (readonly T[])[]
}

const empty: ChunkedList<never> = { length: 0, chunks: [] }

/** The list with nothing in it. */
export function emptyList<T>(): ChunkedList<T> {
  return empty
}

/** A list of the items of an array. */
export function listOf<T>(items: readonly T[]): ChunkedList<T> {
  if (items.length === 0) return empty
  const chunks: T[][] = []
  for (let start = 0; start < items.length; start += chunkSize) chunks.push(items.slice(start, start + chunkSize))
  return { length: items.length, chunks }
}

/** All items in one array. Costs the whole length: for merges and exports, not for rendering. */
export function toArray<T>(list: ChunkedList<T>): T[] {
  return list.chunks.flat() as T[]
}

interface Place {
  readonly chunk: number
  readonly offset: number
}

// From the end: what is read and changed is nearly always near it.
function placeOf<T>(list: ChunkedList<T>, index: number): Place {
  let end = list.length
  for (let chunk = list.chunks.length - 1; chunk >= 0; chunk--) {
    const start = end - (list.chunks[chunk]?.length ?? 0)
    if (index >= start) return { chunk, offset: index - start }
    end = start
  }
  return { chunk: 0, offset: 0 }
}

/** The item at an index from 0, or undefined outside the list. */
export function itemAt<T>(list: ChunkedList<T>, index: number): T | undefined {
  if (index < 0 || index >= list.length) return undefined
  const { chunk, offset } = placeOf(list, index)
  return list.chunks[chunk]?.[offset]
}

/** The list with one more item at its end. */
export function appendItem<T>(list: ChunkedList<T>, item: T): ChunkedList<T> {
  const last = list.chunks.at(-1)
  const chunks =
    last && last.length < chunkSize ? [...list.chunks.slice(0, -1), [...last, item]] : [...list.chunks, [item]]
  return { length: list.length + 1, chunks }
}

function withChunk<T>(list: ChunkedList<T>, chunk: number, items: readonly T[]): ChunkedList<T> {
  const before = list.chunks[chunk]?.length ?? 0
  const chunks = [...list.chunks]
  const half = Math.ceil(items.length / 2)
  // Twice the size is split, so that inserting in the middle of an old chunk stays as cheap as an append.
  if (items.length > 2 * chunkSize) chunks.splice(chunk, 1, items.slice(0, half), items.slice(half))
  else if (items.length === 0) chunks.splice(chunk, 1)
  else chunks[chunk] = items
  return { length: list.length + items.length - before, chunks }
}

/** The list with the item at an index replaced. */
export function replaceItem<T>(list: ChunkedList<T>, index: number, item: T): ChunkedList<T> {
  if (index < 0 || index >= list.length) return list
  const { chunk, offset } = placeOf(list, index)
  const items = [...(list.chunks[chunk] ?? [])]
  items[offset] = item
  return withChunk(list, chunk, items)
}

/** The list with an item put before the one at `index`; at the end when `index` is the length. */
export function insertItem<T>(list: ChunkedList<T>, index: number, item: T): ChunkedList<T> {
  if (index >= list.length) return appendItem(list, item)
  const { chunk, offset } = placeOf(list, Math.max(0, index))
  const items = [...(list.chunks[chunk] ?? [])]
  items.splice(offset, 0, item)
  return withChunk(list, chunk, items)
}

/** The list without the item at an index. */
export function removeItem<T>(list: ChunkedList<T>, index: number): ChunkedList<T> {
  if (index < 0 || index >= list.length) return list
  const { chunk, offset } = placeOf(list, index)
  return withChunk(list, chunk, (list.chunks[chunk] ?? []).toSpliced(offset, 1))
}
