import { chunkSize, deriveList, followerOf, type ChunkedList } from './chunkedList.ts'

/** Items that come to the end of a list one after the other: what they change is copied once for all of them. */
export interface Appending<T> {
  /** Puts an item at the end. Whoever follows the list hears of it at once. */
  readonly add: (item: T) => void
  /** The list with all that was added. */
  readonly finish: () => ChunkedList<T>
}

/** Begins to put items at the end of a list, which stays as it is. */
export function appendTo<T>(list: ChunkedList<T>): Appending<T> {
  const follower = followerOf(list)
  const chunks = list.chunks.slice()
  let { length } = list
  /** The last chunk, once it is one that nobody else has. */
  let last: T[] | undefined

  function openChunk(): T[] {
    const before = chunks.at(-1)
    const isFull = last !== undefined || before === undefined || before.length >= chunkSize
    const opened = isFull ? [] : before.slice()
    if (isFull) chunks.push(opened)
    else chunks[chunks.length - 1] = opened
    return opened
  }

  return {
    add(item) {
      if (!last || last.length >= chunkSize) last = openChunk()
      last.push(item)
      follower?.onPut(item, length, undefined)
      length++
    },
    finish: () => (length === list.length ? list : deriveList(list, length, chunks)),
  }
}
