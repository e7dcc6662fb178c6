import type { ChatEvent, Command, InvitationPart, JsonRecord, Reaction } from '../../model/index.ts'
import { itemAt } from '../list/chunkedList.ts'
import { findMessage } from '../list/findMessage.ts'
import type { ClientContext, TransmitResult } from './clientContext.ts'

/** What else is asked of the server. */
export interface Requests {
  readonly request: (command: Command) => void
  readonly react: (messageId: string, reaction: Reaction) => void
  readonly answerInvitation: (part: InvitationPart, answer: 'accepted' | 'declined' | 'ended', details?: JsonRecord) => void
}

/** What is true as soon as a command has left; the server may take it back. */
function consequenceOf(command: Command): ChatEvent | undefined {
  switch (command.type) {
    case 'conversation.rate':
      return { type: 'conversation.rated', rating: command.rating, ...(command.comment === undefined ? {} : { comment: command.comment }) }
    case 'conversation.escalate':
      return { type: 'agent.requested' }
    default:
      return undefined
  }
}

/** Makes the requests of a client. With `shareDraft` the others see what the visitor has typed so far. */
export function createRequests({ connection, getState, apply, transmit }: ClientContext, shareDraft: boolean): Requests {
  // Nothing will answer what did not leave.
  async function ask(command: Command): Promise<TransmitResult> {
    const { filter } = command.type === 'conversations.list' ? command : {}
    if (command.type === 'conversations.list') apply({ type: 'conversations.requested', ...(filter ? { filter } : {}) })
    const consequence = consequenceOf(command)
    const result = await transmit(command, () => consequence && apply(consequence))
    if (result !== 'unsent' && result !== 'refused') return result
    if (command.type === 'conversations.list') apply({ type: 'conversations.failed', detail: 'It could not be asked for.' })
    else if (result === 'unsent' && command.type !== 'typing.notify') {
      apply({ type: 'command.refused', command: command.type, reason: 'The line is not ready.' })
    }
    return result
  }

  const messageOf = (id: string) => itemAt(getState().messages, findMessage(getState().messages, { id }))

  // Shown at once, and taken back when it could not leave, unless something else was thought meanwhile.
  async function react(id: string, reaction: Reaction): Promise<void> {
    const message = messageOf(id)
    const wireId = message?.author.role === 'visitor' ? undefined : message?.wireIds[0]
    if (!connection.capabilities.react || wireId === undefined) {
      return apply({ type: 'command.refused', command: 'message.react', reason: 'It is no message of others that this wire can name.' })
    }
    const before = message?.reaction
    if (before === reaction) return
    apply({ type: 'message.reacted', id, reaction })
    const result = await ask({ type: 'message.react', wireId, reaction })
    const isInVain = result === 'unsent' || result === 'refused'
    if (isInVain && messageOf(id)?.reaction === reaction) apply({ type: 'message.reacted', id, ...(before === undefined ? {} : { reaction: before }) })
  }

  return {
    request(command) {
      const { draft } = getState()
      void ask(shareDraft && command.type === 'typing.notify' && command.isTyping ? { ...command, draft } : command)
    },
    react: (id, reaction) => void react(id, reaction),
    answerInvitation({ invitation, invitationId }, answer, details) {
      void ask({ type: 'invitation.answer', invitation, invitationId, answer, ...(details ? { details } : {}) }).then((result) => {
        // An exchange tells by its own events what became of it.
        if (result === 'handed') apply({ type: 'invitation.changed', invitationId, status: answer })
      })
    },
  }
}
