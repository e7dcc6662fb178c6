import type { Message, ReadMark, VisitorEvent } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { itemAt, type ChunkedList } from '../list/chunkedList.ts'
import { findMessage } from '../list/findMessage.ts'
import { isOfOthers, otherRows } from '../list/rowKinds.ts'
import { type Steps, stretch } from '../steps.ts'
import { makeContentKey } from '../transcript/contentKey.ts'
import { fingerprint } from './fingerprint.ts'

// The record will hold other words than these: by them it could not be found.
const isPartial = ({ stream }: Message) => stream !== undefined && stream !== 'complete'

const marks = new WeakMap<Message, string>()

function markOf(message: Message): string {
  let mark = marks.get(message)
  if (mark === undefined) marks.set(message, (mark = fingerprint(makeContentKey(message))))
  return mark
}

/** The mark of a visitor who has read nothing. */
export const nothingRead: ReadMark = { count: 0, mark: '' }

function readToEnd(messages: ChunkedList<Message>): ReadMark {
  let count = otherRows.count(messages)
  let index = messages.length - 1
  let last = itemAt(messages, index)
  while (last && (!isOfOthers(last) || isPartial(last))) {
    if (isOfOthers(last)) count--
    last = itemAt(messages, --index)
  }
  return { count, mark: last ? markOf(last) : '' }
}

/** Whether a history is still to come, until when the mark stays as it is. */
export const awaitsHistory = ({ transcript }: ChatState): boolean => transcript.lacksHistory && transcript.status !== 'failed'

/** The state with all that was said in it read. What comes with a history that is still awaited is not. */
export function readAll({ unreadFrom: _, ...state }: ChatState): ChatState {
  const readMark = awaitsHistory(state) && state.readMark ? state.readMark : readToEnd(state.messages)
  return { ...state, unread: 0, readMark }
}

/** What others said that the visitor has not read, and how far he has. */
export type Reading = Pick<ChatState, 'unread' | 'unreadFrom' | 'readMark'>

function othersUpTo(messages: ChunkedList<Message>, unreadFrom: string | undefined) {
  const first = unreadFrom === undefined ? -1 : findMessage(messages, { id: unreadFrom })
  const all = otherRows.all(messages)
  const read = first < 0 ? all.length : all.findIndex((index) => index >= first)
  return { all, read: read < 0 ? all.length : read }
}

/**
 * What is read of a conversation that was taken up, once its history is there: what was said up to the mark. Of the same words
 * said twice those that were counted are meant, else the last; where the mark is not found, the history counts as read.
 */
export function readHistory(messages: ChunkedList<Message>, before: Reading): Reading {
  const { all, read } = othersUpTo(messages, before.unreadFrom)
  const { count, mark } = before.readMark ?? { count: -1, mark: '' }
  const rowOf = (number: number) => (number < 0 ? undefined : itemAt(messages, all[number] ?? -1))
  const isMarked = (number: number) => {
    const row = number < read ? rowOf(number) : undefined
    return row !== undefined && markOf(row) === mark
  }
  let last = count - 1
  // Nothing has an empty mark.
  if (mark === '') last = -1
  else if (!isMarked(last)) for (last = read - 1; last >= 0 && !isMarked(last); ) last--
  const length = last < 0 && count !== 0 ? read : last + 1
  const first = rowOf(length)
  const lastRead = rowOf(length - 1)
  return {
    unread: all.length - length,
    ...(first ? { unreadFrom: first.id } : {}),
    // An empty record tells nothing of what was read.
    readMark: lastRead ? { count: length, mark: markOf(lastRead) } : (before.readMark ?? nothingRead),
  }
}

/** Finds out with rests what `readHistory` and `lacksRead` would find out at once, where the mark does not stand where it should. */
export function* readMarks(messages: ChunkedList<Message>, { readMark }: Reading): Steps {
  if (!readMark?.mark) return
  const all = otherRows.all(messages)
  const isMarked = (number: number) => all[number] !== undefined && markOf(itemAt(messages, all[number]) as Message) === readMark.mark
  if (isMarked(readMark.count - 1)) return
  for (let number = all.length - 1; number >= 0 && !isMarked(number); number--) if (number % stretch === 0) yield
}

/** Whether less is there than was read, and the last that was read is missing: the server has lost it. */
export function lacksRead(messages: ChunkedList<Message>, { count, mark }: ReadMark): boolean {
  const others = otherRows.all(messages)
  return others.length < count && !others.some((index) => markOf(itemAt(messages, index) as Message) === mark)
}

/** The state after news of what the visitor has read. */
export function reduceReadMark(state: ChatState, event: Extract<VisitorEvent, { type: 'transcript.seen' | 'readMark.restored' }>): ChatState {
  if (event.type === 'transcript.seen') {
    return state.unread === 0 && state.unreadFrom === undefined && state.readMark !== undefined ? state : readAll(state)
  }
  // What others have said here since the page was loaded was seen or not seen here.
  return otherRows.first(state.messages, 0) >= 0 ? state : { ...state, readMark: event.mark }
}
