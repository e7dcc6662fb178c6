import type { ChatAction, ChatEvent, Message, MessagePart, ProtocolContext } from '../../model/index.ts'
import { isBlank, isRecord, readTime, readWord, toList, type WireRecord } from '../foundation/coerce.ts'
import { normaliseActions } from './decodeActions.ts'
import { authorOf, guessAuthor } from './decodeAuthor.ts'
import { decodeContent } from './decodeContent.ts'
import { present } from '../foundation/present.ts'
import { entryWire, readWire } from './wire.ts'

/**
 * A transcript in each shape of PROTOCOL.md, "Transcript", bare or as a payload. Actions are told as replayed ones. An
 * answer without a list is a failed one: an empty transcript would say that nothing was ever said.
 */
export const decodeTranscript = (payload: unknown, context: ProtocolContext): readonly ChatEvent[] => {
  const list = listOf(payload)
  if (!list) return [{ type: 'transcript.failed', detail: 'the answer holds no list of messages' }]
  const conversationId = (isRecord(payload) ? readWord(payload['conversation_id']) : undefined) ?? context.conversationId
  const found: Found = { rows: [], actions: [] }
  for (const entry of list) readEntry(entry, found)
  const messages = toMessages(found.rows, conversationId, context)
  const actions = found.actions.map((action): ChatEvent => ({ type: 'action.received', action, replayed: true }))
  return [present({ type: 'transcript.loaded', messages, complete: true, conversationId }), ...actions]
}

interface Row {
  readonly from: string | undefined
  readonly parts: readonly MessagePart[]
  readonly ids: readonly string[]
  readonly time: number | undefined
}

interface Found {
  readonly rows: Row[]
  readonly actions: ChatAction[]
}

/** What an inner entry takes from the one around it. */
type Outer = Pick<Row, 'from' | 'time'>

const listOf = (payload: unknown): readonly unknown[] | undefined => {
  const keys = ['transcript', 'messages', 'message']
  const source = isRecord(payload) ? keys.map((key) => payload[key]).find((value) => typeof value === 'object' && value !== null) : payload
  return typeof source === 'object' && source !== null ? toList(source) : undefined
}

/** The same action stands inside the messages and again on the entry (CH-18): within one entry it counts once. */
const readEntry = (entry: unknown, found: Found): void => {
  const own: Found = { rows: found.rows, actions: [] }
  walk(entry, { from: undefined, time: undefined }, own)
  const unique = new Map(own.actions.map((action) => [JSON.stringify(action), action]))
  found.actions.push(...unique.values())
}

/** Goes into `messages` wherever it leads (CH-15, CH-16); `parseFrame` has bounded the depth. */
const walk = (source: unknown, outer: Outer, found: Found): void => {
  const wire = readWire(entryWire, isRecord(source) ? source : { messages: source })
  if (!wire) return
  const from = wire.from ?? outer.from ?? guessAuthor(wire)
  const time = readTime(wire.timestamp) ?? readTime(wire.createdAt) ?? readTime(wire.created_at) ?? outer.time
  const ids = [wire.message_id, wire.id, wire.ch_msg_id, wire.client_msg_id].filter((id) => id !== undefined)
  found.actions.push(...normaliseActions(wire.actions))
  const box = openBox(wire.messages, found)
  const entries = box.filter(isEntry)
  for (const entry of entries) walk(entry, { from, time }, found)
  const items = box.filter((item) => !isEntry(item))
  const parts = partsOf({ items: wire.messages === undefined ? toList(wire.content) : items, text: wire.text, files: wire.files })
  if (parts.length > 0) found.rows.push({ from, parts, ids, time })
}

/** The items of `messages`: a list, or an object that has the list inside and perhaps actions beside it. */
const openBox = (messages: unknown, found: Found): readonly unknown[] => {
  if (!isRecord(messages)) return toList(messages)
  if (!('messages' in messages) && !('idChat' in messages)) return [messages]
  found.actions.push(...normaliseActions(messages['actions']))
  return openBox(messages['messages'], found)
}

const isEntry = (item: unknown): item is WireRecord => isRecord(item) && ('messages' in item || 'from' in item)

/** Text and files beside the content belong to the message unless the content repeats them. */
const partsOf = (wire: { readonly items: readonly unknown[]; readonly text: unknown; readonly files: unknown }): readonly MessagePart[] => {
  const kinds = new Set(decodeContent(wire.items).map(({ kind }) => kind))
  const text = kinds.has('text') || isBlank(wire.text) ? [] : [{ text: wire.text }]
  const files = kinds.has('files') || isBlank(wire.files) ? [] : [{ files: wire.files }]
  return decodeContent([...text, ...wire.items, ...files])
}

/** Ids that several rows carry are no ids of messages (the conversation's, a placeholder): they are left out. */
const toMessages = (rows: readonly Row[], conversationId: string | undefined, context: ProtocolContext): readonly Message[] => {
  const counts = new Map<string, number>()
  for (const id of rows.flatMap(({ ids }) => [...new Set(ids)])) counts.set(id, (counts.get(id) ?? 0) + 1)
  return rows.map(({ from, parts, ids, time }, index) => {
    const author = authorOf(from)
    const wireIds = [...new Set(ids)].filter((id) => counts.get(id) === 1 && id !== conversationId)
    const delivery = author.role === 'visitor' ? ({ status: 'confirmed' } as const) : undefined
    return present({ id: `${context.id}.${String(index)}`, wireIds, author, parts, time, delivery })
  })
}
