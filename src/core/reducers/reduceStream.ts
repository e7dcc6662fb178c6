import type { ChatEventOf, Message, MessagePart, Participant, StreamEvent } from '../../model/index.ts'
import type { ChatState, StreamedRow } from '../chatState.ts'
import { placeMessage } from './placeMessage.ts'
import { readAll } from './reduceReadMark.ts'
import type { Stamp } from './stamp.ts'
import { endGrowing, flow, selectGrowing, withLatest, withoutRole } from './streamedRows.ts'
import { withKnownAuthor } from './withKnownAuthor.ts'

/** Milliseconds within which a piece may come after the end of its answer. */
const lateness = 5_000
/** How many answers are remembered: their finished forms may be long in coming. */
const mostRows = 5

type Advanced = ChatEventOf<'stream.advanced'>

function appendText(row: Message, { chunk, format }: Advanced): Message {
  if (row.deleted) return row
  const last = row.parts.at(-1)
  const parts: readonly MessagePart[] =
    last?.kind === 'text' && last.format === format
      ? [...row.parts.slice(0, -1), { ...last, text: last.text + chunk }]
      : [...row.parts, { kind: 'text', format, text: chunk }]
  return { ...row, parts }
}

// Where the line held, nothing is missing; but once the visitor has asked again, it may be the next answer.
function goesOn({ stream }: ChatState, { end, endedAt = 0, isPassed }: StreamedRow, at: number): boolean {
  if (end === undefined) return true
  if (end === 'complete') return !isPassed && at - endedAt <= lateness
  return (end === 'timeout' || end === 'error') && (!isPassed || stream.expected === 0)
}

function append(state: ChatState, latest: StreamedRow, event: Advanced, { at }: Stamp): ChatState {
  if (latest.end === undefined || latest.end === 'complete') return withLatest(state, { ...latest, heardAt: at }, (row) => appendText(row, event))
  const { end: _end, endedAt: _endedAt, ...growing } = latest
  return withLatest(state, { ...growing, heardAt: at }, (row) => ({ ...appendText(row, event), stream: 'growing' }))
}

function begin(state: ChatState, event: Advanced, { id, at }: Stamp): ChatState {
  const row: Message = { ...appendText({ id: `${id}.stream`, wireIds: [], author: event.author, parts: [] }, event), time: at, stream: 'growing' }
  return {
    ...state,
    messages: placeMessage(state.messages, withKnownAuthor(row, state.participants)),
    stream: { expected: state.stream.expected - 1, rows: [...state.stream.rows, { id: row.id, heardAt: at }].slice(-mostRows) },
    awaitingReply: false,
    typing: withoutRole(state.typing, event.author.role),
    unread: state.unread + 1,
    ...(state.unread === 0 ? { unreadFrom: row.id } : {}),
  }
}

const withTyping = (typing: readonly Participant[], author: Participant) =>
  typing.some(({ role }) => role === author.role) ? typing : [...typing, author]

function advance(state: ChatState, event: Advanced, stamp: Stamp): ChatState {
  const { stream } = state
  const latest = stream.rows.at(-1)
  if (event.chunk === '' || state.conversation.status === 'ended') return state
  if (latest && goesOn(state, latest, stamp.at)) return append(state, latest, event, stamp)
  const dropped: ChatState = { ...state, stream: { ...stream, strayAt: stamp.at } }
  // Also where the next question was asked before the stop: the rest of this answer comes first, and has no beginning.
  const isRest = latest?.end === 'stopped' && (!latest.isPassed || (latest.hasRest && stamp.at - (latest.endedAt ?? 0) <= lateness))
  if (isRest) {
    // Who has asked again meanwhile sees that the bot is busy.
    const typing = latest.isPassed && stream.expected > 0 ? withTyping(state.typing, event.author) : state.typing
    return withLatest({ ...dropped, typing }, { ...latest, endedAt: stamp.at }, (row) => row)
  }
  const isStray = stream.expected === 0 || (stream.strayAt !== undefined && Math.abs(stamp.at - stream.strayAt) < flow)
  if (!isStray) return begin(state, event, stamp)
  // A straggler of what is there whole.
  if (latest?.end === 'final' && !latest.isPassed) return state
  return { ...dropped, typing: withTyping(state.typing, event.author) }
}

function complete(state: ChatState, { at }: Stamp): ChatState {
  const latest = state.stream.rows.at(-1)
  if (latest?.end === 'stopped' && latest.hasRest) {
    const { hasRest: _rest, ...whole } = latest
    const { strayAt: _stray, ...stream } = state.stream
    return withLatest({ ...state, stream }, whole, (row) => row)
  }
  const isWhole = latest && !latest.isPassed && (latest.end === 'timeout' || latest.end === 'error')
  const ended = selectGrowing(state)
    ? endGrowing(state, 'complete', at)
    : isWhole
      ? withLatest(state, { ...latest, end: 'complete', endedAt: at }, (row) => ({ ...row, stream: 'complete' }))
      : state
  if (ended !== state) return ended.unread === 0 ? readAll(ended) : ended
  if (state.stream.strayAt === undefined) return state
  const { strayAt: _, ...stream } = state.stream
  return { ...state, stream, typing: withoutRole(state.typing, 'bot') }
}

/** The state after something happened to an answer that comes piece by piece. */
export function reduceStream(state: ChatState, event: StreamEvent, stamp: Stamp): ChatState {
  switch (event.type) {
    case 'stream.advanced':
      return advance(state, event, stamp)
    case 'stream.completed':
      return complete(state, stamp)
    case 'stream.interrupted':
      return endGrowing(state, event.reason, stamp.at)
    case 'stream.stopped': {
      const stopped = endGrowing(state, 'stopped', stamp.at)
      const latest = stopped.stream.rows.at(-1)
      return latest && stopped !== state ? withLatest(stopped, { ...latest, hasRest: true }, (row) => row) : stopped
    }
  }
}
