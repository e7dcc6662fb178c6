import type { ChatEventType, Participant } from '../../model/index.ts'
import { isSamePerson } from '../reducers/isSamePerson.ts'
import type { ClientContext, ClientPart } from './clientContext.ts'

/** Milliseconds after which somebody who was typing, and said nothing more about it, is taken to have stopped. */
const typingExpiry = 8_000
/** Milliseconds after which an answer is not expected any more. */
const replyExpiry = 30_000
/** Milliseconds after which a list of conversations that was asked for is taken for lost. */
const listExpiry = 10_000

/** A proof may come while the line is let go, when nothing is timed. */
const mayExpectReply: readonly ChatEventType[] = ['message.sent', 'message.acked', 'message.received', 'session.reconciled', 'stream.advanced']

/** What begins or ends the waiting for a list; news of one conversation do neither. */
const isOfList = (type: ChatEventType) => type === 'conversations.requested' || type === 'conversations.loaded' || type === 'conversations.failed'

/** Ends what the wire may forget to end: typing, waiting for an answer, waiting for a list. */
export function createExpiries({ getState, apply, after }: ClientContext): ClientPart {
  let typing: readonly { readonly participant: Participant; readonly cancel: () => void }[] = []
  let cancelReply: (() => void) | undefined
  let cancelList: (() => void) | undefined

  // Who is told first by name and then by id is one person.
  function clear(participant: Participant) {
    for (const one of typing) if (isSamePerson(one.participant, participant)) one.cancel()
    typing = typing.filter((one) => !isSamePerson(one.participant, participant))
  }

  function watchTyping(participant: Participant) {
    clear(participant)
    const cancel = after(typingExpiry, () => apply({ type: 'typing.stopped', participant }))
    typing = [...typing, { participant, cancel }]
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
      if (isOfList(event.type)) {
        cancelList?.()
        cancelList = event.type === 'conversations.requested' ? after(listExpiry, () => failList('No answer in time.')) : undefined
      } else if (event.type === 'typing.started') {
        watchTyping(event.participant)
      } else if (event.type === 'typing.stopped') clear(event.participant)
      else if (mayExpectReply.includes(event.type)) watchReply()
      // An answer that is not shown is one that is being typed.
      if (event.type === 'stream.advanced' && getState().typing.some((one) => isSamePerson(one, event.author))) watchTyping(event.author)
    },
    onDown() {
      for (const { cancel } of typing) cancel()
      typing = []
      failList('The line broke.')
    },
  }
}
