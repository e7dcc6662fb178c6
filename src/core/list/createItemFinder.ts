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
}

const none: readonly number[] = []

/** Makes a finder of what is wanted. */
export function createItemFinder<T>(isWanted: (item: T) => boolean): ItemFinder<T> {
  const offsetsIn = perChunk((chunk: readonly T[]) => {
    const offsets = chunk.flatMap((item, offset) => (isWanted(item) ? [offset] : []))
    return offsets.length === 0 ? none : offsets
  })

  function* from({ length, chunks }: ChunkedList<T>, least: number): Generator<number> {
    let position = chunks.length
    let start = length
    while (position > 0 && start > least) start -= chunks[--position]?.length ?? 0
    for (; position < chunks.length; position++) {
      const chunk = chunks[position] ?? []
      for (const offset of offsetsIn(chunk)) if (start + offset >= least) yield start + offset
      start += chunk.length
    }
  }

  return {
    all: (list, least = 0) => [...from(list, least)],
    count: ({ chunks }) => chunks.reduce((sum, chunk) => sum + offsetsIn(chunk).length, 0),
    first: (list, least) => from(list, least).next().value ?? -1,
  }
}
