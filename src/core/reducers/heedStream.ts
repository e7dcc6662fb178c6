import type { ChatEvent, Delivery, Message } from '../../model/index.ts'
import { initialState, type ChatState, type StreamedRow } from '../chatState.ts'
import { itemAt } from '../list/chunkedList.ts'
import { endOfSpoken } from './placeMessage.ts'
import { endGrowing, flow, selectGrowing } from './streamedRows.ts'
import type { Stamp } from './stamp.ts'

const hasLeft = ({ status }: Delivery) => ['sent', 'confirmed', 'delivered', 'read'].includes(status)

/** The state once somebody has spoken: what comes now is not the end of what was answered before. */
export function passStreams(state: ChatState): ChatState {
  const { rows } = state.stream
  if (rows.every(({ isPassed }) => isPassed)) return state
  return { ...state, stream: { ...state.stream, rows: rows.map((row) => ({ ...row, isPassed: true })) } }
}

/** The state once what was on its way without its beginning is over. */
export function withoutStray(state: ChatState): ChatState {
  const { strayAt, ...stream } = state.stream
  return strayAt === undefined ? state : { ...state, stream }
}

/** The state once something of the visitor's has left or has come to be known to have left, when it had not before: an answer to it may begin. */
export function askStream(state: ChatState, before: Delivery | undefined, { delivery }: Message): ChatState {
  if (!delivery || !hasLeft(delivery) || (before && hasLeft(before))) return state
  const passed = passStreams(state)
  return { ...passed, stream: { ...passed.stream, expected: passed.stream.expected + 1 } }
}

// What it types now is neither the rest of what was stopped nor the end of what was told complete or broken off.
function leaveBehind(row: StreamedRow): StreamedRow {
  if ((row.end === 'complete' || row.end === 'error') && !row.isPassed) return { ...row, isPassed: true }
  if (!row.hasRest || !row.isPassed) return row
  const { hasRest: _, ...whole } = row
  return whole
}

// A bot that types is about to begin, whatever was on its way before.
function expectBot(state: ChatState): ChatState {
  const { strayAt, rows, expected } = state.stream
  if (expected > 0 && strayAt === undefined && rows.every((row) => leaveBehind(row) === row)) return state
  return { ...state, stream: { expected: Math.max(1, expected), rows: rows.map(leaveBehind) } }
}

// That it answers is seen, unless what it began fell silent and was asked about since: then it begins with that.
function heedTyping(before: ChatState, after: ChatState, at: number): ChatState {
  const growing = selectGrowing(before)
  if (!growing) return expectBot(after)
  const isOver = growing.isPassed && before.stream.expected > 0 && at - (growing.heardAt ?? at) > flow
  return isOver ? expectBot(endGrowing(after, 'timeout', at)) : before
}

// What was asked over an earlier line may be in the midst of being answered: what comes right now has no beginning.
function heedUnanswered(state: ChatState, at: number): ChatState {
  const last = itemAt(state.messages, endOfSpoken(state.messages) - 1)
  const isOpen = last?.author.role === 'visitor' || last?.stream === 'interrupted'
  const isAnswering = isOpen && state.stream.expected === 0 && selectGrowing(state) === undefined
  return isAnswering ? { ...state, stream: { ...state.stream, strayAt: at } } : state
}

// What comes of it on another line would stand after a gap.
function cutOff(row: StreamedRow): StreamedRow {
  if (row.end === 'timeout' || row.end === 'error') return { ...row, end: 'line' }
  return row.end === 'complete' && !row.isPassed ? { ...row, isPassed: true } : row
}

// An answer that goes on elsewhere has left this line, and nothing that was said on it is answered by the next.
function loseLine(state: ChatState, at: number): ChatState {
  const lost = endGrowing(state, 'line', at)
  const { expected, strayAt, rows } = lost.stream
  if (expected === 0 && strayAt === undefined && rows.every((row) => cutOff(row) === row)) return lost
  return { ...lost, stream: { expected: 0, rows: rows.map(cutOff) } }
}

/** The state after an event, with what it means for answers that come piece by piece; `before` is the state before it. */
export function heedStream(before: ChatState, after: ChatState, event: ChatEvent, { at }: Stamp): ChatState {
  switch (event.type) {
    case 'typing.started':
      if (event.participant.role !== 'bot') return after
      return heedTyping(before, after, at)
    case 'session.reconciled':
      return heedUnanswered(after, at)
    case 'connection.changed': {
      const { status } = event.change
      // While the device is offline the line may hold, and what waits on it may come.
      return status === undefined || ['ready', 'handshaking', 'offline'].includes(status) ? after : loseLine(after, at)
    }
    case 'conversation.ended':
    case 'conversation.deleted':
      return after.conversation.status === 'ended' ? loseLine(after, at) : after
    case 'conversation.requested':
      return { ...after, stream: initialState.stream }
    default:
      return after
  }
}
