import type { Command, InvitationPart, JsonRecord } from '../../model/index.ts'
import type { ClientContext, TransmitResult } from './clientContext.ts'

/** What else is asked of the server. */
export interface Requests {
  readonly request: (command: Command) => void
  readonly answerInvitation: (part: InvitationPart, answer: 'accepted' | 'declined' | 'ended', details?: JsonRecord) => void
}

/** Makes the requests of a client. With `shareDraft` the others see what the visitor has typed so far. */
export function createRequests({ getState, apply, transmit }: ClientContext, shareDraft: boolean): Requests {
  // Nothing will answer what did not leave.
  async function ask(command: Command): Promise<TransmitResult> {
    if (command.type === 'conversations.list') apply({ type: 'conversations.requested' })
    const result = await transmit(command)
    if (result !== 'unsent' && result !== 'refused') return result
    if (command.type === 'conversations.list') apply({ type: 'conversations.failed', detail: 'It could not be asked for.' })
    else if (result === 'unsent' && command.type !== 'typing.notify') {
      apply({ type: 'command.refused', command: command.type, reason: 'The line is not ready.' })
    }
    return result
  }

  return {
    request(command) {
      const { draft } = getState()
      void ask(shareDraft && command.type === 'typing.notify' && command.isTyping ? { ...command, draft } : command)
    },
    answerInvitation({ invitation, invitationId }, answer, details) {
      void ask({ type: 'invitation.answer', invitation, invitationId, answer, ...(details ? { details } : {}) }).then((result) => {
        // An exchange tells by its own events what became of it.
        if (result === 'handed') apply({ type: 'invitation.changed', invitationId, status: answer })
      })
    },
  }
}
