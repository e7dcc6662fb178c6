import type { Message, MessageSequence } from '../../model/index.ts'

/** Own messages further back than this have long been answered; their delivery is of no interest. */
const reach = 100

/** The visitor's latest message, under which its delivery is written. */
export function lastOwnMessage(messages: MessageSequence): Message | undefined {
  for (let index = messages.length - 1; index >= Math.max(0, messages.length - reach); index--) {
    const message = messages.at(index)
    if (message?.author.role === 'visitor' && message.delivery) return message
  }
  return undefined
}
