import type { Message, MessageSequence } from '../../model/index.ts'
import type { GroupPosition } from '../message/index.ts'
import { isSameDay, isTime } from '../message/writeTime.ts'

/** Messages further apart than this many milliseconds are not one group. */
const groupPause = 5 * 60_000

/** What a row's neighbours make of it. */
export interface RowPlace {
  readonly position: GroupPosition
  /** Whether the day is written above it. */
  readonly startsDay: boolean
  /** Whether the line above what is unread is drawn above it. */
  readonly startsUnread: boolean
}

/** Whether a row names its author. */
export function startsGroup(position: GroupPosition): boolean {
  return position === 'single' || position === 'first'
}

/** Whether a row tells the time of its group. */
export function endsGroup(position: GroupPosition): boolean {
  return position === 'single' || position === 'last'
}

/** What is written under such a message parts it from the next. */
const isTroubled = ({ delivery }: Message) => delivery?.status === 'failed' || delivery?.status === 'unconfirmed' || delivery?.status === 'cancelled'
const holdsNotice = ({ parts }: Message) => parts.some(({ kind }) => kind === 'notice')

function startsDay(previous: Message | undefined, message: Message): boolean {
  if (!isTime(message.time)) return false
  if (previous === undefined) return true
  return isTime(previous.time) && !isSameDay(previous.time, message.time)
}

function isSameAuthor({ author: one }: Message, { author: other }: Message): boolean {
  return one.role === other.role && one.name === other.name && one.id === other.id
}

/** Whether a message continues the group of the one before it. */
function continues(previous: Message | undefined, message: Message | undefined, unreadFrom: string | undefined): boolean {
  if (!previous || !message || message.id === unreadFrom) return false
  if (!isSameAuthor(previous, message) || isTroubled(previous) || holdsNotice(previous) || holdsNotice(message)) return false
  if (isTime(previous.time) && isTime(message.time) && Math.abs(message.time - previous.time) > groupPause) return false
  return !startsDay(previous, message)
}

/** How a row is drawn beside its neighbours. Looks at no other rows, so that it costs the same in every transcript. */
export function placeRow(messages: MessageSequence, index: number, unreadFrom?: string): RowPlace {
  const message = messages.at(index)
  // `at(-1)` of an array is its last entry.
  const previous = index > 0 ? messages.at(index - 1) : undefined
  const isContinued = continues(message, messages.at(index + 1), unreadFrom)
  const position = continues(previous, message, unreadFrom) ? (isContinued ? 'middle' : 'last') : isContinued ? 'first' : 'single'
  return {
    position,
    startsDay: message !== undefined && startsDay(previous, message),
    startsUnread: message !== undefined && message.id === unreadFrom,
  }
}
