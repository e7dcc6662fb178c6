import type { MessageSequence } from '../../model/index.ts'

/** Index of the message with an id, or -1. An array is read through, from its end: what is looked for is nearly always near it. */
export function findMessage(messages: MessageSequence, id: string): number {
  if (messages.indexOfId) return messages.indexOfId(id)
  let index = messages.length - 1
  while (index >= 0 && messages.at(index)?.id !== id) index--
  return index
}
