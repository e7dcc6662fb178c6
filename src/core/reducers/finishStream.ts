import type { Message } from '../../model/index.ts'
import type { ChatState, StreamedRow, StreamState } from '../chatState.ts'
import { itemAt, replaceItem } from '../list/chunkedList.ts'
import { contentKey } from '../transcript/contentKey.ts'
import { mayBecome } from '../transcript/mayBecome.ts'
import { readAll } from './reduceReadMark.ts'
import { findStreamedRow, withoutRole } from './streamedRows.ts'

/** Milliseconds after the end of an answer within which its finished form may come, whoever has spoken since. */
const lateness = 10_000

// The finished form of what was broken off may take its time, as long as it still is what the last word was about.
function awaitsFinal({ end, endedAt = 0, isPassed }: StreamedRow, at: number): boolean {
  if (end === 'final') return false
  return end === undefined || at - endedAt <= lateness || (end !== 'complete' && !isPassed)
}

/** Whether no message that comes now can be the finished form of what came piece by piece. */
export const awaitsNoFinal = ({ rows }: StreamState, at: number): boolean => !rows.some((row) => awaitsFinal(row, at))

/** Index of the row of which a message is the finished form, where the answer came piece by piece before; else -1. */
export function findStreamed({ messages, stream }: ChatState, message: Message, at: number): number {
  for (const streamed of stream.rows) {
    const index = awaitsFinal(streamed, at) ? findStreamedRow(messages, streamed) : -1
    const row = itemAt(messages, index)
    if (row && mayBecome(row, message)) return index
  }
  return -1
}

/** The answers of which the record brought the finished form are over. */
export function finishStreams(stream: StreamState, finished: readonly Message[], at: number): StreamState {
  if (finished.length === 0) return stream
  const ids = new Set(finished.map(({ id }) => id))
  return { ...stream, rows: stream.rows.map((row) => (ids.has(row.id) ? { ...row, end: 'final', endedAt: at } : row)) }
}

/** Index of the row in which a message has taken the place of what came piece by piece; else -1. */
export function findFinished({ messages, stream }: ChatState, message: Message): number {
  for (const streamed of stream.rows) {
    const index = streamed.end === 'final' ? findStreamedRow(messages, streamed) : -1
    const row = itemAt(messages, index)
    if (row && (row.stream === 'stopped' ? mayBecome(row, message) : contentKey(row) === contentKey(message))) return index
  }
  return -1
}

// What the visitor stopped stays as it was when stopped.
function becomeFinal({ stream, ...row }: Message, { id: _id, time: _time, author, wireIds, parts, ...told }: Message): Message {
  return {
    ...told,
    ...row,
    author: { ...author, ...row.author },
    wireIds: [...new Set([...row.wireIds, ...wireIds])],
    ...(row.deleted || row.edited || stream === 'stopped' ? {} : { parts }),
    ...(stream === 'stopped' ? { stream } : {}),
  }
}

/** The state with the finished form in the place of what came piece by piece. It is news to nobody. */
export function finishStream(state: ChatState, index: number, message: Message, at: number): ChatState {
  const row = itemAt(state.messages, index)
  if (!row) return state
  const { expected, rows } = state.stream
  const finished: ChatState = {
    ...state,
    messages: replaceItem(state.messages, index, becomeFinal(row, message)),
    stream: { expected, rows: rows.map((one) => (one.id === row.id ? { ...one, end: 'final', endedAt: at } : one)) },
    awaitingReply: false,
    typing: withoutRole(state.typing, row.author.role),
  }
  return finished.unread === 0 ? readAll(finished) : finished
}
