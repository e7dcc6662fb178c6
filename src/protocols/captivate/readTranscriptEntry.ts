import type { ChatAction, MessagePart } from '../../model/index.ts'
import { isBlank, isRecord, readTime, toList, type WireRecord } from '../foundation/coerce.ts'
import { normaliseActions } from './decodeActions.ts'
import { authorOf, guessAuthor } from './decodeAuthor.ts'
import { decodeContent } from './decodeContent.ts'
import type { CustomReader } from './forms/decodeFormItem.ts'
import type { FormRecord, RecordedRow } from './forms/formRecord.ts'
import { entryWire, readWire } from './wire.ts'

/** One message of a transcript, or what the visitor did without words. */
export interface TranscriptRow extends RecordedRow {
  readonly from: string | undefined
  readonly ids: readonly string[]
  readonly time: number | undefined
}

/** What an inner entry takes from the one around it. */
type Outer = Pick<TranscriptRow, 'from' | 'time'>

interface Reading {
  readonly rows: TranscriptRow[]
  /** Actions of this entry by their content. */
  readonly actions: Map<string, ChatAction>
  readonly record: FormRecord
}

/**
 * Adds the messages of one entry to `rows` and gives its actions. The same action stands inside the messages and again on the entry
 * (CH-18): within one entry it counts once.
 */
export const readTranscriptEntry = (entry: unknown, rows: TranscriptRow[], record: FormRecord): readonly ChatAction[] => {
  const reading: Reading = { rows, actions: new Map(), record }
  walk(entry, { from: undefined, time: undefined }, reading)
  return [...reading.actions.values()]
}

/** Goes into `messages` wherever it leads (CH-15, CH-16); `parseFrame` has bounded the depth. */
const walk = (source: unknown, outer: Outer, reading: Reading): void => {
  const wire = readWire(entryWire, isRecord(source) ? source : { messages: source })
  if (!wire) return
  const { rows, record } = reading
  const from = wire.from ?? outer.from ?? guessAuthor(wire)
  const time = readTime(wire.timestamp) ?? readTime(wire.createdAt) ?? readTime(wire.created_at) ?? outer.time
  const ids = [wire.message_id, wire.id, wire.ch_msg_id, wire.client_msg_id].filter((id) => id !== undefined)
  const { role } = authorOf(from)
  const box = openBox(wire.messages)
  for (const entry of box.items.filter(isEntry)) walk(entry, { from, time }, reading)
  const items = box.items.filter((item) => !isEntry(item))
  const content = { items: wire.messages === undefined ? toList(wire.content) : items, text: wire.text, files: wire.files }
  const parts = partsOf(content, role === 'visitor' ? undefined : record.reader)
  const did = takeNew([...normaliseActions(wire.actions), ...box.actions], reading)
  const isVisitors = role === 'visitor'
  if (parts.length > 0 || (isVisitors && did.length > 0)) rows.push({ from, role, parts, ids, time, did: isVisitors ? did : [] })
  if (isVisitors) return
  // Live, an action comes without an author.
  for (const part of record.asked(did)) rows.push({ from: 'bot', role: 'bot', parts: [part], ids: [], time, did: [] })
}

const takeNew = (actions: readonly ChatAction[], { actions: known }: Reading): readonly ChatAction[] => {
  const fresh = new Map(actions.map((action) => [JSON.stringify(action), action] as const).filter(([key]) => !known.has(key)))
  for (const [key, action] of fresh) known.set(key, action)
  return [...fresh.values()]
}

interface Box {
  readonly items: readonly unknown[]
  readonly actions: readonly ChatAction[]
}

/** The items of `messages`: a list, or an object that has the list inside and perhaps actions beside it. */
const openBox = (messages: unknown): Box => {
  if (!isRecord(messages)) return { items: toList(messages), actions: [] }
  if (!('messages' in messages) && !('idChat' in messages)) return { items: [messages], actions: [] }
  const { items, actions } = openBox(messages['messages'])
  return { items, actions: [...normaliseActions(messages['actions']), ...actions] }
}

const isEntry = (item: unknown): item is WireRecord => isRecord(item) && ('messages' in item || 'from' in item)

interface Content {
  readonly items: readonly unknown[]
  readonly text: unknown
  readonly files: unknown
}

/** Text and files beside the content belong to the message unless the content repeats them. */
const partsOf = (wire: Content, reader: CustomReader | undefined): readonly MessagePart[] => {
  const kinds = new Set(decodeContent(wire.items).map(({ kind }) => kind))
  const text = kinds.has('text') || isBlank(wire.text) ? [] : [{ text: wire.text }]
  const files = kinds.has('files') || isBlank(wire.files) ? [] : [{ files: wire.files }]
  return decodeContent([...text, ...wire.items, ...files], reader)
}
