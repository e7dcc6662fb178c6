import type { Message, MessageReference } from '../../model/index.ts'
import { isByAnother } from '../transcript/isByAnother.ts'
import { chunkSize, itemAt, type ChunkedList } from './chunkedList.ts'

// Chunks never change, so an index of one is right for ever; it goes when its chunk goes.
const indexes = new WeakMap<readonly Message[], Map<string, number>>()

function indexOf(chunk: readonly Message[]): Map<string, number> {
  let index = indexes.get(chunk)
  if (!index) {
    index = new Map()
    for (const [offset, message] of chunk.entries()) {
      index.set(`=${message.id}`, offset)
      for (const wireId of message.wireIds) index.set(`~${wireId}`, offset)
    }
    indexes.set(chunk, index)
  }
  return index
}

function scan(chunk: readonly Message[], { id, wireId }: MessageReference): number {
  return chunk.findLastIndex(
    (message) => message.id === id || (wireId !== undefined && message.wireIds.includes(wireId)),
  )
}

/** Index of the message that a reference names, by our id or any wire id; -1 when there is none. */
export function findMessage(list: ChunkedList<Message>, reference: MessageReference): number {
  const idKey = `=${reference.id}`
  const wireKey = `~${reference.wireId}`
  let end = list.length
  for (let position = list.chunks.length - 1; position >= 0; position--) {
    const chunk = list.chunks[position] ?? []
    // The chunk that still grows is new with each append: reading it through costs less than an index of it.
    const offset =
      chunk.length < chunkSize ? scan(chunk, reference) : (indexOf(chunk).get(idKey) ?? indexOf(chunk).get(wireKey) ?? -1)
    if (offset >= 0) return end - chunk.length + offset
    end -= chunk.length
  }
  return -1
}

// Parties that count their messages each for themselves: the newest row of a name may be another's.
function findBySpeaker(list: ChunkedList<Message>, message: Message): number {
  for (let index = list.length - 1; index >= 0; index--) {
    const row = itemAt(list, index)
    if (row?.wireIds.some((wireId) => message.wireIds.includes(wireId)) && !isByAnother(row, message)) return index
  }
  return -1
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
