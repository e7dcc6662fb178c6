import type { Message } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { isAmbiguous } from '../delivery.ts'
import { itemAt } from '../list/chunkedList.ts'

/** How many own messages may be waiting for proof at once; older ones are settled. */
const outboxReach = 500

function selectOwn(state: ChatState, keep: (message: Message) => boolean): Message[] {
  const found: Message[] = []
  for (let index = state.messages.length - 1; index >= Math.max(0, state.messages.length - outboxReach); index--) {
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

/** Own messages that must survive a reload: not yet proved, not given up by the visitor. */
export function selectUnsettled(state: ChatState): Message[] {
  return selectOwn(state, (message) =>
    ['queued', 'sending', 'sent', 'unconfirmed', 'failed'].includes(message.delivery?.status ?? ''),
  )
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
