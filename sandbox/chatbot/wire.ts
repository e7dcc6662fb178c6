/** A JSON object whose fields nobody has looked at. */
export type JsonRecord = Readonly<Record<string, unknown>>

/** Whether it is an object with fields. */
export const isRecord = (value: unknown): value is JsonRecord => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object, or an empty one. */
export const recordOf = (value: unknown): JsonRecord => (isRecord(value) ? value : {})

/** The text in that field; empty where there is none. */
export function textOf(record: JsonRecord, name: string): string {
  const value = record[name]
  return typeof value === 'string' ? value : ''
}

/** Answers an event that asked for a Socket.IO acknowledgement. */
export type Acknowledge = (answer: unknown) => void

/** Names of the client's events, as this server writes them. */
export const clientEventNames = [
  'join-conversation',
  'send-message',
  'typing',
  'escalate',
  'end-conversation',
  'rate',
  'request-rag-response-stream',
  'request-rag-response',
  'search-knowledge',
  'join-knowledge-room',
  'request-ai-analysis',
  'request-conversation-summary',
  'ping',
  'update-conversation-metadata',
  'react-message',
  'join-presence',
  'leave-presence',
  'update-presence',
  'presence-heartbeat',
  'join-conversation-list',
  'request-conversation-list',
  'join-org',
  'leave-org',
  'track-activity',
  'subscribe-dashboard',
  'page-view',
] as const

/** One of the client's events. */
export type ClientEventName = (typeof clientEventNames)[number]

const oldNames: Readonly<Record<string, ClientEventName>> = { 'room.join': 'join-conversation', 'room.leave': 'leave-presence', 'message.send': 'send-message' }

/** The event of that name, by whatever spelling: hyphens, underscores, or the constants of old pages. */
export function readClientEventName(name: string): ClientEventName | undefined {
  if (Object.hasOwn(oldNames, name)) return oldNames[name]
  const plain = name.replaceAll('_', '-')
  return clientEventNames.find((known) => known === plain)
}
