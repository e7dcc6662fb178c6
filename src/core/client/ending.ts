import type { Capabilities, ChatEvent, CommandType } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import type { ClientContext, ClientPart } from './clientContext.ts'
import { hearOf, ofConversation } from './hearOf.ts'

/** Milliseconds for which the line is kept after the end, so that the conversation can be rated. */
const patience = 600_000
/** Milliseconds for which it is kept after the rating: the server may refuse it. */
const grace = 3_000

/** What may still leave after the end: the rating, the word that nobody looks any more, and what is not said in this conversation. */
const lastWords: readonly CommandType[] = [
  'conversation.rate',
  'presence.report',
  'conversations.list',
  'conversations.delete',
  'conversation.delete',
  'availability.check',
  'extension.send',
]

/** The same client, of which nothing but the last words leaves after the end, while the line is kept for them. */
export function guardEnd(context: ClientContext): ClientContext {
  if (!context.connection.capabilities.rateAfterEnd) return context
  return {
    ...context,
    transmit(command, onLeave) {
      const isTooLate = context.getState().conversation.status === 'ended' && !lastWords.includes(command.type)
      return isTooLate ? Promise.resolve('unsent') : context.transmit(command, onLeave)
    },
  }
}

/** Whether the line is kept whatever becomes of the conversation: a list of conversations is shown, and its changes come by the line. */
export const isListWatched = ({ conversations }: ChatState, { liveConversationList }: Capabilities): boolean =>
  liveConversationList === true && conversations.status !== 'idle'

/** How the line is ended. */
export interface EndingOptions {
  readonly hangUp: () => void
  /** The same, and what is known of the line stays as it is. */
  readonly letGo: () => void
}

/** Ends the line with its conversation, or once that is rated; and where it is hopeless. */
export function createEnding({ connection, getState, after }: ClientContext, { hangUp, letGo }: EndingOptions): ClientPart {
  const { rate, rateAfterEnd } = connection.capabilities
  let cancel: (() => void) | undefined

  // Nobody is there to take the rating of a conversation that the server does not know.
  function mayBeRated() {
    const { conversation, connection: line, rating } = getState()
    const isKnown = conversation.endReason !== 'gone' && conversation.endReason !== 'deleted'
    return rate && rateAfterEnd === true && isKnown && rating === undefined && line.status === 'ready'
  }

  function end() {
    if (!isListWatched(getState(), connection.capabilities)) hangUp()
  }

  function wait(delay: number) {
    cancel?.()
    cancel = after(delay, end)
  }

  function goOn(event: ChatEvent) {
    if (event.type === 'conversation.deleted') end()
    else if (event.type === 'conversation.rated' && getState().rating) wait(grace)
    else if (event.type === 'error.received' && event.command === 'conversation.rate') wait(patience)
  }

  return {
    ...hearOf(['connection.changed', 'error.received', ...ofConversation], (event) => {
      const { status } = getState().conversation
      if (event.type === 'connection.changed' && (event.change.status === 'refused' || event.change.status === 'unreachable')) letGo()
      else if (status !== 'ended') return
      else if (cancel) goOn(event)
      else if (!event.type.startsWith('conversation.')) return
      else if (mayBeRated()) wait(patience)
      else end()
    }),
    onDown() {
      cancel?.()
      cancel = undefined
    },
  }
}
