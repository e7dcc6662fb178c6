import type { Message } from '../../model/index.ts'
import { isProven } from '../delivery.ts'
import { toArray, type ChunkedList } from '../list/chunkedList.ts'
import { findMessage } from '../list/findMessage.ts'
import { findNamed, indexInSteps, namesIn } from '../list/messageIndex.ts'
import { type Steps, stretch } from '../steps.ts'
import { isSameContent } from './contentKey.ts'
import { isByAnother } from './isByAnother.ts'
import { isNamed } from './isNamed.ts'
import { mergeRow } from './mergeRow.ts'
import { hasOurName, isKnown, isOursAlone } from './rowSides.ts'

/** What our list and the server's record have in common at their beginnings and ends, so that only what lies between must be aligned. */
export interface CommonEnds {
  /** Rows before and behind what must be aligned. */
  readonly before: number
  readonly after: number
  /** The same of the record's entries. */
  readonly entriesBefore: number
  readonly entriesAfter: number
  /** Rows of the ends of which the record tells news, by their indexes. */
  readonly changed: ReadonlyMap<number, Message>
  /** Among the rows before is one that the record should hold. */
  readonly hasKnown: boolean
  /** Among the rows before is one of the visitor's own. */
  readonly hasWitness: boolean
  /** The record names own messages as we do. */
  readonly keepsNames: boolean
  /** The record has other names than ours for the same message. */
  readonly namesDiffer: boolean
  /** Whether a row of the ends is what an entry names. */
  readonly isElsewhere: (entry: Message) => boolean
  /** Whether a row of the ends has this id. */
  readonly hasId: (id: string) => boolean
}

// What waits for proof, and what came piece by piece, is looked at more closely.
const isSettled = ({ stream, delivery }: Message) => stream === undefined && (delivery === undefined || isProven(delivery))

const isSameSide = (row: Message, entry: Message) => (row.author.role === 'visitor') === (entry.author.role === 'visitor')

const has = ({ wireIds }: Message, wireId: string) => wireIds.includes(wireId)

function areTwins(row: Message, entry: Message): boolean {
  if (!entry.wireIds.some((wireId) => has(row, wireId)) || !isSettled(row) || !isSameSide(row, entry) || isByAnother(row, entry)) return false
  // Names that the record may have for two messages.
  return row.author.role === 'visitor' || row.wireIds.every((wireId) => has(entry, wireId))
}

/** Whether the record tells nothing of a row but what is known, by a look that most need no more than: one name, one text, the same on both sides. */
function isJustAsHere(row: Message, entry: Message): boolean {
  const { wireIds, parts, delivery, stream } = row
  const mine = parts[0]
  const theirs = entry.parts[0]
  if (wireIds.length !== 1 || entry.wireIds.length !== 1 || wireIds[0] !== entry.wireIds[0]) return false
  if (parts.length !== 1 || entry.parts.length !== 1 || mine?.kind !== 'text' || theirs?.kind !== 'text' || mine.text !== theirs.text) return false
  if (stream !== undefined || delivery?.status !== entry.delivery?.status || (delivery && !isProven(delivery))) return false
  return row.author.role === entry.author.role && row.deleted === entry.deleted && row.edited === entry.edited && !isByAnother(row, entry)
}

const staysHere = (row: Message) => row.stream === undefined && isOursAlone(row) && !isNamed(row)

