import type { ChatEvent, Message, MessagePart } from '../../model/index.ts'
import { groupOf } from './messageIds.ts'

/** Which message of ours a row is a piece of: one message leaves as several events. */
export const pieceOf = (message: Message, chatId: string | undefined): number | undefined => {
  const [wireId] = message.wireIds
  return message.author.role !== 'visitor' || chatId === undefined || wireId === undefined ? undefined : groupOf(chatId, wireId)
}

/** One row of two pieces. A piece that came twice adds nothing. */
export const joinPieces = (row: Message, piece: Message): Message => {
  if (piece.wireIds.every((wireId) => row.wireIds.includes(wireId))) return row
  return { ...row, wireIds: [...row.wireIds, ...piece.wireIds], parts: joinParts(row.parts, piece.parts) }
}

/** The same parts as when it was sent: one of files, each file with an id of its own. */
const joinParts = (parts: readonly MessagePart[], more: readonly MessagePart[]): readonly MessagePart[] =>
  more.reduce<readonly MessagePart[]>((all, part) => {
    const files = part.kind === 'files' ? all.find((one) => one.kind === 'files') : undefined
    if (part.kind !== 'files' || !files) return [...all, part]
    const added = part.files.map((file, index) => ({ ...file, id: String(files.files.length + index) }))
    return all.map((one) => (one === files ? { ...files, files: [...files.files, ...added] } : one))
  }, parts)

/** Events of one frame, the pieces of one message of ours as one. */
export const joinOwn = (events: readonly ChatEvent[], chatId: string | undefined): readonly ChatEvent[] => {
  const places = new Map<number, number>()
  const joined: ChatEvent[] = []
  for (const event of events) {
    const group = event.type === 'message.received' ? pieceOf(event.message, chatId) : undefined
    const place = group === undefined ? undefined : places.get(group)
    const earlier = place === undefined ? undefined : joined[place]
    if (event.type === 'message.received' && earlier?.type === 'message.received' && place !== undefined) {
      joined[place] = { ...earlier, message: joinPieces(earlier.message, event.message) }
    } else {
      if (group !== undefined) places.set(group, joined.length)
      joined.push(event)
    }
  }
  return joined
}
