import type { Message } from '../../model/index.ts'
import { isProven } from '../delivery.ts'
import { finishSteps, type Steps, stretch } from '../steps.ts'
import { alignInSteps } from './alignSequences.ts'
import { makeContentKey } from './contentKey.ts'
import { pairByPlace, pairResembling, pairsInOrder, pairStreamed, type Gap, type Pairs } from './pairChanged.ts'
import { hasOurName, isOursAlone } from './rowSides.ts'

/** Messages that cross on the way stand in another order at the server, but never further apart than this many others. */
const crossingReach = 10

/** How many others may stand between a row and its entry. */
interface Reach {
  readonly ahead: number
  readonly behind: number
}

const crossing: Reach = { ahead: crossingReach, behind: crossingReach }
/** An answer that comes piece by piece is written down when it ends: behind what was said while it grew. */
const writtenLate: Reach = { ahead: 0, behind: crossingReach }

/** Which entry of the server's record each of our rows is: indexes of entries by indexes of rows. */
export interface RowPairs {
  /** Those that stand in the same order on both sides. */
  readonly inOrder: ReadonlyMap<number, number>
  /** Those that the server has in another place. */
  readonly moved: ReadonlyMap<number, number>
}

/** How many of the pairs in order stand before each index from 0 to `length`. */
function countBefore(indexes: Iterable<number>, length: number): Int32Array {
  const counts = new Int32Array(length + 1)
  for (const index of indexes) counts[index + 1] = 1
  for (let index = 1; index <= length; index++) counts[index] = (counts[index] as number) + (counts[index - 1] as number)
  return counts
}

