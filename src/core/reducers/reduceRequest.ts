import type { RequestEvent } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { changeAllRequests, withOutcome, withStatus } from '../requestParts.ts'

// Told anew with each line: whoever fills in the form must not lose it for another just like it.
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** The state after something happened to what the visitor is asked to do. */
export function reduceRequest(state: ChatState, event: RequestEvent): ChatState {
  switch (event.type) {
    case 'form.changed':
    case 'invitation.changed': {
      const messages = changeAllRequests(state.messages, (part) => {
        if (part.kind === 'form') return event.type === 'form.changed' && part.formId === event.formId ? withOutcome(part, event.outcome) : part
        return event.type === 'invitation.changed' && part.invitationId === event.invitationId ? withStatus(part, event.status) : part
      })
      return messages === state.messages ? state : { ...state, messages }
    }
    case 'preChat.defined': {
      const { preChat, ...others } = state
      if (isSame(preChat, event.form)) return state
      return event.form ? { ...state, preChat: event.form } : others
    }
    case 'availability.changed':
      return isSame(state.availability, event.availability) ? state : { ...state, availability: event.availability }
  }
}
