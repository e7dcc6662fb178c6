import type { Message } from '../../model/index.ts'
import { createIndex, type MessageIndex } from '../list/messageIndex.ts'

/** A record in which each message stands once, with the places of its names. */
export interface PreparedRecord {
  readonly entries: readonly Message[]
  readonly index: MessageIndex
}

const prepared = new WeakMap<readonly Message[], PreparedRecord>()

/** Entries that are looked at between two rests. */
const stretch = 500

function* prepare(record: readonly Message[]): Generator<undefined, PreparedRecord> {
  const entries: Message[] = []
  const index = createIndex()
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
    entries.push(entry)
  }
  return { entries, index }
}

/** Does beforehand, with rests, what takes long in the merge of a record into a transcript that holds little of it. */
export function* prepareRecord(record: readonly Message[]): Generator<undefined, PreparedRecord> {
  let known = prepared.get(record)
  if (!known) prepared.set(record, (known = yield* prepare(record)))
  return known
}

/** What was prepared of a record; it is done now where it was not done before. */
export function preparedRecord(record: readonly Message[]): PreparedRecord {
  const steps = prepareRecord(record)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}
