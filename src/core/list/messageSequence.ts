import type { Message, MessageSequence } from '../../model/index.ts'
import { itemAt, type ChunkedList } from './chunkedList.ts'

const sequences = new WeakMap<ChunkedList<Message>, MessageSequence>()

/** The state's list as something to read by index. The same list gives the same object, so that memoised rows stay. */
export function messageSequence(list: ChunkedList<Message>): MessageSequence {
  let sequence = sequences.get(list)
  if (!sequence) {
    sequence = { length: list.length, at: (index) => itemAt(list, index) }
    sequences.set(list, sequence)
  }
  return sequence
}
