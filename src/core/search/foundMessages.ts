import type { Message } from '../../model/index.ts'
import type { ChunkedList } from '../list/chunkedList.ts'
import { findMessage } from '../list/findMessage.ts'
import type { TextFinder } from './createTextFinder.ts'

/** What is looked for, and in what. The same object means the same search: what it found is not looked for again. */
export interface MessageSearch {
  readonly finder: TextFinder
  /** The texts of a message as they are shown, each apart from the next. May leave out what the finder cannot be in. */
  readonly wordsOf: (message: Message, finder: TextFinder) => readonly string[]
}

/** What was found in one chunk of the list so far. */
export interface ChunkFindings {
  readonly chunk: readonly Message[]
  /** Messages from this offset on have been looked at. */
  readonly from: number
  /** Newest first. */
  readonly hits: readonly { readonly offset: number; readonly count: number }[]
  /** Places in all of them. */
  readonly count: number
  /** What is known of messages that stood here before, where the chunk is to be looked at anew. */
  readonly known?: ReadonlyMap<Message, number>
}

/** What a search has found so far, newest first. Plain data that never changes; `searchMessages` goes on from it. */
export interface FoundMessages {
  readonly search: MessageSearch
  readonly list: ChunkedList<Message>
  /** One for each chunk of the list. */
  readonly chunks: readonly ChunkFindings[]
  /** Places found so far. A message may hold several. */
  readonly count: number
  /** Every message has been looked at. */
  readonly isComplete: boolean
}

/** One place that was found. */
export interface FoundPlace {
  readonly messageId: string
  /** Index of the message in the list that was searched. */
  readonly messageIndex: number
  /** Which of the places in its message, counted from 0 at its beginning. */
  readonly occurrence: number
}

/** The place with this number, counted from 0 at the newest; undefined where there is none yet. */
export function placeAt({ chunks, list }: FoundMessages, number: number): FoundPlace | undefined {
  let left = number
  let end = list.length
  for (let position = chunks.length - 1; position >= 0; position--) {
    const { chunk, hits, count } = chunks[position] as ChunkFindings
    end -= chunk.length
    if (left >= count) {
      left -= count
      continue
    }
    for (const hit of hits) {
      const message = chunk[hit.offset]
      if (left < hit.count && message) return { messageId: message.id, messageIndex: end + hit.offset, occurrence: hit.count - 1 - left }
      left -= hit.count
    }
  }
  return undefined
}

/** How many places stand in messages behind this index: the number of the first place at or before it. */
export function countBehind({ chunks, list }: FoundMessages, messageIndex: number): number {
  let behind = 0
  let start = list.length
  for (let position = chunks.length - 1; position >= 0; position--) {
    const { chunk, hits, count } = chunks[position] as ChunkFindings
    start -= chunk.length
    if (start > messageIndex) {
      behind += count
      continue
    }
    for (const hit of hits) if (start + hit.offset > messageIndex) behind += hit.count
    return behind
  }
  return behind
}

/** The number of a place, counted from 0 at the newest; -1 where its message has gone or no longer holds it. */
export function numberOf(found: FoundMessages, place: Pick<FoundPlace, 'messageId' | 'occurrence'>): number {
  const index = findMessage(found.list, { id: place.messageId })
  if (index < 0) return -1
  const behind = countBehind(found, index)
  const count = countBehind(found, index - 1) - behind
  return place.occurrence < count ? behind + count - 1 - place.occurrence : -1
}
