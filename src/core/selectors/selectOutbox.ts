import type { Message } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { isAmbiguous } from '../delivery.ts'
import { itemAt } from '../list/chunkedList.ts'
import { unsettledRows } from '../list/rowKinds.ts'

/** How many of the latest rows are looked through for own messages; what is older is taken for settled. */
const outboxReach = 500

function selectOwn({ messages }: ChatState, keep: (message: Message) => boolean): Message[] {
  return unsettledRows.all(messages, messages.length - outboxReach).flatMap((index) => {
    const message = itemAt(messages, index)
    return message && keep(message) ? [message] : []
  })
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
  return selectOwn(state, () => true)
}

/** Own messages of the whole conversation that did not come to be proved, and were not taken back. */
export function selectUnsent({ messages }: ChatState): Message[] {
  return unsettledRows.all(messages).flatMap((index) => itemAt(messages, index) ?? [])
}

/** Whether a message waits for its files. */
export function isUploading(message: Message): boolean {
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
