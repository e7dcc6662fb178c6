import type { Message } from '../../model/index.ts'
import { isAmbiguous, isProven, isUnproven } from '../delivery.ts'
import { finishSteps, type Steps, stretch } from '../steps.ts'
import { isByAnother } from './isByAnother.ts'
import { isNamed } from './isNamed.ts'
import { mergeRow } from './mergeRow.ts'
import type { CommonEnds } from './commonEnds.ts'
import { pairRows, type PairOptions } from './pairRows.ts'
import { isKnown } from './rowSides.ts'
import { separateNames } from './separateNames.ts'

/** What a merge made of our list and the server's record. */
export interface MergedTranscript {
  readonly messages: readonly Message[]
  /** Rows that only the server's record had. */
  readonly added: readonly Message[]
  /**
   * Whether the record holds every message of the visitor's that was proved to be at the server before. Only such a record
   * proves that another message is absent.
   */
  readonly prefixKnown: boolean
  /** Whether the record lacks what was said here, though it does not merely begin late. */
  readonly lacksKnown: boolean
  /** Whether one message has a name on either side, and not the same. */
  readonly namesDiffer: boolean
}

/** How a record is merged. */
export interface MergeOptions extends PairOptions {
  /** Index of the first row that came after the record was asked for: it may be too new for the record. */
  readonly newFrom?: number
  /** The record does not reach back to the first message. */
  readonly isPartial?: boolean
  /** How many of the record's first entries are known to be none of our rows. */
  readonly foreign?: number
  /** Each message stands in the record once. */
  readonly areDistinct?: boolean
  /** What both sides have in common before and after, where that is known already and left out here. */
  readonly common?: CommonEnds
}

// What grows is newer than all that a record can add.
const waits = ({ delivery, stream }: Message) => (delivery !== undefined && isUnproven(delivery)) || stream === 'growing'

/** Sorts one stretch without common entries: what was here before, what the server adds, what is newer or still waits for proof. */
function fillGap(older: readonly Message[], remoteOnly: readonly Message[], newer: readonly Message[]): Message[] {
  if (remoteOnly.length === 0) return [...older, ...newer]
  return [...older.filter((message) => !waits(message)), ...remoteOnly, ...older.filter(waits), ...newer]
}

function* hasAny(messages: readonly Message[], ids: ReadonlySet<string>): Steps<boolean> {
  for (const [at, { id }] of messages.entries()) {
    if (at % stretch === stretch - 1) yield
    if (ids.has(id)) return true
  }
  return false
}

// A record may name the same message twice, and a row's id must be its own.
function* withoutRepeats(local: readonly Message[], remote: readonly Message[], { common, areDistinct = false }: MergeOptions): Steps<readonly Message[]> {
  const speakers = new Map<string, string>()
  const ids = new Set(local.map((message) => message.id))
  if (areDistinct && !(yield* hasAny(remote, ids))) return remote
  const entries: Message[] = []
  // Parties may count their messages each for themselves.
  const nameFor = (wireId: string, speaker: string) => ((speakers.get(wireId) ?? speaker) === speaker ? wireId : `${speaker}~${wireId}`)
  const isRepeat = (wireIds: readonly string[], speaker: string) => wireIds.some((wireId) => speakers.has(nameFor(wireId, speaker)))
  for (let at = 0; at < remote.length; at++) {
    if (at % stretch === stretch - 1) yield
    const message = remote[at] as Message
    const { wireIds, author } = message
    const speaker = author.id ?? ''
    if ((speakers.size > 0 && isRepeat(wireIds, speaker)) || common?.isElsewhere(message)) continue
    for (const wireId of wireIds) speakers.set(nameFor(wireId, speaker), speaker)
    let { id } = message
    while (ids.has(id) || common?.hasId(id)) id = `${id}'`
    ids.add(id)
    entries.push(id === message.id ? message : { ...message, id })
  }
  return entries
}

interface NamedEntries {
  readonly remote: readonly Message[]
  /** Our rows that an entry names by an id, by the entry. Indexes on both sides. */
  readonly twins: ReadonlyMap<number, number>
}

// Who said it may be known only later; the visitor's own names and those of others may be alike.
const nameOf = ({ author }: Message, wireId: string) => `${author.role === 'visitor' ? 'own' : 'other'}~${wireId}`

