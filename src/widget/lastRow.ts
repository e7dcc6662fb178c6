import { itemAt, messageSequence, type ChatStore } from '../core/index.ts'
import type { Message } from '../model/index.ts'

/** The row of an id. */
export function rowOfId(store: Pick<ChatStore, 'getState'>, id: string): Message | undefined {
  const messages = messageSequence(store.getState().messages)
  return messages.at(messages.indexOfId?.(id) ?? -1)
}

/** The last row that is wanted, among so many of the latest. */
export function lastRow(store: Pick<ChatStore, 'getState'>, isWanted: (message: Message) => boolean, within: number): Message | undefined {
  const { messages } = store.getState()
  for (let index = messages.length - 1; index >= Math.max(0, messages.length - within); index--) {
    const message = itemAt(messages, index)
    if (message && isWanted(message)) return message
  }
  return undefined
}
