import type { Message } from '../../model/index.ts'
import { isProven } from '../delivery.ts'
import { appendItem, insertItem, itemAt, type ChunkedList } from '../list/chunkedList.ts'

/** Whether it has not left and may not leave any more: it failed or was cancelled before its turn. */
const stayed = (message: Message | undefined) => message?.delivery !== undefined && !message.attempts && !isProven(message.delivery)

const waits = (message: Message | undefined) => message?.delivery?.status === 'queued'

/** Index of the first of the messages that wait at the end for their turn; the length when none waits. */
export function endOfSpoken(messages: ChunkedList<Message>): number {
  let end = messages.length
  for (let index = end - 1; index >= 0; index--) {
    const message = itemAt(messages, index)
    if (waits(message)) end = index
    else if (!stayed(message)) break
  }
  return end
}

/**
 * Puts a message where it belongs: by the server's order where both sides have one, else after everything that was said and
 * before what still waits to be sent.
 */
export function placeMessage(messages: ChunkedList<Message>, message: Message): ChunkedList<Message> {
  // After a reload it stands again behind what it stood behind.
  if (stayed(message) && !waits(message)) return appendItem(messages, message)
  let index = endOfSpoken(messages)
  if (waits(message)) {
    // What left once and was lost comes before what never left.
    while (index < messages.length && (!message.attempts || itemAt(messages, index)?.attempts)) index++
    return insertItem(messages, index, message)
  }
  if (message.order !== undefined) {
    while (index > 0 && (itemAt(messages, index - 1)?.order ?? -Infinity) > message.order) index--
  }
  return insertItem(messages, index, message)
}
