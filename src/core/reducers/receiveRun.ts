import type { ChatEvent, ChatEventOf, Message, Role } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { appendTo } from '../list/appendTo.ts'
import { itemAt } from '../list/chunkedList.ts'
import { isNew, namesIn, type Names } from '../list/messageIndex.ts'
import { awaitsNoEcho } from './findEchoed.ts'
import { awaitsNoFinal } from './finishStream.ts'
import { passStreams, withoutStray } from './heedStream.ts'
import { endOfSpoken } from './placeMessage.ts'
import { awaitsHistory, readAll } from './reduceReadMark.ts'
import type { Stamp } from './stamp.ts'
import { withoutRole } from './streamedRows.ts'
import { isSaidUnheard } from './unheard.ts'
import { nameAuthors } from './withKnownAuthor.ts'

type Received = ChatEventOf<'message.received'>

/** What some messages that came at once have made of a state. */
export interface ReceivedRun {
  readonly state: ChatState
  /** How many of the events it was. */
  readonly count: number
}

/** What the messages of a run were. */
interface Tally {
  own: number
  others: number
  /** The first that somebody else than the visitor said. */
  first?: Message
  readonly roles: Set<Role>
}

const isReceived = (event: ChatEvent | undefined): event is Received => event?.type === 'message.received'

/** Whether what is new goes to the end, and is nothing that was awaited in parts. */
function endsPlainly(state: ChatState, isReplayed: boolean, at: number): boolean {
  if (endOfSpoken(state.messages) < state.messages.length || !awaitsNoFinal(state.stream, at)) return false
  // The first that is replayed sets a mark, which those after it leave as it is.
  return !isReplayed || state.unread > 0 || state.readMark !== undefined || !awaitsHistory(state)
}

function withTally(state: ChatState, { own, others, first, roles }: Tally, isReplayed: boolean): ChatState {
  // What was said long ago is not asked now.
  const asked = own === 0 || isReplayed ? state : passStreams({ ...state, stream: { ...state.stream, expected: state.stream.expected + own } })
  if (!first) return asked
  const answered: ChatState = {
    ...passStreams(roles.has('bot') ? withoutStray(asked) : asked),
    awaitingReply: false,
    typing: [...roles].reduce(withoutRole, state.typing),
  }
  if (isReplayed) return state.unread === 0 ? readAll(answered) : answered
  return { ...answered, unread: state.unread + others, ...(state.unread === 0 ? { unreadFrom: first.id } : {}) }
}

/**
 * Takes in at once as many of the messages that follow each other from an index on as are plain news: new by every name, nothing that
 * was awaited, with their place at the end. To take in the same one by one comes to the same, and copies the end of the transcript for
 * each. Undefined where there are not two messages, or the first is not of that kind.
 */
export function receiveRun(state: ChatState, events: readonly ChatEvent[], from: number, { at }: Stamp): ReceivedRun | undefined {
  const start = events[from]
  if (!isReceived(start) || !isReceived(events[from + 1])) return undefined
  const isReplayed = start.replayed === true
  const names = namesIn(state.messages)
  if (!names || !endsPlainly(state, isReplayed, at)) return undefined
  const hasNoEchoes = awaitsNoEcho(state.messages)
  const nameAuthor = nameAuthors(state.participants)
  const end = appendTo(state.messages)
  const tally: Tally = { own: 0, others: 0, roles: new Set() }
  let last = itemAt(state.messages, state.messages.length - 1)

  function isPlain(message: Message, names: Names): boolean {
    const { author, delivery, local, order } = message
    const isOwn = author.role === 'visitor'
    if (isOwn ? !hasNoEchoes : local || delivery) return false
    if (order !== undefined && (last?.order ?? -Infinity) > order) return false
    // New also among those that were just put at the end.
    return isNew(message, names) && (isReplayed || !isSaidUnheard(state, message))
  }

  let count = 0
  for (let event = events[from]; isReceived(event) && (event.replayed === true) === isReplayed; event = events[from + count]) {
    const { message } = event
    if (!isPlain(message, names)) break
    const { role } = message.author
    if (role === 'visitor') tally.own++
    else {
      tally.others++
      tally.first ??= message
      tally.roles.add(role)
    }
    last = role === 'visitor' ? { ...message, delivery: { status: 'confirmed' } } : nameAuthor(message)
    end.add(last)
    count++
  }
  return count === 0 ? undefined : { state: withTally({ ...state, messages: end.finish() }, tally, isReplayed), count }
}
