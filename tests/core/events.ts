import { initialState, type ChatState } from '../../src/core/chatState.ts'
import { toArray } from '../../src/core/list/chunkedList.ts'
import { reduceEvent } from '../../src/core/reduceEvent.ts'
import type { ChatEvent } from '../../src/model/index.ts'

/** The state after events, each with a name and a time of its own. */
export function after(events: readonly ChatEvent[], from: ChatState = initialState, prefix = 'e'): ChatState {
  return events.reduce((state, event, index) => reduceEvent(state, event, { id: `${prefix}${index}`, at: 1_000 + index }), from)
}

/** The notices of the transcript: what each says, and of whom. */
export const notices = ({ messages }: ChatState) =>
  toArray(messages).flatMap(({ parts: [part] }) => (part?.kind === 'notice' ? [part.name === undefined ? part.code : `${part.code} ${part.name}`] : []))
