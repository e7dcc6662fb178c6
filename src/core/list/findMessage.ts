import type { Message, MessageReference } from '../../model/index.ts'
import { isByAnother } from '../transcript/isByAnother.ts'
import { itemAt, type ChunkedList } from './chunkedList.ts'
import { findNamed, placeIn } from './messageIndex.ts'

/** Index of the message with an id of ours; -1 when there is none. */
export function findById(list: ChunkedList<Message>, id: string): number {
  const place = placeIn(list, id)
  // Nearly all stand where they were put.
  return place !== undefined && itemAt(list, place)?.id === id ? place : findNamed(list, id, (message) => message.id === id)
}

/** The rows with some ids of ours, undefined where there is none. Of those that follow each other only the first is searched for. */
export function findRows(list: ChunkedList<Message>, ids: readonly { readonly id: string }[]): (Message | undefined)[] {
  let next = 0
  return ids.map(({ id }) => {
    const row = itemAt(list, next++)
    if (row?.id === id) return row
    const index = findById(list, id)
    next = index + 1
    return itemAt(list, index)
  })
}

/** Index of the last message that a reference names, by our id or any wire id; -1 when there is none. Costs the same at any length. */
export function findMessage(list: ChunkedList<Message>, { id, wireId }: MessageReference): number {
  const byId = id === undefined ? -1 : findById(list, id)
  return wireId === undefined ? byId : Math.max(byId, findNamed(list, wireId, ({ wireIds }) => wireIds.includes(wireId)))
}

// Parties that count their messages each for themselves: the newest row of a name may be another's.
function findBySpeaker(list: ChunkedList<Message>, message: Message): number {
  const isTheirs = (wireId: string) => (row: Message) => row.wireIds.includes(wireId) && !isByAnother(row, message)
  return Math.max(-1, ...message.wireIds.map((wireId) => findNamed(list, wireId, isTheirs(wireId))))
}

/** Index of the row of a message: one with its id, or one of the same speaker's that shares a wire id with it; -1 when it is new. */
export function findRow(list: ChunkedList<Message>, message: Message): number {
  const { id, wireIds } = message
  const [first, ...others] = wireIds
  let index = findMessage(list, first === undefined ? { id } : { id, wireId: first })
  for (const wireId of others) if (index < 0) index = findMessage(list, { wireId })
  const row = itemAt(list, index)
  return row && row.id !== id && isByAnother(row, message) ? findBySpeaker(list, message) : index
}
