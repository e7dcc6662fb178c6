import type { ActionState, FormPart, InvitationStatus, Message, MessagePart, MessageSequence } from '../../model/index.ts'
import { formStatus } from '../formStatus.ts'
import { listBehind } from '../list/messageSequence.ts'
import { answerRows, isAnswer } from '../list/rowKinds.ts'

/** Whether a message's buttons, form or invitation can still be used, and which button was chosen. */
export interface MessageActionState {
  readonly state: ActionState
  readonly chosenValue?: string
}

const live: MessageActionState = { state: 'live' }
const chosen: MessageActionState = { state: 'chosen' }
const superseded: MessageActionState = { state: 'superseded' }
const expired: MessageActionState = { state: 'expired' }

const invitationStates: Readonly<Record<InvitationStatus, MessageActionState>> = {
  pending: live,
  accepted: chosen,
  declined: chosen,
  ended: expired,
  missed: expired,
}

/** Whether a part has anything whose state `selectActionState` tells. */
export function isAnswerable(part: MessagePart): boolean {
  return ['buttons', 'cards', 'form', 'invitation'].includes(part.kind) || (part.kind === 'notice' && part.code === 'timeout-warning')
}

function valuesOf(parts: readonly MessagePart[]): string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'buttons') return part.options.flatMap((option) => (option.action === 'reply' ? [option.value] : []))
    if (part.kind === 'cards') {
      return part.cards.flatMap((card) => (card.actions ?? []).flatMap((action) => (action.action === 'reply' ? [action.value] : [])))
    }
    return []
  })
}

// Asked with each new message of each row that is on the screen.
function firstAnswer(messages: MessageSequence, from: number): Message | undefined {
  const list = listBehind(messages)
  if (list) return messages.at(answerRows.first(list, from))
  for (let index = from; index < messages.length; index++) {
    const message = messages.at(index)
    if (message && isAnswer(message)) return message
  }
  return undefined
}

function stateOfForm(form: FormPart, isEnded: boolean): MessageActionState {
  const status = formStatus(form)
  if (status === 'answered') return chosen
  return isEnded || status === 'cancelled' || status === 'expired' ? expired : live
}

/**
 * Reads from the transcript alone whether the buttons of the message at `index` can still be used: the visitor's next message
 * chose one of them or went past them, and the end of the conversation closes what is open. A form is passed by only where it is
 * answered by a message; else its outcome decides, as does the status of an invitation.
 */
export function selectActionState(messages: MessageSequence, index: number, isEnded: boolean): MessageActionState {
  const message = messages.at(index)
  if (!message) return live
  const invitation = message.parts.find((part) => part.kind === 'invitation')
  // Nothing goes on beyond the conversation.
  if (invitation) return isEnded && ['pending', 'accepted'].includes(invitation.status) ? expired : invitationStates[invitation.status]
  const form = message.parts.find((part) => part.kind === 'form')
  if (form && (form.reply === undefined || form.outcome)) return stateOfForm(form, isEnded)
  const answer = firstAnswer(messages, index + 1)
  if (!answer) return isEnded ? expired : live
  const text = answer.parts.map((part) => (part.kind === 'text' ? part.text : '')).join('')
  return valuesOf(message.parts).includes(text) ? { state: 'chosen', chosenValue: text } : superseded
}