function* findTwins(local: readonly Message[], entries: readonly Message[]): Steps<NamedEntries> {
  const known = new Map<string, number[]>()
  for (const [row, ours] of local.entries()) {
    if (row % stretch === stretch - 1) yield
    for (const wireId of ours.wireIds) known.set(nameOf(ours, wireId), [row, ...(known.get(nameOf(ours, wireId)) ?? [])])
  }
  const isTwin = (row: number, entry: Message) => !isByAnother(local[row] as Message, entry)
  const remote: Message[] = []
  const twins = new Map<number, number>()
  const paired = new Set<number>()
  for (const [at, entry] of entries.entries()) {
    if (at % stretch === stretch - 1) yield
    const twin = entry.wireIds.flatMap((wireId) => known.get(nameOf(entry, wireId)) ?? []).find((row) => isTwin(row, entry))
    // One row of ours may carry two ids of the record's: it is one message all the same.
    if (twin !== undefined && paired.has(twin)) continue
    if (twin !== undefined) {
      paired.add(twin)
      twins.set(remote.length, twin)
    }
    remote.push(entry)
  }
  return { remote, twins }
}

/** Merges the server's record of the conversation into our list, with rests. Applying the same record again changes nothing. */
export function* mergeInSteps(rows: readonly Message[], record: readonly Message[], options: MergeOptions = {}): Steps<MergedTranscript> {
  const { newFrom = Infinity, isPartial = false, common, isShared = false, foreign = 0 } = options
  const { before = 0, after = 0, hasKnown = false, hasWitness: hadWitness = false, keepsNames = false } = common ?? {}
  const entries = yield* withoutRepeats(rows, record, options)
  if (rows.length === 0) return { messages: entries, added: entries, prefixKnown: true, lacksKnown: false, namesDiffer: common?.namesDiffer ?? false }
  const near = foreign > 0 ? entries.slice(foreign) : entries
  const local = separateNames(rows, near)
  const { remote, twins } = yield* findTwins(local, near)
  const { inOrder, moved } = yield* pairRows(local, remote, twins, { isShared, hasBeginning: before > 0, keepsNames })
  const movedHere = new Map([...moved].map(([row, entry]) => [entry, local[row] as Message]))
  const messages: Message[] = []
  const added: Message[] = entries.slice(0, foreign)
  let older: Message[] = []
  let remoteOnly: Message[] = entries.slice(0, foreign)
  let newer: Message[] = []
  let prefixKnown = true
  let lacksKnown = false
  let namesDiffer = common?.namesDiffer ?? false
  let hasPaired = before > 0
  let hasWitness = hadWitness
  const first = local.findIndex(isKnown)
  // Where the first of them is known to be in the record, it begins in time.
  const beginsLate = isPartial || (!hasKnown && first >= 0 && remote.length + foreign + after > 0 && !inOrder.has(first) && !moved.has(first))
  const hasNothingCommon = inOrder.size + moved.size + before + after === 0
  let next = 0
  const closeGap = (until: number) => {
    for (; next < until; next++) {
      const entry = remote[next] as Message
      const ours = movedHere.get(next)
      if (!ours) added.push(entry)
      remoteOnly.push(ours ? mergeRow(ours, entry) : entry)
    }
    for (const message of fillGap(older, remoteOnly, newer)) messages.push(message)
    older = []
    remoteOnly = []
    newer = []
  }
  for (const [row, ours] of local.entries()) {
    if (row % stretch === stretch - 1) yield
    const entry = inOrder.get(row)
    if (entry !== undefined) {
      closeGap(entry)
      if (!twins.has(entry) && isNamed(ours) && isNamed(remote[entry] as Message)) namesDiffer = true
      messages.push(mergeRow(ours, remote[next++] as Message))
      hasPaired = true
      if (ours.delivery) hasWitness = true
    } else if (moved.has(row)) {
      hasPaired = true
    } else {
      if (row < newFrom) older.push(ours)
      else newer.push(ours)
      if (ours.delivery && isProven(ours.delivery)) prefixKnown = false
      // A record that begins late says nothing of what was sent before it begins: what was proved before that must be in it.
      if (beginsLate && !hasWitness && ours.delivery && isAmbiguous(ours.delivery)) prefixKnown = false
      if ((hasPaired || hasNothingCommon) && isKnown(ours)) lacksKnown = true
    }
  }
  closeGap(remote.length)
  return { messages, added, prefixKnown, lacksKnown, namesDiffer }
}

/** The same at once. */
export function mergeTranscript(rows: readonly Message[], record: readonly Message[], options?: MergeOptions): MergedTranscript {
  return finishSteps(mergeInSteps(rows, record, options))
}
