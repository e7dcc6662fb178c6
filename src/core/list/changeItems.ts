import { type Steps, stretch } from '../steps.ts'
import { chunkSize, deriveList, followerOf, listOf, toArray, type ChunkedList } from './chunkedList.ts'

/** The list with other items at some indexes. Chunks without one of them stay. */
export function replaceItems<T>(list: ChunkedList<T>, items: ReadonlyMap<number, T>): ChunkedList<T> {
  if (items.size === 0) return list
  const indexes = [...items.keys()].sort((one, other) => one - other)
  const before = new Map<number, T>()
  let next = 0
  let start = 0
  const chunks = list.chunks.map((chunk) => {
    const end = start + chunk.length
    let changed: T[] | undefined
    for (; next < indexes.length && (indexes[next] as number) < end; next++) {
      const index = indexes[next] as number
      changed ??= chunk.slice()
      before.set(index, changed[index - start] as T)
      changed[index - start] = items.get(index) as T
    }
    start = end
    return changed ?? chunk
  })
  const replaced = deriveList(list, list.length, chunks)
  const follower = followerOf(replaced)
  if (follower) for (const [index, item] of items) follower.onPut(item, index, before.get(index))
  return replaced
}

function inChunks<T>(items: readonly T[]): (readonly T[])[] {
  return items.length === 0 ? [] : [...listOf(items).chunks]
}

/**
 * The list with a stretch of it replaced by other items. Chunks outside of it stay, and whoever follows the list goes on with it; an item that
 * takes the place of another is known by `keyOf`. With rests, since there may be many.
 */
export function* spliceItems<T>(list: ChunkedList<T>, from: number, count: number, items: readonly T[], keyOf: (item: T) => string): Steps<ChunkedList<T>> {
  const end = from + count
  // Nearly all is new: what follows it begins anew as well.
  if (2 * Math.max(count, items.length) > list.length + items.length - count) {
    const rows = toArray(list)
    return listOf([...rows.slice(0, from), ...items, ...rows.slice(end)])
  }
  const head: (readonly T[])[] = []
  const tail: (readonly T[])[] = []
  const left: T[] = []
  const right: T[] = []
  const removed = new Map<string, T>()
  let start = 0
  for (const chunk of list.chunks) {
    const stop = start + chunk.length
    if (stop <= from && !(stop === from && chunk.length < chunkSize)) head.push(chunk)
    else if (start >= end) tail.push(chunk)
    else {
      left.push(...chunk.slice(0, Math.max(0, from - start)))
      right.push(...chunk.slice(Math.max(0, end - start)))
      for (const item of chunk.slice(Math.max(0, from - start), Math.max(0, end - start))) removed.set(keyOf(item), item)
    }
    start = stop
  }
  const spliced = deriveList(list, list.length + items.length - count, [...head, ...inChunks([...left, ...items, ...right]), ...tail])
  const follower = followerOf(spliced)
  if (!follower) return spliced
  if (count > 0 || from < list.length) follower.onShift(Math.max(count, items.length))
  for (const [offset, item] of items.entries()) {
    if (offset % stretch === stretch - 1) yield
    const before = removed.get(keyOf(item))
    if (before !== item) follower.onPut(item, from + offset, before)
  }
  return spliced
}
