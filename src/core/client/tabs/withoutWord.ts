import type { ChatState } from '../../chatState.ts'
import { reduceEvents } from '../../createChatStore.ts'
import type { Stamp } from '../../reducers/stamp.ts'

/** What a tab shows while it hears nothing of the one that holds the line: a line that may be well, and cannot be used from here. */
export function withoutWord(state: ChatState, stamp: Stamp): ChatState {
  const { connection, conversation } = state
  const isDown = conversation.status === 'ended' || ['offline', 'reconnecting', 'refused', 'unreachable'].includes(connection.status)
  const change = { status: 'reconnecting', reason: 'The tab that holds the line does not answer.' } as const
  return isDown ? state : reduceEvents(state, [{ type: 'connection.changed', change }], stamp)
}
