import type { Message } from '../../model/index.ts'
import { finishSteps, type Steps } from '../steps.ts'
import { followerOf, followList, itemAt, type ChunkedList, type ListFollower } from './chunkedList.ts'

/**
 * Where messages stand, by every name they have: our id and the wire's. It is kept as the list changes, for the list and all that are made of
 * it at once, and only grows: a place is a hint that is looked at before it is believed, and a name that is not in it is in none of them.
 */
export interface MessageIndex extends ListFollower<Message> {
  /** The places of a name; several where several rows have it, or had. */
  readonly places: Map<string, number | number[]>
  /** No row stands further than this from where it was put. */
  readonly shifts: () => number
}

/** An index of nothing yet. */
export function createIndex(): MessageIndex {
  const places: MessageIndex['places'] = new Map()
  let shifts = 0

  function add(name: string, index: number) {
    const known = places.get(name)
    if (known === undefined) places.set(name, index)
    else if (typeof known !== 'number') known.push(index)
    // Where rows have moved, one place may be that of two.
    else if (known !== index || shifts > 0) places.set(name, [known, index])
  }

  return {
    places,
    shifts: () => shifts,
    onShift: (by) => void (shifts += by),
    onPut({ id, wireIds }, index, before) {
      if (before?.id !== id) add(id, index)
      if (before && before.wireIds === wireIds) return
      for (let at = 0; at < wireIds.length; at++) {
        const wireId = wireIds[at] as string
        if (wireId !== id && !before?.wireIds.includes(wireId)) add(wireId, index)
      }
    },
  }
}

/** Follows a list, if nobody does yet, by an index that has its rows up to `from`; with rests, since there may be many others. */
export function* followInSteps(list: ChunkedList<Message>, index: MessageIndex, from: number): Steps {
  let start = 0
  for (const chunk of list.chunks) {
    for (let at = Math.max(0, from - start); at < chunk.length; at++) index.onPut(chunk[at] as Message, start + at, undefined)
    start += chunk.length
    if (start > from) yield
  }
  if (!followerOf(list)) followList(list, index)
}

/** Makes with rests what the first question for a name would make at once. */
export function* indexInSteps(list: ChunkedList<Message>): Steps {
  if (list.length > 0 && !followerOf(list)) yield* followInSteps(list, createIndex(), 0)
}

function indexOf(list: ChunkedList<Message>): MessageIndex {
  const known = followerOf(list)
  if (!known) finishSteps(indexInSteps(list))
  // Nothing else follows messages.
  return (known ?? followerOf(list)) as MessageIndex
}

/** Names that rows of a list may have. */
export type Names = Pick<ReadonlySet<string>, 'has'>

/** All names that rows of a list may have, and of what is put at its end. Undefined for a list of nothing. */
export function namesIn(list: ChunkedList<Message>): Names | undefined {
  return list.length === 0 ? undefined : indexOf(list).places
}

/** Whether no name of a message is known: it is none of the rows, without a look at them. */
export function isNew({ id, wireIds }: Message, names: Names): boolean {
  if (names.has(id)) return false
  for (let at = 0; at < wireIds.length; at++) if (names.has(wireIds[at] as string)) return false
  return true
}

/** The one place of a name, to look at before it is believed; undefined where there may be none or several. */
export function placeIn(list: ChunkedList<Message>, name: string): number | undefined {
  const place = list.length === 0 ? undefined : indexOf(list).places.get(name)
  return typeof place === 'number' ? place : undefined
}

type IsWanted = (message: Message) => boolean

/** Index of the row that stands at a place or was moved from there by at most so many; -1 when there is none. */
function findNear(list: ChunkedList<Message>, place: number, shifts: number, isWanted: IsWanted): number {
  const isThere = (at: number) => {
    const message = itemAt(list, at)
    return message !== undefined && isWanted(message)
  }
  if (isThere(place)) return place
  const reach = Math.min(shifts, Math.max(place, list.length - place))
  for (let by = 1; by <= reach; by++) {
    if (isThere(place + by)) return place + by
    if (isThere(place - by)) return place - by
  }
  return -1
}

// Which place is whose is not known any more: between the furthest all are looked at, the last first.
function findBetween(list: ChunkedList<Message>, places: readonly number[], shifts: number, isWanted: IsWanted): number {
  if (shifts === 0) return Math.max(-1, ...places.filter((place) => findNear(list, place, 0, isWanted) >= 0))
  const lowest = Math.max(0, Math.min(...places) - shifts)
  for (let index = Math.min(list.length - 1, Math.max(...places) + shifts); index >= lowest; index--) {
    const message = itemAt(list, index)
    if (message && isWanted(message)) return index
  }
  return -1
}

/** Index of the last row that has a name, our id or the wire's, and is wanted; -1 when there is none. */
export function findNamed(list: ChunkedList<Message>, name: string, isWanted: IsWanted): number {
  if (list.length === 0) return -1
  const index = indexOf(list)
  const places = index.places.get(name)
  if (places === undefined) return -1
  const isIt = (message: Message) => (message.id === name || message.wireIds.includes(name)) && isWanted(message)
  return typeof places === 'number' ? findNear(list, places, index.shifts(), isIt) : findBetween(list, places, index.shifts(), isIt)
}