function* groupInSteps<T, K>(items: readonly T[], keyOf: (item: T) => K): Steps<Map<K, T[]>> {
  const groups = new Map<K, T[]>()
  for (const [at, item] of items.entries()) {
    if (at % stretch === stretch - 1) yield
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

const groupBy = <T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> => finishSteps(groupInSteps(items, keyOf))

/** What else is known of a conversation whose record is merged. */
export interface PairOptions {
  /** The visitor may have spoken elsewhere, in another tab or on the page before this one: then the place alone does not tell which message it is. */
  readonly isShared?: boolean
  /** What stands before the rows at hand is paired already. */
  readonly hasBeginning?: boolean
  /** The server is known to keep the names that we give. */
  readonly keepsNames?: boolean
}

/**
 * Finds our rows in the server's record: by an id that both know (`twins`, rows by entries), else by who said what. Rows that
 * must be there come first; what has no proof takes what they leave, so that no proof is taken from one for another. What is
 * left of the visitor's own words after that may have been changed by the server.
 */
export function* pairRows(
  local: readonly Message[],
  remote: readonly Message[],
  twins: ReadonlyMap<number, number>,
  { isShared = false, hasBeginning = false, keepsNames: isNameKept = false }: PairOptions = {},
): Steps<RowPairs> {
  const named = new Set(twins.values())
  const isDoubtful = (row: number) => !named.has(row) && local[row]?.delivery !== undefined && !isProven(local[row].delivery)
  // A server that keeps the names we give has what it has by those names: the same words without them were said elsewhere.
  const isNamedHere = (row: number) => hasOurName(local[row] as Message)
  const keepsNames = isNameKept || [...named].some(isNamedHere)
  // What came piece by piece and did not come whole is known by its beginning, once the rest has found its place.
  const streamed = [...local.keys()].filter((row) => !named.has(row) && local[row]?.stream !== undefined && !isOursAlone(local[row]))
  const isPartial = (row: number) => !named.has(row) && local[row]?.stream !== undefined && local[row].stream !== 'complete'
  const comparable = [...local.keys()].filter(
    (row) => named.has(row) || !(isPartial(row) || isOursAlone(local[row] as Message) || (keepsNames && isNamedHere(row) && isDoubtful(row))),
  )
  const inOrder = new Map<number, number>()
  const moved = new Map<number, number>()
  if (comparable.length === 0 && streamed.length === 0) return { inOrder, moved }

  const wasSentAgain = (row: number) => local[row]?.delivery?.status === 'queued'
  const inOrderOfTyping = (rows: readonly number[]) =>
    [...rows].sort(
      (one, other) => (local[one]?.time ?? 0) - (local[other]?.time ?? 0) || Number(wasSentAgain(other)) - Number(wasSentAgain(one)) || one - other,
    )
  // Remembered here alone: to remember so many for ever takes longer than to make them.
  const keys: string[] = []
  const keyOf = (row: number) => (keys[row] ??= named.has(row) ? `same:${row}` : makeContentKey(local[row] as Message))
  const right: string[] = []
  for (const [index, entry] of remote.entries()) {
    if (index % stretch === stretch - 1) yield
    right.push(twins.has(index) ? `same:${twins.get(index)}` : makeContentKey(entry))
  }
  function* align(rows: readonly number[], entries: readonly number[]): Steps {
    const left: string[] = []
    for (const [index, row] of rows.entries()) {
      if (index % stretch === stretch - 1) yield
      left.push(keyOf(row))
    }
    for (const step of yield* alignInSteps(left, entries.map((entry) => right[entry] as string))) {
      if (step.kind === 'both') inOrder.set(rows[step.left] as number, entries[step.right] as number)
    }
  }
  const certain = comparable.filter((row) => !isDoubtful(row))
  yield* align(certain, [...remote.keys()])
  yield

  const taken = new Set(inOrder.values())
  const isFree = (entry: number) => !taken.has(entry)
  const placeOfRow = countBefore(inOrder.keys(), local.length)
  const placeOfEntry = countBefore(inOrder.values(), remote.length)
  const move = (row: number, entry: number) => {
    moved.set(row, entry)
    taken.add(entry)
  }
  const free = yield* groupInSteps([...remote.keys()].filter(isFree), (entry) => right[entry])
  for (const [key, rows] of groupBy(certain.filter((row) => !inOrder.has(row)), keyOf)) {
    const entries = free.get(key) ?? []
    // Words that are said once on either side cannot be taken for others, unless the record begins only after them.
    const isUnique = rows.length === 1 && entries.length === 1 && (hasBeginning || (placeOfRow[rows[0] as number] as number) > 0)
    const reach = isUnique || named.has(rows[0] as number) ? Infinity : crossingReach
    let next = 0
    for (const row of rows) {
      const place = placeOfRow[row] as number
      while (next < entries.length && (placeOfEntry[entries[next] as number] as number) < place - reach) next++
      const entry = entries[next]
      if (entry !== undefined && (placeOfEntry[entry] as number) <= place + reach) move(row, entries[next++] as number)
    }
  }

  yield
  const doubtful = comparable.filter(isDoubtful)
  if (doubtful.length > 0) {
    const gaps = groupBy([...remote.keys()].filter(isFree), (entry) => placeOfEntry[entry])
    // What is sent again stands behind what was sent after it: among equals the place does not tell which came first.
    const sentAgain = new Set(doubtful.filter(wasSentAgain).map(keyOf))
    const placed = doubtful.filter((row) => !sentAgain.has(keyOf(row)))
    for (const [place, rows] of groupBy(placed, (row) => placeOfRow[row])) yield* align(rows, gaps.get(place) ?? [])
    for (const entry of inOrder.values()) taken.add(entry)
    const left = yield* groupInSteps([...remote.keys()].filter(isFree), (entry) => right[entry])
    for (const row of inOrderOfTyping(doubtful)) {
      const entry = inOrder.has(row) ? undefined : left.get(keyOf(row))?.shift()
      if (entry !== undefined) move(row, entry)
    }
  }

  yield
  const isOwn = ({ author }: Message) => author.role === 'visitor'
  const isOthers = (message: Message) => !isOwn(message)
  const findGaps = (rows: readonly number[], { ahead, behind }: Reach = { ahead: 0, behind: 0 }, isLike = isOwn): Gap[] => {
    const left = rows.filter((row) => !inOrder.has(row) && !moved.has(row))
    const entries = left.length === 0 ? [] : [...remote.keys()].filter((entry) => isFree(entry) && isLike(remote[entry] as Message))
    if (entries.length === 0) return []
    const [rowPlaces, entryPlaces] = [countBefore(inOrder.keys(), local.length), countBefore(inOrder.values(), remote.length)]
    const gaps = [...groupBy(left, (row) => rowPlaces[row] as number)]
    if (behind > 0) {
      const isNear = (place: number, entry: number) => entry >= place - ahead && entry <= place + behind
      return gaps.map(([place, here]) => ({ rows: here, entries: entries.filter((entry) => isNear(place, entryPlaces[entry] as number)) }))
    }
    const entriesAt = groupBy(entries, (entry) => entryPlaces[entry] as number)
    return gaps.map(([place, here]) => ({ rows: here, entries: entriesAt.get(place) ?? [] }))
  }
  const accept = (pairs: Pairs) => {
    const straight = pairsInOrder(pairs)
    for (const [row, entry] of pairs) {
      if (straight.has(row)) inOrder.set(row, entry)
      else moved.set(row, entry)
      taken.add(entry)
    }
  }
  const own = comparable.filter((row) => isOwn(local[row] as Message))
  for (const rows of [own.filter((row) => !isDoubtful(row)), inOrderOfTyping(own.filter(isDoubtful))]) {
    for (const gap of findGaps(rows)) accept(pairResembling(local, remote, gap))
    for (const gap of findGaps(rows, crossing)) {
      for (const [row, entry] of pairResembling(local, remote, { ...gap, entries: gap.entries.filter(isFree) })) move(row, entry)
    }
  }
  for (const gap of findGaps(streamed, undefined, isOthers)) accept(pairStreamed(local, remote, gap))
  for (const gap of findGaps(streamed, writtenLate, isOthers)) {
    for (const [row, entry] of pairStreamed(local, remote, { ...gap, entries: gap.entries.filter(isFree) })) move(row, entry)
  }
  if (!isShared) for (const gap of findGaps(own)) accept(pairByPlace(local, remote, gap))
  return { inOrder, moved }
}
