import { itemAt, type ChatStore } from '../core/index.ts'
import type { Message } from '../model/index.ts'

/** The last row that is wanted, among so many of the latest. */
export function lastRow(store: Pick<ChatStore, 'getState'>, isWanted: (message: Message) => boolean, within: number): Message | undefined {
  const { messages } = store.getState()
  for (let index = messages.length - 1; index >= Math.max(0, messages.length - within); index--) {
    const message = itemAt(messages, index)
    if (message && isWanted(message)) return message
  }
  return undefined
}
