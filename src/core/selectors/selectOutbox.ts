import type { Message } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { isAmbiguous, isProven } from '../delivery.ts'
import { itemAt } from '../list/chunkedList.ts'
import { contentKey } from '../transcript/contentKey.ts'

/** How many of the latest rows are looked through for own messages; what is older is taken for settled. */
const outboxReach = 500
/** How far back words are looked for that were said before. */
const witnessReach = 5_000
/** How many of the latest that were proved are kept for what is said after them: a server may write them down in another order. */
const latestWitnesses = 5

function selectOwn(state: ChatState, keep: (message: Message) => boolean, reach = outboxReach): Message[] {
  const found: Message[] = []
  for (let index = state.messages.length - 1; index >= Math.max(0, state.messages.length - reach); index--) {
    const message = itemAt(state.messages, index)
    if (message?.delivery && keep(message)) found.push(message)
  }
  return found.reverse()
}

/** Own messages that wait for their turn, in the order they leave. */
export function selectQueued(state: ChatState): Message[] {
  return selectOwn(state, (message) => message.delivery?.status === 'queued')
}

/** Own messages of which it is not known whether the server has them. */
export function selectAmbiguous(state: ChatState): Message[] {
  return selectOwn(state, (message) => message.delivery !== undefined && isAmbiguous(message.delivery))
}

/** Own messages that were handed to the present line, and of which nothing is proved. */
export function selectOnTheWay(state: ChatState): Message[] {
  return selectOwn(state, ({ delivery }) => delivery?.status === 'sending' || delivery?.status === 'sent')
}

/** Own messages that are not yet proved and not given up by the visitor. */
export function selectUnsettled(state: ChatState): Message[] {
  return selectOwn(state, (message) =>
    ['queued', 'sending', 'sent', 'unconfirmed', 'failed'].includes(message.delivery?.status ?? ''),
  )
}

/**
 * Own messages that must survive a reload: what is not settled and, while some of it is in doubt, what was proved of the same
 * words and the latest that were proved at all. Without these, words said before would be taken for a proof of those said last.
 */
export function selectRemembered(state: ChatState): Message[] {
  const unsettled = selectUnsettled(state)
  const doubted = new Set(unsettled.filter(({ attempts }) => attempts).map(contentKey))
  if (doubted.size === 0) return unsettled
  const proved = selectOwn(state, ({ delivery }) => delivery !== undefined && isProven(delivery), witnessReach)
  const latest = new Set(proved.slice(-latestWitnesses))
  return [...proved.filter((message) => latest.has(message) || doubted.has(contentKey(message))), ...unsettled]
}

function isUploading(message: Message): boolean {
  const holds = (status: string | undefined) => status === 'waiting' || status === 'uploading' || status === 'failed'
  return message.parts.some((part) => part.kind === 'files' && part.files.some((file) => holds(file.upload?.status)))
}

/** The next message to hand to the wire, or undefined while one is on its way, holds its place for an upload, or none waits. */
export function selectNextToSend(state: ChatState): Message | undefined {
  if (state.connection.status !== 'ready' || state.conversation.status !== 'active') return undefined
  if (selectOwn(state, (message) => message.delivery?.status === 'sending').length > 0) return undefined
  const first = selectQueued(state)[0]
  return first && !isUploading(first) ? first : undefined
}
