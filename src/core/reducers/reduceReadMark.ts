import type { Message, ReadMark, VisitorEvent } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { itemAt, type ChunkedList } from '../list/chunkedList.ts'
import { contentKey } from '../transcript/contentKey.ts'
import { fingerprint } from './fingerprint.ts'

/** Whether others said it. Lines that no one said, and what was made here, a record may lack. */
export const isOfOthers = ({ author, parts, local }: Message) => author.role !== 'visitor' && !local && parts[0]?.kind !== 'notice'

// The record will hold other words than these: by them it could not be found.
const isPartial = ({ stream }: Message) => stream !== undefined && stream !== 'complete'

const markOf = (message: Message) => fingerprint(contentKey(message))

/** The mark of a visitor who has read nothing. */
export const nothingRead: ReadMark = { count: 0, mark: '' }

// Chunks never change, so a count of one is right for ever; without it a message would cost more in a long transcript.
const counts = new WeakMap<readonly Message[], number>()

function countOthers(chunk: readonly Message[]): number {
  let count = counts.get(chunk)
  if (count === undefined) {
    count = chunk.reduce((sum, message) => sum + (isOfOthers(message) ? 1 : 0), 0)
    counts.set(chunk, count)
  }
  return count
}

function readToEnd(messages: ChunkedList<Message>): ReadMark {
  let count = messages.chunks.reduce((sum, chunk) => sum + countOthers(chunk), 0)
  let index = messages.length - 1
  let last = itemAt(messages, index)
  while (last && (!isOfOthers(last) || isPartial(last))) {
    if (isOfOthers(last)) count--
    last = itemAt(messages, --index)
  }
  return { count, mark: last ? markOf(last) : '' }
}

/** The state with all that was said in it read. What comes with a history that is still awaited is not. */
export function readAll({ unreadFrom: _, ...state }: ChatState): ChatState {
  const awaitsHistory = state.transcript.lacksHistory && state.transcript.status !== 'failed'
  const readMark = awaitsHistory && state.readMark ? state.readMark : readToEnd(state.messages)
  return { ...state, unread: 0, readMark }
}

/** What others said that the visitor has not read, and how far he has. */
export type Reading = Pick<ChatState, 'unread' | 'unreadFrom' | 'readMark'>

function splitAtUnread(messages: readonly Message[], unreadFrom: string | undefined) {
  const first = unreadFrom === undefined ? -1 : messages.findIndex(({ id }) => id === unreadFrom)
  const end = first < 0 ? messages.length : first
  return { read: messages.slice(0, end).filter(isOfOthers), unread: messages.slice(end).filter(isOfOthers) }
}

/**
 * What is read of a conversation that was taken up, once its history is there: what was said up to the mark. Of the same words
 * said twice those that were counted are meant, else the last; where the mark is not found, the history counts as read.
 */
export function readHistory(messages: readonly Message[], before: Reading): Reading {
  const { read, unread } = splitAtUnread(messages, before.unreadFrom)
  const { count, mark } = before.readMark ?? { count: -1, mark: '' }
  const isMarked = (message: Message | undefined) => message !== undefined && markOf(message) === mark
  const index = isMarked(read[count - 1]) ? count - 1 : read.findLastIndex(isMarked)
  const length = index < 0 && count !== 0 ? read.length : index + 1
  const [first] = [...read.slice(length), ...unread]
  const last = read[length - 1]
  return {
    unread: read.length - length + unread.length,
    ...(first ? { unreadFrom: first.id } : {}),
    // An empty record tells nothing of what was read.
    readMark: last ? { count: length, mark: markOf(last) } : (before.readMark ?? nothingRead),
  }
}

/** Whether less is there than was read, and the last that was read is missing: the server has lost it. */
export function lacksRead(messages: readonly Message[], { count, mark }: ReadMark): boolean {
  const others = messages.filter(isOfOthers)
  return others.length < count && !others.some((message) => markOf(message) === mark)
}

/** The state after news of what the visitor has read. */
export function reduceReadMark(state: ChatState, event: Extract<VisitorEvent, { type: 'transcript.seen' | 'readMark.restored' }>): ChatState {
  if (event.type === 'transcript.seen') {
    return state.unread === 0 && state.unreadFrom === undefined && state.readMark !== undefined ? state : readAll(state)
  }
  // What others have said here since the page was loaded was seen or not seen here.
  return state.messages.chunks.some((chunk) => countOthers(chunk) > 0) ? state : { ...state, readMark: event.mark }
}
