import type { Message, Participant, Role, StreamStatus } from '../../model/index.ts'
import type { ChatState, StreamedRow } from '../chatState.ts'
import { itemAt, replaceItem, type ChunkedList } from '../list/chunkedList.ts'
import { findMessage } from '../list/findMessage.ts'

/** Pieces of one answer follow each other faster than this, in milliseconds; a new answer takes longer to begin. */
export const flow = 1_000

/** How many of the last rows are looked at one by one: an answer grows at the end, and a list of names costs more. */
const near = 8

/** Index of a row that came piece by piece; -1 when it is gone. */
export function findStreamedRow(messages: ChunkedList<Message>, { id }: StreamedRow): number {
  for (let index = messages.length - 1; index >= Math.max(0, messages.length - near); index--) {
    if (itemAt(messages, index)?.id === id) return index
  }
  return findMessage(messages, { id })
}

/** The answer that grows, if one does. */
export function selectGrowing({ stream }: ChatState): StreamedRow | undefined {
  const latest = stream.rows.at(-1)
  return latest && latest.end === undefined ? latest : undefined
}

/** The state with another standing of the answer that came last, and with its row changed, if it is there. */
export function withLatest(state: ChatState, latest: StreamedRow, change: (row: Message) => Message): ChatState {
  const index = findStreamedRow(state.messages, latest)
  const row = itemAt(state.messages, index)
  const changed = row && change(row)
  return {
    ...state,
    ...(changed && changed !== row ? { messages: replaceItem(state.messages, index, changed) } : {}),
    stream: { ...state.stream, rows: [...state.stream.rows.slice(0, -1), latest] },
  }
}

const statuses: Readonly<Record<'complete' | 'line' | 'timeout' | 'error' | 'stopped', StreamStatus>> = {
  complete: 'complete',
  line: 'interrupted',
  timeout: 'interrupted',
  error: 'interrupted',
  stopped: 'stopped',
}

/** The state with the answer that grows at an end; `at` in milliseconds since 1970. */
export function endGrowing(state: ChatState, end: keyof typeof statuses, at: number): ChatState {
  const growing = selectGrowing(state)
  return growing ? withLatest(state, { ...growing, end, endedAt: at }, (row) => ({ ...row, stream: statuses[end] })) : state
}

/** Who types, without those of a role: whoever speaks types no more. The same list when nobody is taken from it. */
export function withoutRole(typing: readonly Participant[], role: Role): readonly Participant[] {
  return typing.some((participant) => participant.role === role) ? typing.filter((participant) => participant.role !== role) : typing
}
