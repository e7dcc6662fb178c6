import type { ActionState, Message, MessagePart, MessageSequence } from '../../model/index.ts'

/** Whether a message's buttons can still be used, and which was chosen. */
export interface MessageActionState {
  readonly state: ActionState
  readonly chosenValue?: string
}

const live: MessageActionState = { state: 'live' }
const superseded: MessageActionState = { state: 'superseded' }
const expired: MessageActionState = { state: 'expired' }

function valuesOf(parts: readonly MessagePart[]): string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'buttons') return part.options.flatMap((option) => (option.action === 'reply' ? [option.value] : []))
    if (part.kind === 'cards') {
      return part.cards.flatMap((card) => (card.actions ?? []).flatMap((action) => (action.action === 'reply' ? [action.value] : [])))
    }
    return []
  })
}

const isAnswer = (message: Message) => message.author.role === 'visitor' && message.delivery?.status !== 'cancelled'

/**
 * Reads from the transcript alone whether the buttons of the message at `index` can still be used: the visitor's next message
 * chose one of them or went past them, and the end of the conversation closes what is open.
 */
export function selectActionState(messages: MessageSequence, index: number, isEnded: boolean): MessageActionState {
  const message = messages.at(index)
  if (!message) return live
  for (let next = index + 1; next < messages.length; next++) {
    const answer = messages.at(next)
    if (!answer || !isAnswer(answer)) continue
    const text = answer.parts.map((part) => (part.kind === 'text' ? part.text : '')).join('')
    return valuesOf(message.parts).includes(text) ? { state: 'chosen', chosenValue: text } : superseded
  }
  return isEnded ? expired : live
}
