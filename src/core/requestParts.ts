import type { FormOutcome, FormPart, InvitationPart, InvitationStatus, Message, MessagePart } from '../model/index.ts'
import { advanceForm } from './formStatus.ts'
import { advanceInvitation } from './invitationStatus.ts'
import { itemAt, replaceItem, type ChunkedList } from './list/chunkedList.ts'
import { requestRows } from './list/rowKinds.ts'

/** A form with what became of it. A secure one never keeps values. */
export function withOutcome(part: FormPart, { values, ...rest }: FormOutcome): FormPart {
  const outcome = advanceForm(part.outcome, values === undefined || part.secure ? rest : { ...rest, values })
  return outcome === undefined || outcome === part.outcome ? part : { ...part, outcome }
}

/** An invitation with where it stands. */
export function withStatus(part: InvitationPart, status: InvitationStatus): InvitationPart {
  const next = advanceInvitation(part.status, status)
  return next === part.status ? part : { ...part, status: next }
}

/** The forms and invitations of a message after a change; the same message if nothing changed. */
export function changeRequests(message: Message, change: (part: FormPart | InvitationPart) => MessagePart): Message {
  let hasChanged = false
  const parts = message.parts.map((part) => {
    const next = part.kind === 'form' || part.kind === 'invitation' ? change(part) : part
    hasChanged ||= next !== part
    return next
  })
  return hasChanged ? { ...message, parts } : message
}

/** All messages after a change of their forms and invitations; the same list if nothing changed. */
export function changeAllRequests(messages: ChunkedList<Message>, change: (part: FormPart | InvitationPart) => MessagePart): ChunkedList<Message> {
  let list = messages
  for (const index of requestRows.all(messages)) {
    const message = itemAt(messages, index)
    const next = message && changeRequests(message, change)
    if (next && next !== message) list = replaceItem(list, index, next)
  }
  return list
}

/** All forms of the transcript, oldest first. */
export function formsOf(messages: ChunkedList<Message>): FormPart[] {
  return requestRows.all(messages).flatMap((index) => itemAt(messages, index)?.parts.filter((part) => part.kind === 'form') ?? [])
}
