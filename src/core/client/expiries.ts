import type { Participant } from '../../model/index.ts'
import type { ClientContext, ClientPart } from './clientContext.ts'

/** Milliseconds after which somebody who was typing, and said nothing more about it, is taken to have stopped. */
const typingExpiry = 8_000
/** Milliseconds after which an answer is not expected any more. */
const replyExpiry = 30_000

/** Ends what the wire may forget to end: typing, and waiting for an answer. */
export function createExpiries({ getState, apply, after }: ClientContext): ClientPart {
  const typing = new Map<string, () => void>()
  let cancelReply: (() => void) | undefined

  const nameOf = (participant: Participant) => `${participant.role}:${participant.id ?? participant.name ?? ''}`

  function clear(key: string) {
    typing.get(key)?.()
    typing.delete(key)
  }

  function watchReply() {
    cancelReply?.()
    cancelReply = getState().awaitingReply ? after(replyExpiry, () => apply({ type: 'reply.overdue' })) : undefined
  }

  return {
    onEvent(event) {
      if (event.type === 'typing.started') {
        clear(nameOf(event.participant))
        typing.set(
          nameOf(event.participant),
          after(typingExpiry, () => apply({ type: 'typing.stopped', participant: event.participant })),
        )
      } else if (event.type === 'typing.stopped') clear(nameOf(event.participant))
      else if (event.type === 'message.sent' || event.type === 'message.acked' || event.type === 'message.received') watchReply()
    },
    onDown() {
      for (const key of typing.keys()) clear(key)
    },
  }
}
