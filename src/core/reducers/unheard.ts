import type { Message } from '../../model/index.ts'
import type { ChatState, UnheardRow } from '../chatState.ts'
import { itemAt } from '../list/chunkedList.ts'
import { findMessage, findRows } from '../list/findMessage.ts'
import { contentKey } from '../transcript/contentKey.ts'
import { isNamed } from '../transcript/isNamed.ts'

/** Milliseconds within which the live frame of a message may come after the record that holds it. */
const overtaking = 5_000
/** The same after its acknowledgement: the server may look at the words before it tells them to all. */
const afterAcknowledgement = 60_000
/** And for each row of a record that holds many: it may be fetched in the middle of a burst, whose frames a slow page works off one by one. */
const overtakingEach = 20
/** No more rows than this wait for their live frame. */
export const mostUnheard = 5_000

/** A row whose live frame may yet come. */
export type Overtaken = Omit<UnheardRow, 'until'>

/** The rows that wait for their live frame, with some more. `at` in milliseconds since 1970. */
export function withUnheard(
  unheard: readonly UnheardRow[],
  rows: readonly Overtaken[],
  at: number,
  span = overtaking + rows.length * overtakingEach,
): readonly UnheardRow[] {
  if (rows.length === 0) return unheard
  const ids = new Set<string>()
  if (unheard.length > 0) for (const { id } of rows) ids.add(id)
  const waiting = unheard.filter(({ id, until }) => until >= at && !ids.has(id))
  for (const { id, anyName } of rows) waiting.push(anyName ? { id, anyName, until: at + span } : { id, until: at + span })
  return waiting.length > mostUnheard ? waiting.slice(-mostUnheard) : waiting
}

/** The same with a row that was acknowledged, and has not been told to all yet. */
export const withAcknowledged = (unheard: readonly UnheardRow[], row: Message, at: number): readonly UnheardRow[] =>
  withUnheard(unheard, [overtakenAs(row)], at, isNamed(row) ? overtaking : afterAcknowledgement)

/** The rows that still wait, after a time in which nothing could come: each as long as before, but a moment at least. */
export const keepUnheard = (unheard: readonly UnheardRow[], at: number): readonly UnheardRow[] =>
  unheard.map((row) => ({ ...row, until: Math.max(row.until, at + overtaking) }))

/** How a row of ours waits for its live frame: the wire's name for one that had none tells nothing of the frame's. */
export const overtakenAs = (row: Message): Overtaken => (isNamed(row) ? { id: row.id } : { id: row.id, anyName: true })

/** Whether a row of ours, which was not found by an id, may be this message all the same. */
export function mayBeSame(row: Message, message: Message): boolean {
  // Where both have ids they would have been found by them.
  return !(isNamed(row) && message.wireIds.length > 0) && contentKey(row) === contentKey(message)
}

/** What is known of the rows that wait, together: thousands may after a burst was missed, and none of them is what comes next. */
interface Waiting {
  /** In their order; undefined where the row is gone. */
  readonly rows: readonly (Message | undefined)[]
  /** When the last of them was said. A row keeps its time. */
  readonly latest: number
  /** Whether a message may be one of them although both have names. */
  readonly fitsAnyName: boolean
  times?: ReadonlySet<number | undefined>
  words?: ReadonlyMap<string, readonly UnheardRow[]>
}

const waitingOf = new WeakMap<readonly UnheardRow[], Waiting>()

function whoWaits({ unheard, messages }: ChatState): Waiting {
  let waiting = waitingOf.get(unheard)
  if (!waiting) {
    const rows = findRows(messages, unheard)
    let latest = -Infinity
    let fitsAnyName = false
    for (const [at, row] of rows.entries()) {
      if (!row) continue
      if (row.time !== undefined && row.time > latest) latest = row.time
      fitsAnyName ||= unheard[at]?.anyName === true || !isNamed(row)
    }
    waitingOf.set(unheard, (waiting = { rows, latest, fitsAnyName }))
  }
  return waiting
}

// What is said next is later than all of them.
function isSaidAt(waiting: Waiting, time: number | undefined): boolean {
  if (time === undefined || time > waiting.latest) return false
  return (waiting.times ??= new Set(waiting.rows.map((row) => row?.time))).has(time)
}

function byWords(unheard: readonly UnheardRow[], { rows }: Waiting): ReadonlyMap<string, readonly UnheardRow[]> {
  const found = new Map<string, UnheardRow[]>()
  for (const [at, one] of unheard.entries()) {
    const row = rows[at]
    if (!row) continue
    const key = contentKey(row)
    const same = found.get(key)
    if (same) same.push(one)
    else found.set(key, [one])
  }
  return found
}

/** The rows that wait and have the words of a message. */
function whoSays(state: ChatState, message: Message): readonly UnheardRow[] {
  if (state.unheard.length === 0) return []
  const waiting = whoWaits(state)
  const fits = waiting.fitsAnyName || state.transcript.namesDiffer || message.wireIds.length === 0 || isSaidAt(waiting, message.time)
  // To know the words of all takes long, and most messages are told from them by name and time.
  return fits ? ((waiting.words ??= byWords(state.unheard, waiting)).get(contentKey(message)) ?? []) : []
}

/** Whether rows wait for their live frame that say the same as a message. */
export const isSaidUnheard = (state: ChatState, message: Message): boolean => whoSays(state, message).length > 0

/** The rows that still wait, after one of the transcript has got other words. */
export const withOtherWords = (unheard: readonly UnheardRow[]): readonly UnheardRow[] => (unheard.length === 0 ? unheard : [...unheard])

/**
 * Index of the row that a live message is already, where it was overtaken by the record or its acknowledgement; else -1. With `isAwaited`
 * there is another row that it may be: then a row of another name is not this one.
 */
export function findUnheard(state: ChatState, message: Message, at: number, isAwaited: boolean): number {
  let named = -1
  for (const { id, until, anyName } of whoSays(state, message)) {
    const index = until < at ? -1 : findMessage(state.messages, { id })
    const row = itemAt(state.messages, index)
    if (!row || contentKey(row) !== contentKey(message)) continue
    // A time is the server's where the record has one: no two are said at once in the same words.
    const isAtOnce = row.time !== undefined && row.time === message.time
    // A row that has no name yet comes first.
    if (mayBeSame(row, message)) return index
    if (named < 0 && (anyName || state.transcript.namesDiffer || isAtOnce)) named = index
  }
  return isAwaited ? -1 : named
}
