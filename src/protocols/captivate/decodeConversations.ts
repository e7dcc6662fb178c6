import type { ChatEvent, ConversationSummary, Page } from '../../model/index.ts'
import { isRecord, readRecord, readTime, readWord, type WireRecord } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import { pageWire, readWire } from './wire.ts'

/** A list of conversations, each an id or an object (CH-27). The API keys that the wire puts beside them are not kept. */
export const decodeConversations = (payload: unknown): readonly ChatEvent[] => {
  const source = isRecord(payload) ? (payload['conversations'] ?? payload['data']) : payload
  const list = isRecord(source) ? source['conversations'] : source
  if (!Array.isArray(list)) return []
  const box = [payload, source].find((candidate) => isRecord(candidate) && isRecord(candidate['pagination']))
  const conversations = list.map(decodeSummary).filter((summary) => summary !== undefined)
  return [present({ type: 'conversations.loaded', conversations, page: pageOf(isRecord(box) ? box['pagination'] : undefined) })]
}

const decodeSummary = (source: unknown): ConversationSummary | undefined => {
  if (!isRecord(source)) {
    const bare = readWord(source)
    return bare === undefined ? undefined : { id: bare }
  }
  const id = readWord(source['conversation_id']) ?? readWord(source['conversationId']) ?? readWord(source['id'])
  if (id === undefined) return undefined
  const metadata = readRecord(source['metadata'])
  const boxes = [...boxesOf(metadata), source]
  return present({
    id,
    title: firstOf(boxes, titleOf),
    status: readWord(source['status']),
    createdAt: firstOf(boxes, (box) => readTime(box['conversationCreatedAt'] ?? box['createdAt'] ?? box['created_at'])),
    updatedAt: firstOf(boxes, (box) => readTime(box['conversationUpdatedAt'] ?? box['updatedAt'] ?? box['updated_at'])),
    metadata,
  })
}

/** Where the platform keeps what it knows of a conversation: at the top, or deep inside. */
const boxesOf = (metadata: WireRecord | undefined): readonly WireRecord[] => {
  const internal = inside(inside(metadata, 'internal'), 'channelMetadata')
  const channel = inside(metadata, 'channelMetadata')
  const found = [metadata, inside(metadata, 'custom'), internal, inside(internal, 'custom'), channel, inside(channel, 'custom')]
  return found.filter((box) => box !== undefined)
}

const inside = (box: WireRecord | undefined, key: string): WireRecord | undefined => readRecord(box?.[key])

/** `conversation_title`, else `title.title`, else `title` itself. */
const titleOf = (box: WireRecord): string | undefined => {
  const title = box['title']
  return readWord(box['conversation_title']) ?? readWord(isRecord(title) ? title['title'] : title)
}

const firstOf = <T>(boxes: readonly WireRecord[], read: (box: WireRecord) => T | undefined): T | undefined =>
  boxes.map(read).find((value) => value !== undefined)

const pageOf = (source: unknown): Page | undefined => {
  const wire = readWire(pageWire, source)
  if (wire?.page === undefined) return undefined
  const { page, pageSize, total, totalPages, hasNextPage } = wire
  const isFurther = hasNextPage === true || hasNextPage === 'true'
  return present({ number: page, size: pageSize, total, hasNext: hasNextPage === undefined ? page < (totalPages ?? page) : isFurther })
}
