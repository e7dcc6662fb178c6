import type { Delivery, Message, MessagePart } from '../../model/index.ts'
import { isRecord, readRecord } from '../foundation/coerce.ts'
import { fingerprint } from '../foundation/fingerprint.ts'
import { type Steps, STRETCH } from '../foundation/finishSteps.ts'
import { present } from '../foundation/present.ts'
import { participantOf, readSender, type Side, sideOf } from './readAuthor.ts'
import { readContent } from './readContent.ts'
import { readReaction } from './readReaction.ts'
import { readSources } from './readSources.ts'
import type { Scene } from './scene.ts'
import { messageWire, readTruth, readWire } from './wire.ts'

/** A message of the wire: the row, and what only this wire tells of it. */
export interface ReadMessage {
  readonly message: Message
  readonly side: Side
  /** The name that this very message gives its author. */
  readonly senderName: string | undefined
  readonly conversationId: string | undefined
  readonly wire: MessageFields
}

/** The fields of a message as they came. */
export type MessageFields = NonNullable<ReturnType<typeof fieldsOf>>

const fieldsOf = (value: unknown) => readWire(messageWire, value)

/**
 * Reads a message. `rowId` is what its row is called; a message of the record lies in the past, and where it does not tell its time nobody knows it.
 * Undefined when it is no object or says nothing.
 */
export const readMessage = (value: unknown, rowId: string, scene: Scene, isRecorded = false): ReadMessage | undefined => {
  const wire = fieldsOf(value)
  if (!wire) return undefined
  const sender = readSender(wire.sender)
  const side = sideOf(sender.word ?? wire.role ?? wire.type)
  const senderName = wire.senderName ?? sender.name ?? (side === 'agent' ? wire.agentName : undefined)
  const id = wire.senderId ?? sender.id ?? (side === 'user' ? wire.userId : wire.agentId)
  const author = participantOf({ side, name: senderName, id, avatarUrl: wire.avatarUrl ?? wire.avatar ?? sender.avatarUrl }, scene)
  const parts = partsOf(wire, side, author.role === 'visitor')
  if (parts.length === 0) return undefined
  const told = wire.timestamp ?? wire.date ?? wire.createdAt ?? wire.time
  const message: Message = present({
    id: rowId,
    wireIds: idsOf(wire, side, parts, told),
    author,
    parts,
    time: told ?? (isRecorded ? undefined : scene.context.at),
    delivery: author.role === 'visitor' ? deliveryOf(wire.status) : undefined,
    reaction: readReaction(wire.reactions) ?? readReaction(wire.reaction),
  })
  return { message, side, senderName, conversationId: wire.conversationId, wire }
}

const partsOf = (wire: MessageFields, side: Side, isOwn: boolean): readonly MessagePart[] => {
  const said = readContent(wire, side === 'ai' ? 'markdown' : 'plain')
  if (isOwn) return said
  const metadata = readRecord(wire.metadata)
  const boxes = [wire.sources, wire.citations, metadata?.['sources'], metadata?.['citations']]
  const items = boxes.map(readSources).find((list) => list.length > 0)
  return items ? [...said, { kind: 'sources', items }] : said
}

/** Both ids are kept (SB-12). Without any, the moment and the words tell a message from others, live as in the record. */
const idsOf = ({ messageId, _id, id }: MessageFields, side: Side, parts: readonly MessagePart[], time: number | undefined): readonly string[] => {
  const ids = [...new Set([messageId, _id, id].filter((one) => one !== undefined))]
  if (ids.length > 0 || time === undefined) return ids
  return [`at:${String(time)}:${fingerprint(`${side}:${JSON.stringify(parts)}`)}`]
}

/** How far an own message came, where the wire tells (SB-11): that it came back proves that the server has it. */
const deliveryOf = (status: unknown): Delivery => {
  const word = typeof status === 'string' ? status.trim().toLowerCase() : ''
  const says = (key: string): boolean => word === key || (isRecord(status) && readTruth(status[key]) === true)
  if (says('read')) return { status: 'read' }
  return { status: says('delivered') ? 'delivered' : 'confirmed' }
}

/** A list of messages, in whatever it is wrapped, read with rests; undefined where there is none. */
export function* readMessages(value: unknown, scene: Scene): Steps<readonly ReadMessage[] | undefined> {
  const list = isRecord(value) ? (value['messages'] ?? value['items'] ?? value['data']) : value
  if (!Array.isArray(list)) return undefined
  const messages: ReadMessage[] = []
  for (const [index, item] of (list as readonly unknown[]).entries()) {
    if (index % STRETCH === STRETCH - 1) yield
    const message = readMessage(item, `${scene.context.id}.${String(index)}`, scene, true)
    if (message) messages.push(message)
  }
  return messages
}
