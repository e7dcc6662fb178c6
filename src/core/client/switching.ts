import type { ChatEvent } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { selectUnsettled } from '../selectors/selectOutbox.ts'
import type { ChatClient } from './chatClient.ts'
import type { Session } from './session.ts'
import type { StartOptions } from './sessionOptions.ts'

/** What the way from one conversation to another needs of the client. */
export interface SwitchingOptions {
  readonly getState: () => ChatState
  readonly apply: (event: ChatEvent) => void
  readonly session: Pick<Session, 'start' | 'take'>
  /** Brings back what is remembered, before anything else happens. */
  readonly recall: () => void
  /** Leaves the present conversation at the server. */
  readonly leave: () => void
  readonly dial: () => void
}

/** Whether the present conversation may be left: nothing that the visitor said in it is unsettled. */
export const mayLeave = (state: ChatState): boolean => state.conversation.status === 'ended' || selectUnsettled(state).length === 0

/** Begins conversations, and goes from one to another. */
export function createSwitching({
  getState,
  apply,
  session,
  recall,
  leave,
  dial,
}: SwitchingOptions): Pick<ChatClient, 'start' | 'startNew' | 'openConversation'> {
  function start(given?: StartOptions) {
    if (getState().conversation.status === 'ended') {
      leave()
      apply({ type: 'conversation.reset' })
    }
    session.start(given)
    dial()
  }

  function mayGo() {
    recall()
    return mayLeave(getState())
  }

  return {
    start,
    startNew(given) {
      if (getState().conversation.status === 'starting') return true
      if (!mayGo()) return false
      leave()
      apply({ type: 'conversation.reset' })
      start(given)
      return true
    },
    openConversation(conversationId) {
      const { conversation } = getState()
      if (conversation.id === conversationId && conversation.status === 'active') return true
      if (!mayGo()) return false
      leave()
      session.take(conversationId)
      dial()
      return true
    },
  }
}
