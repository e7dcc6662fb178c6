import type { Message, MessageSequence } from '../../model/index.ts'
import { itemAt, type ChunkedList } from './chunkedList.ts'
import { findMessage } from './findMessage.ts'

const sequences = new WeakMap<ChunkedList<Message>, MessageSequence>()
const lists = new WeakMap<MessageSequence, ChunkedList<Message>>()

/** The state's list as something to read by index. The same list gives the same object, so that memoised rows stay. */
export function messageSequence(list: ChunkedList<Message>): MessageSequence {
  let sequence = sequences.get(list)
  if (!sequence) {
    sequence = { length: list.length, at: (index) => itemAt(list, index), indexOfId: (id) => findMessage(list, { id }) }
    sequences.set(list, sequence)
    lists.set(sequence, list)
  }
  return sequence
}

/** The state's list behind a sequence; undefined where it is an array of somebody's. */
export function listBehind(sequence: MessageSequence): ChunkedList<Message> | undefined {
  return lists.get(sequence)
}
