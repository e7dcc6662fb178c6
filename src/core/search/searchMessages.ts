import type { Message } from '../../model/index.ts'
import type { ChunkedList } from '../list/chunkedList.ts'
import type { ChunkFindings, FoundMessages, MessageSearch } from './foundMessages.ts'

/** How far a search may go before it hands back what it has. */
export interface SearchLimits {
  /** What was found before, by the same search or another, in this list or an earlier state of it. */
  readonly before?: FoundMessages | undefined
  /** Messages to look at. @defaultValue all of them */
  readonly most?: number
  /** Asked after each message: true ends this turn. The clock is the caller's. @defaultValue never */
  readonly isOver?: () => boolean
}

const unseen = (chunk: readonly Message[]): ChunkFindings => ({ chunk, from: chunk.length, hits: [], count: 0 })

/** A chunk that has taken the place of another: most of its messages are the same objects. */
function renewed(chunk: readonly Message[], old: ChunkFindings | undefined): ChunkFindings {
  if (!old) return unseen(chunk)
  const known = new Map<Message, number>(old.known)
  for (const message of old.chunk.slice(old.from)) known.set(message, 0)
  for (const { offset, count } of old.hits) known.set(old.chunk[offset] as Message, count)
  return { ...unseen(chunk), known }
}

function carryOver(list: ChunkedList<Message>, before: FoundMessages | undefined): ChunkFindings[] {
  if (!before) return list.chunks.map(unseen)
  let moved: Map<readonly Message[], ChunkFindings> | undefined
  return list.chunks.map((chunk, position) => {
    const old = before.chunks[position]
    if (old?.chunk === chunk) return old
    if (old && old.chunk[0] === chunk[0]) return renewed(chunk, old)
    moved ??= new Map(before.chunks.map((findings) => [findings.chunk, findings]))
    return moved.get(chunk) ?? renewed(chunk, old)
  })
}

function countIn(message: Message, { finder, wordsOf }: MessageSearch): number {
  let count = 0
  for (const words of wordsOf(message, finder)) count += finder.find(words).length
  return count
}

/**
 * Looks for something in the messages, newest first, as far as the limits allow, and always at one message more than before. Give the answer back as
 * `before` to go on, also when messages have come, changed or gone meanwhile: only those are looked at again. To cancel, do not go on.
 */
export function searchMessages(list: ChunkedList<Message>, search: MessageSearch, limits: SearchLimits = {}): FoundMessages {
  const { most = Infinity, isOver } = limits
  const before = limits.before?.search === search ? limits.before : undefined
  if (before?.list === list && before.isComplete) return before
  const chunks = before?.list === list ? [...before.chunks] : carryOver(list, before)
  let left = most
  let isHeld = false
  for (let position = chunks.length - 1; position >= 0 && !isHeld; position--) {
    const old = chunks[position] as ChunkFindings
    if (old.from === 0) continue
    const { chunk, known } = old
    const hits = [...old.hits]
    let { from, count } = old
    while (from > 0 && !isHeld) {
      const message = chunk[--from] as Message
      const certain = known?.get(message)
      const places = certain ?? countIn(message, search)
      if (places > 0) hits.push({ offset: from, count: places })
      count += places
      if (certain === undefined) isHeld = --left <= 0 || isOver?.() === true
    }
    chunks[position] = { chunk, from, hits, count, ...(from > 0 && known ? { known } : {}) }
  }
  return {
    search,
    list,
    chunks,
    count: chunks.reduce((sum, { count }) => sum + count, 0),
    isComplete: chunks.every(({ from }) => from === 0),
  }
}
