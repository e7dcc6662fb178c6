import type { ChatEventType, Participant } from '../../model/index.ts'
import type { ClientContext, ClientPart } from './clientContext.ts'

/** Milliseconds after which somebody who was typing, and said nothing more about it, is taken to have stopped. */
const typingExpiry = 8_000
/** Milliseconds after which an answer is not expected any more. */
const replyExpiry = 30_000
/** Milliseconds after which a list of conversations that was asked for is taken for lost. */
const listExpiry = 10_000

/** A proof may come while the line is let go, when nothing is timed. */
const mayExpectReply: readonly ChatEventType[] = ['message.sent', 'message.acked', 'message.received', 'session.reconciled', 'stream.advanced']

/** Ends what the wire may forget to end: typing, waiting for an answer, waiting for a list. */
export function createExpiries({ getState, apply, after }: ClientContext): ClientPart {
  const typing = new Map<string, () => void>()
  let cancelReply: (() => void) | undefined
  let cancelList: (() => void) | undefined

  const nameOf = (participant: Participant) => `${participant.role}:${participant.id ?? participant.name ?? ''}`

  function clear(key: string) {
    typing.get(key)?.()
    typing.delete(key)
  }

  function watchTyping(participant: Participant) {
    clear(nameOf(participant))
    typing.set(
      nameOf(participant),
      after(typingExpiry, () => apply({ type: 'typing.stopped', participant })),
    )
  }

  function watchReply() {
    cancelReply?.()
    cancelReply = getState().awaitingReply ? after(replyExpiry, () => apply({ type: 'reply.overdue' })) : undefined
  }

  function failList(detail: string) {
    if (getState().conversations.status === 'loading') apply({ type: 'conversations.failed', detail })
  }

  return {
    onEvent(event) {
      if (event.type.startsWith('conversations.')) {
        cancelList?.()
        cancelList = event.type === 'conversations.requested' ? after(listExpiry, () => failList('No answer in time.')) : undefined
      } else if (event.type === 'typing.started') {
        watchTyping(event.participant)
      } else if (event.type === 'typing.stopped') clear(nameOf(event.participant))
      else if (mayExpectReply.includes(event.type)) watchReply()
      // An answer that is not shown is one that is being typed.
      if (event.type === 'stream.advanced' && getState().typing.includes(event.author)) watchTyping(event.author)
    },
    onDown() {
      for (const key of typing.keys()) clear(key)
      failList('The line broke.')
    },
  }
}