/** Finds what both sides have in common. At the beginning by names or by words, at the end by names alone: of equal words the earlier are meant. */
export function* findCommonEnds(list: ChunkedList<Message>, record: readonly Message[]): Steps<CommonEnds> {
  yield* indexInSteps(list)
  const rows = toArray(list)
  const changed = new Map<number, Message>()
  /** Names that the ends have from the record alone, with what gave them. */
  const fresh = new Map<string, Message>()
  const found = { before: 0, entriesBefore: 0, after: 0, entriesAfter: 0, hasKnown: false, hasWitness: false, keepsNames: false, namesDiffer: false }

  let told: Set<string> | undefined
  function* gatherNames(): Steps {
    told = new Set()
    for (const [at, { wireIds }] of record.entries()) {
      if (at % stretch === stretch - 1) yield
      for (const wireId of wireIds) told.add(wireId)
    }
  }

  function take(index: number, row: Message, entry: Message, isTwin: boolean, isSame: boolean) {
    if (isTwin && hasOurName(row)) found.keepsNames = true
    if (isSame) return
    const merged = mergeRow(row, entry)
    if (merged !== row) changed.set(index, merged)
    for (const wireId of entry.wireIds) if (!has(row, wireId)) fresh.set(wireId, entry)
  }

  function* areSameWords(row: Message, entry: Message): Steps<boolean> {
    if (!isSettled(row) || isOursAlone(row) || !isSameContent(row, entry)) return false
    if (!told && row.wireIds.length > 0) yield* gatherNames()
    // What has a name on one side may stand elsewhere on the other.
    if (row.wireIds.some((wireId) => told?.has(wireId))) return false
    return !entry.wireIds.some((wireId) => fresh.has(wireId) || findMessage(list, { wireId }) >= 0)
  }

  let next = 0
  for (let entryAt = 0; next < rows.length && entryAt < record.length; next++) {
    const row = rows[next] as Message
    const entry = record[entryAt] as Message
    if (next % stretch === stretch - 1) yield
    const isSame = isJustAsHere(row, entry)
    const isTwin = isSame || areTwins(row, entry)
    if (!isTwin && !(yield* areSameWords(row, entry))) {
      if (staysHere(row)) continue
      break
    }
    take(next, row, entry, isTwin, isSame)
    if (!isTwin && isNamed(row) && isNamed(entry)) found.namesDiffer = true
    found.hasKnown ||= isKnown(row)
    found.hasWitness ||= row.delivery !== undefined
    found.before = next + 1
    found.entriesBefore = ++entryAt
  }

  const freshBefore = fresh.size
  let last = rows.length - 1
  for (let entryAt = record.length - 1; last >= found.before && entryAt >= found.entriesBefore; last--) {
    const row = rows[last] as Message
    const entry = record[entryAt] as Message
    if (last % stretch === 0) yield
    const isSame = isJustAsHere(row, entry)
    if (!isSame && !areTwins(row, entry)) {
      if (staysHere(row)) continue
      break
    }
    take(last, row, entry, true, isSame)
    found.after = rows.length - last
    found.entriesAfter = record.length - entryAt--
  }

  const isBehind = (index: number) => index >= rows.length - found.after
  // Of two entries of one name the earlier is meant.
  const isMeant = (wireId: string) => fresh.has(wireId) || isBehind(findMessage(list, { wireId }))
  for (let at = found.entriesBefore; found.after > 0 && at < record.length - found.entriesAfter; at++) {
    if (at % stretch === 0) yield
    if (!record[at]?.wireIds.some(isMeant)) continue
    for (const index of [...changed.keys()]) if (isBehind(index)) changed.delete(index)
    for (const name of [...fresh.keys()].slice(freshBefore)) fresh.delete(name)
    found.after = found.entriesAfter = 0
  }
  const names = namesIn(list)
  const mayHave = (name: string) => names?.has(name) === true
  const isInEnds = (index: number) => index >= 0 && (index < found.before || isBehind(index))
  return {
    ...found,
    changed,
    hasId: (id) => mayHave(id) && isInEnds(findMessage(list, { id })),
    isElsewhere: (entry) =>
      entry.wireIds.some((wireId) => {
        // Of another side, or another person, it is another message.
        const isIt = (one: Message) => has(one, wireId) && isSameSide(one, entry) && !isByAnother(one, entry)
        const known = fresh.get(wireId)
        return (known !== undefined && isIt(known)) || (mayHave(wireId) && isInEnds(findNamed(list, wireId, isIt)))
      }),
  }
}
