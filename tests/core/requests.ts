import { formsOf } from '../../src/core/requestParts.ts'
import type { ChatEvent, FormOutcome, FormPart, InvitationPart, InvitationStatus, Message } from '../../src/model/index.ts'
import { said } from './messages.ts'
import type { Chat } from './scriptedClient.ts'

/** A form as a wire asks for it. */
export const form = (extra: Partial<FormPart> = {}): FormPart => ({
  kind: 'form',
  formId: 'f1',
  name: 'contact',
  definition: { name: 'contact', fields: [{ type: 'text', name: 'city' }] },
  ...extra,
})

/** The message that asks for it. */
export const asking = (extra: Partial<FormPart> = {}): Message =>
  said('bot', 'form', { id: `row-${extra.formId ?? 'f1'}`, wireIds: [`form:${extra.formId ?? 'f1'}`], parts: [form(extra)] })

/** It arrives on the line. */
export const asked = (extra: Partial<FormPart> = {}): ChatEvent => ({ type: 'message.received', message: asking(extra) })

/** The message that invites the visitor. */
export const inviting = (status: InvitationStatus = 'pending'): Message =>
  said('agent', 'invitation', { wireIds: ['cobrowsing:1'], parts: [invitation(status)] })

/** An invitation as it stands. */
export const invitation = (status: InvitationStatus = 'pending'): InvitationPart => ({ kind: 'invitation', invitationId: 'i1', invitation: 'cobrowsing', status })

/** What became of a form of the chat. */
export function outcomeOf({ client }: Chat, formId = 'f1'): FormOutcome | undefined {
  return formsOf(client.store.getState().messages).findLast((one) => one.formId === formId)?.outcome
}

/** Where it stands. */
export const statusOf = (one: Chat, formId = 'f1') => outcomeOf(one, formId)?.status ?? 'open'
