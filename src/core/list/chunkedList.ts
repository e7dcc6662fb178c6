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
export function toArray<T>({ chunks }: ChunkedList<T>): T[] {
  return ([] as T[]).concat(...chunks)
}

/** Who is told of what is put into a list, and into every list that is made of it. */
export interface ListFollower<T> {
  /** An item stands at an index, in place of another one where there was one. */
  readonly onPut: (item: T, index: number, before: T | undefined) => void
  /** What stands behind moved by so many places. */
  readonly onShift: (places: number) => void
}

const followers = new WeakMap<ChunkedList<never>, ListFollower<never>>()

/** Follows a list and all that is made of it by the functions here. A list has one follower. */
export function followList<T>(list: ChunkedList<T>, follower: ListFollower<T>): void {
  followers.set(list as ChunkedList<never>, follower as ListFollower<never>)
}

/** Who follows a list. */
export function followerOf<T>(list: ChunkedList<T>): ListFollower<T> | undefined {
  return followers.get(list as ChunkedList<never>) as ListFollower<T> | undefined
}

/** A list of chunks that is made of another one, with whoever follows that. */
export function deriveList<T>(from: ChunkedList<T>, length: number, chunks: readonly (readonly T[])[]): ChunkedList<T> {
  const list: ChunkedList<T> = { length, chunks }
  const follower = followerOf(from)
  if (follower) followList(list, follower)
  return list
}

/** The items from an index up to another, not included. */
export function sliceOf<T>({ chunks }: ChunkedList<T>, from: number, to: number): T[] {
  const items: T[] = []
  let start = 0
  for (const chunk of chunks) {
    const end = start + chunk.length
    if (end > from && start < to) for (const item of chunk.slice(Math.max(0, from - start), to - start)) items.push(item)
    start = end
  }
  return items
}

/** So many chunks are looked through before their beginnings are counted: what is read and changed is nearly always near the end. */
const nearChunks = 4

const beginnings = new WeakMap<readonly (readonly unknown[])[], Float64Array>()

function beginningsOf(chunks: readonly (readonly unknown[])[]): Float64Array {
  let starts = beginnings.get(chunks)
  if (!starts) {
    starts = new Float64Array(chunks.length)
    let start = 0
    for (let chunk = 0; chunk < chunks.length; chunk++) {
      starts[chunk] = start
      start += chunks[chunk]?.length ?? 0
    }
    beginnings.set(chunks, starts)
  }
  return starts
}

/** Where a chunk begins. */
function startOf<T>({ length, chunks }: ChunkedList<T>, chunk: number): number {
  if (chunk < chunks.length - nearChunks) return beginningsOf(chunks)[chunk] ?? 0
  let start = length
  for (let at = chunks.length - 1; at >= chunk; at--) start -= chunks[at]?.length ?? 0
  return start
}

/** The chunk that holds an index of the list. A window's rows are all read with each message that comes: nothing is made for the answer. */
function chunkAt<T>({ length, chunks }: ChunkedList<T>, index: number): number {
  const far = Math.max(0, chunks.length - nearChunks)
  let start = length
  for (let chunk = chunks.length - 1; chunk >= far; chunk--) {
    start -= chunks[chunk]?.length ?? 0
    if (index >= start) return chunk
  }
  const starts = beginningsOf(chunks)
  let low = 0
  let high = far - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= index) low = middle
    else high = middle - 1
  }
  return low
}

/** The item at an index from 0, or undefined outside the list. */
export function itemAt<T>(list: ChunkedList<T>, index: number): T | undefined {
  if (index < 0 || index >= list.length) return undefined
  const chunk = chunkAt(list, index)
  return list.chunks[chunk]?.[index - startOf(list, chunk)]
}

/** The list with one more item at its end. */
export function appendItem<T>(list: ChunkedList<T>, item: T): ChunkedList<T> {
  // Copied whole and then changed: by far the fastest way where there are hundreds.
  const chunks = list.chunks.slice()
  const last = chunks.at(-1)
  if (last && last.length < chunkSize) {
    const items = last.slice()
    items.push(item)
    chunks[chunks.length - 1] = items
  } else chunks.push([item])
  const longer = deriveList(list, list.length + 1, chunks)
  followerOf(longer)?.onPut(item, list.length, undefined)
  return longer
}

function withChunk<T>(list: ChunkedList<T>, chunk: number, items: readonly T[]): ChunkedList<T> {
  const before = list.chunks[chunk]?.length ?? 0
  const chunks = list.chunks.slice()
  const half = Math.ceil(items.length / 2)
  // Twice the size is split, so that inserting in the middle of an old chunk stays as cheap as an append.
  if (items.length > 2 * chunkSize) chunks.splice(chunk, 1, items.slice(0, half), items.slice(half))
  else if (items.length === 0) chunks.splice(chunk, 1)
  else chunks[chunk] = items
  return deriveList(list, list.length + items.length - before, chunks)
}

/** The list with the item at an index replaced. */
export function replaceItem<T>(list: ChunkedList<T>, index: number, item: T): ChunkedList<T> {
  if (index < 0 || index >= list.length) return list
  const chunk = chunkAt(list, index)
  const offset = index - startOf(list, chunk)
  const items = (list.chunks[chunk] ?? []).slice()
  const before = items[offset]
  items[offset] = item
  const changed = withChunk(list, chunk, items)
  followerOf(changed)?.onPut(item, index, before)
  return changed
}

/** The list with an item put before the one at `index`; at the end when `index` is the length. */
export function insertItem<T>(list: ChunkedList<T>, index: number, item: T): ChunkedList<T> {
  if (index >= list.length) return appendItem(list, item)
  const at = Math.max(0, index)
  const chunk = chunkAt(list, at)
  const longer = withChunk(list, chunk, (list.chunks[chunk] ?? []).toSpliced(at - startOf(list, chunk), 0, item))
  const follower = followerOf(longer)
  follower?.onShift(1)
  follower?.onPut(item, at, undefined)
  return longer
}

/** The list without the item at an index. */
export function removeItem<T>(list: ChunkedList<T>, index: number): ChunkedList<T> {
  if (index < 0 || index >= list.length) return list
  const chunk = chunkAt(list, index)
  const shorter = withChunk(list, chunk, (list.chunks[chunk] ?? []).toSpliced(index - startOf(list, chunk), 1))
  if (index < shorter.length) followerOf(shorter)?.onShift(1)
  return shorter
}
