import type { Message } from '../../model/index.ts'
import { createIndex, type MessageIndex } from '../list/messageIndex.ts'
import { type Steps, stretch } from '../steps.ts'
import { makeContentKey } from './contentKey.ts'

/** A record in which each message stands once, with the places of its names. */
export interface PreparedRecord {
  readonly entries: readonly Message[]
  readonly index: MessageIndex
  /** A number for what each entry says: another number, other words. */
  readonly hashes: Int32Array
  /** The places of the visitor's own entries. */
  readonly own: readonly number[]
}

const prepared = new WeakMap<readonly Message[], PreparedRecord>()

// FNV-1a, 32 bits.
function hashOf(message: Message): number {
  const key = makeContentKey(message)
  let sum = 0x811c9dc5
  for (let at = 0; at < key.length; at++) sum = Math.imul(sum ^ key.charCodeAt(at), 0x01000193)
  return sum | 0
}

function* prepare(record: readonly Message[]): Steps<PreparedRecord> {
  const entries: Message[] = []
  const index = createIndex()
  const hashes = new Int32Array(record.length)
  const own: number[] = []
  const entriesOf = (name: string) => [index.places.get(name) ?? []].flat().map((place) => entries[place] as Message)
  const isRepeat = ({ wireIds, author }: Message) =>
    wireIds.some((wireId) => index.places.has(wireId) && entriesOf(wireId).some((other) => other.wireIds.includes(wireId) && other.author.id === author.id))
  const isTaken = (id: string) => index.places.has(id) && entriesOf(id).some((other) => other.id === id)
  for (let at = 0; at < record.length; at++) {
    if (at > 0 && at % stretch === 0) yield
    const message = record[at] as Message
    if (isRepeat(message)) continue
    let { id } = message
    while (isTaken(id)) id = `${id}'`
    const entry = id === message.id ? message : { ...message, id }
    index.onPut(entry, entries.length, undefined)
    hashes[entries.length] = hashOf(entry)
    if (entry.author.role === 'visitor') own.push(entries.length)
    entries.push(entry)
  }
  return { entries, index, hashes, own }
}

/** Does beforehand, with rests, what takes long in the merge of a record into a transcript that holds little of it. */
export function* prepareRecord(record: readonly Message[]): Steps<PreparedRecord> {
  let known = prepared.get(record)
  if (!known) prepared.set(record, (known = yield* prepare(record)))
  return known
}

/** Fewer entries than this are not worth being left out. */
const leastLeftOut = 2_000
/**
 * So many of those that are none of our rows stay all the same, and of the visitor's own more than there are rows: what was changed on its
 * way is looked for among them.
 */
const neighbours = 500
const ownNeighbours = 31

/** How many of the record's first entries are none of these rows, by name or by words, nor near one that is. */
export function countForeign({ entries, index, hashes, own }: PreparedRecord, rows: readonly Message[]): number {
  if (entries.length < leastLeftOut || rows.length === 0) return 0
  const ours = new Set(rows.map(hashOf))
  const named = rows.flatMap(({ wireIds }) => wireIds.flatMap((wireId) => index.places.get(wireId) ?? []))
  let first = Math.min(entries.length, ...named)
  for (let at = 0; at < first; at++) if (ours.has(hashes[at] as number)) first = at
  const ownBefore = own.findLastIndex((place) => place < first) + 1
  const nearest = own[Math.max(0, ownBefore - Math.max(ownNeighbours, rows.length + 1))] ?? first
  return Math.max(0, Math.min(first - neighbours, nearest))
}
