import type { Message } from '../../model/index.ts'
import type { ChatState, UnheardRow } from '../chatState.ts'
import { itemAt } from '../list/chunkedList.ts'
import { findMessage } from '../list/findMessage.ts'
import { contentKey } from '../transcript/contentKey.ts'
import { isNamed } from '../transcript/isNamed.ts'

/** Milliseconds within which the live frame of a message may come after the record that holds it, or after its acknowledgement. */
const overtaking = 5_000
/** No more rows than this wait for their live frame: a record may be fetched in the middle of a burst. */
const mostUnheard = 500

/** The rows that wait for their live frame, with some more. `at` in milliseconds since 1970. */
export function withUnheard(unheard: readonly UnheardRow[], ids: readonly string[], at: number): readonly UnheardRow[] {
  if (ids.length === 0) return unheard
  const fresh = unheard.filter(({ id, until }) => until >= at && !ids.includes(id))
  return [...fresh, ...ids.map((id) => ({ id, until: at + overtaking }))].slice(-mostUnheard)
}

/** Whether a row of ours, which was not found by an id, may be this message all the same. */
export function mayBeSame(row: Message, message: Message): boolean {
  // Where both have ids they would have been found by them.
  return !(isNamed(row) && message.wireIds.length > 0) && contentKey(row) === contentKey(message)
}

/** Index of the row that a live message is already, where it was overtaken by the record or its acknowledgement; else -1. */
export function findUnheard(state: ChatState, message: Message, at: number): number {
  for (const { id, until } of state.unheard) {
    const index = until < at ? -1 : findMessage(state.messages, { id })
    const row = itemAt(state.messages, index)
    if (row && mayBeSame(row, message)) return index
  }
  return -1
}
