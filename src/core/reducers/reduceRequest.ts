import type { FormOutcome, FormPart, InvitationPart, InvitationStatus, MessagePart, RequestEvent } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { advanceForm } from '../formStatus.ts'
import { replaceItem, toArray } from '../list/chunkedList.ts'
import { advanceInvitation } from '../invitationStatus.ts'

/** A form with what became of it. A secure one never keeps values. */
export function withOutcome(part: FormPart, outcome: FormOutcome): FormPart {
  const { values: _, ...bare } = outcome
  const next = advanceForm(part.outcome, part.secure ? bare : outcome)
  return next === undefined || next === part.outcome ? part : { ...part, outcome: next }
}

/** An invitation with where it stands. */
export function withStatus(part: InvitationPart, status: InvitationStatus): InvitationPart {
  const next = advanceInvitation(part.status, status)
  return next === part.status ? part : { ...part, status: next }
}

function changeParts(state: ChatState, change: (part: MessagePart) => MessagePart): ChatState {
  let { messages } = state
  for (const [index, message] of toArray(messages).entries()) {
    const parts = message.parts.map(change)
    if (parts.some((part, place) => part !== message.parts[place])) messages = replaceItem(messages, index, { ...message, parts })
  }
  return messages === state.messages ? state : { ...state, messages }
}

/** The state after something happened to what the visitor is asked to do. */
export function reduceRequest(state: ChatState, event: RequestEvent): ChatState {
  switch (event.type) {
    case 'form.changed':
      return changeParts(state, (part) => (part.kind === 'form' && part.formId === event.formId ? withOutcome(part, event.outcome) : part))
    case 'invitation.changed':
      return changeParts(state, (part) =>
        part.kind === 'invitation' && part.invitationId === event.invitationId ? withStatus(part, event.status) : part,
      )
    case 'preChat.defined': {
      const { preChat: _, ...others } = state
      return event.form ? { ...state, preChat: event.form } : others
    }
    case 'availability.changed':
      return { ...state, availability: event.availability }
  }
}
