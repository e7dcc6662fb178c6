import type { ChunkedList } from './chunkedList.ts'
import { perChunk } from './perChunk.ts'

/** Finds the items of one kind in any list. Only what has changed since is read again. */
export interface ItemFinder<T> {
  /** Their indexes from `from` on, in order. */
  readonly all: (list: ChunkedList<T>, from?: number) => readonly number[]
  /** How many there are. */
  readonly count: (list: ChunkedList<T>) => number
  /** Index of the first of them from `from` on; -1 when there is none. */
  readonly first: (list: ChunkedList<T>, from: number) => number
  /** Reads a chunk before anything is asked about it. */
  readonly read: (chunk: readonly T[]) => void
}

const none: readonly number[] = []

/** Makes a finder of what is wanted. */
export function createItemFinder<T>(isWanted: (item: T) => boolean): ItemFinder<T> {
  const offsetsIn = perChunk((chunk: readonly T[]) => {
    const offsets: number[] = []
    for (let offset = 0; offset < chunk.length; offset++) if (isWanted(chunk[offset] as T)) offsets.push(offset)
    return offsets.length === 0 ? none : offsets
  })

  /** Looks from an index on until `take` answers that it is enough. */
  function look({ length, chunks }: ChunkedList<T>, from: number, take: (index: number) => boolean) {
    let position = chunks.length
    let start = length
    while (position > 0 && start > from) start -= chunks[--position]?.length ?? 0
    for (; position < chunks.length; position++) {
      const chunk = chunks[position] ?? []
      for (const offset of offsetsIn(chunk)) if (start + offset >= from && take(start + offset)) return
      start += chunk.length
    }
  }

  return {
    all(list, from = 0) {
      const found: number[] = []
      look(list, from, (index) => found.push(index) < 0)
      return found
    },
    count: ({ chunks }) => chunks.reduce((sum, chunk) => sum + offsetsIn(chunk).length, 0),
    first(list, from) {
      let found = -1
      look(list, from, (index) => (found = index) >= 0)
      return found
    },
    read: (chunk) => void offsetsIn(chunk),
  }
}
