import type { ConversationSummary, Message } from '../../model/index.ts'
import { isRecord, readCount, readRecord, readWord } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import { readWords } from './readContent.ts'
import { readRating } from './readRating.ts'
import { conversationWire, readId, readMoment, readWire, timestampsWire } from './wire.ts'

/** Characters of the last words that are kept. */
const PREVIEW_LENGTH = 200

/** One conversation of a list: an `IConversation`, what the dashboard makes of it, or an id alone. Undefined where it has no id. */
export const readSummary = (value: unknown): ConversationSummary | undefined => {
  const wire = readWire(conversationWire, value)
  const id = wire ? (wire.conversationId ?? wire._id ?? wire.id) : readId(value)
  if (id === undefined || id === '') return undefined
  if (!wire) return { id }
  const times = readWire(timestampsWire, wire.timestamps)
  const metadata = readRecord(wire.metadata)
  const title = readWord(isRecord(wire.title) ? wire.title['title'] : wire.title) ?? wire.subject ?? readWord(metadata?.['title'])
  return present({
    id,
    title,
    status: wire.status?.trim(),
    createdAt: times?.created ?? times?.createdAt ?? wire.createdAt,
    updatedAt: times?.lastActivity ?? times?.updatedAt ?? wire.lastActivity ?? wire.updatedAt ?? wire.timestamp ?? lastTimeIn(wire.messages),
    preview: previewOf([wire.lastMessage, wire.message, lastOf(wire.messages)]),
    visitorName: wire.visitorName ?? wire.customerName ?? wire.userName ?? wire.name,
    agentName: wire.agentName ?? wire.assignedAgentName ?? nameIn(wire.assignedAgent),
    agentId: wire.assignedAgentId ?? wire.agentId,
    messageCount: wire.messageCount ?? readCount(readRecord(wire.metrics)?.['messageCount']),
    rating: readRating(wire.rating),
    metadata,
  })
}

const lastOf = (messages: unknown): unknown => (Array.isArray(messages) ? messages.at(-1) : undefined)

const lastTimeIn = (messages: unknown): Message['time'] => {
  const last: unknown = lastOf(messages)
  return isRecord(last) ? readMoment(last['timestamp'] ?? last['createdAt'] ?? last['date']) : undefined
}

const nameIn = (agent: unknown): string | undefined => (isRecord(agent) ? readWord(agent['name']) : undefined)

const previewOf = (candidates: readonly unknown[]): string | undefined => {
  const words = candidates.map((one) => (isRecord(one) ? readWords(one) : readWords({ content: one }))).find((one) => one !== undefined)
  return words?.replace(/\s+/g, ' ').trim().slice(0, PREVIEW_LENGTH)
}
