import type { ChatEvent, Command, CommandOf, InvitationStatus, Message, ProtocolContext, SessionRecord } from '../../model/index.ts'
import { questionOf } from './question.ts'
import { callIn, keepCall } from './sessionCall.ts'
import type { WireConfig } from './wireConfig.ts'

/** What the server's having taken a command proves. */
export const acceptedBy = (command: Command, { session }: ProtocolContext, config: WireConfig): readonly ChatEvent[] => {
  switch (command.type) {
    case 'message.send':
      return [{ type: 'message.acked', id: command.message.id }, ...answered(command.message, session)]
    case 'form.submit': {
      const { formId, secure } = command
      // What a secure form holds stays in the frame that carried it.
      const outcome = secure === true ? ({ status: 'answered' } as const) : ({ status: 'answered', values: command.values } as const)
      return [{ type: 'form.changed', formId, outcome }]
    }
    case 'form.cancel':
      return [{ type: 'form.changed', formId: command.formId, outcome: { status: 'cancelled' } }]
    case 'invitation.answer':
      return invited(command, session)
    case 'conversation.end':
      return endedBy(session, config)
    default:
      return []
  }
}

const answered = (message: Message, session: SessionRecord): readonly ChatEvent[] =>
  questionOf(message, session) === undefined ? [] : [{ type: 'session.changed', change: { question: null, questionAt: null } }]

const statuses = { accepted: 'accepted', declined: 'declined', ended: 'ended' } as const satisfies Record<string, InvitationStatus>

const invited = ({ invitation, invitationId, answer }: CommandOf<'invitation.answer'>, session: SessionRecord): readonly ChatEvent[] => {
  const changed: ChatEvent = { type: 'invitation.changed', invitationId, status: statuses[answer] }
  const change = invitation === 'call' ? callAfter(invitationId, answer, session) : cobrowsingAfter(invitationId, answer, session)
  return change ? [changed, { type: 'session.changed', change }] : [changed]
}

const callAfter = (id: string, answer: 'accepted' | 'declined' | 'ended', session: SessionRecord) => {
  if (callIn(session)?.id !== id) return undefined
  return keepCall(answer === 'accepted' ? { id, isAccepted: true } : undefined)
}

const cobrowsingAfter = (id: string, answer: 'accepted' | 'declined' | 'ended', session: SessionRecord) =>
  answer !== 'accepted' && session['cobrowsing'] === id ? { cobrowsing: null } : undefined

/** After a disconnection a survey may come, and the server tells of the end; a second one is the end itself. */
const endedBy = (session: SessionRecord, { endWith }: WireConfig): readonly ChatEvent[] =>
  endWith === 'end' || session['disconnected'] !== undefined
    ? [{ type: 'conversation.ended', reason: 'visitor' }]
    : [{ type: 'session.changed', change: { disconnected: 'visitor' } }]
