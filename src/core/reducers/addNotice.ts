import type { Message, MessagePart, NoticePart } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { itemAt } from '../list/chunkedList.ts'
import { endOfSpoken, placeMessage } from './placeMessage.ts'
import type { Stamp } from './stamp.ts'

// Told again, with the same words or fewer.
function repeats(last: MessagePart | undefined, notice: Omit<NoticePart, 'kind'>): boolean {
  if (last?.kind !== 'notice' || last.code !== notice.code) return false
  return (notice.name ?? last.name) === last.name && (notice.detail ?? last.detail) === last.detail
}

/** A line that no one said; `wireId` is that of the event, where the record holds it too. */
export function makeNotice(notice: Omit<NoticePart, 'kind'>, stamp: Stamp, wireId?: string): Message {
  return {
    id: `${stamp.id}.notice`,
    wireIds: wireId === undefined ? [] : [wireId],
    author: { role: 'system' },
    parts: [{ kind: 'notice', ...notice }],
    time: stamp.at,
  }
}

/** The state with a notice in its transcript; the same notice twice in a row is one, unless the wire tells them apart. */
export function addNotice(state: ChatState, notice: Omit<NoticePart, 'kind'>, stamp: Stamp, wireId?: string): ChatState {
  if (wireId === undefined && repeats(itemAt(state.messages, endOfSpoken(state.messages) - 1)?.parts[0], notice)) return state
  return { ...state, messages: placeMessage(state.messages, makeNotice(notice, stamp, wireId)) }
}
