import type { Message } from '../../model/index.ts'
import { itemAt, type ChunkedList } from '../list/chunkedList.ts'
import { findMessage } from '../list/findMessage.ts'
import { fingerprint } from '../reducers/fingerprint.ts'
import { contentKey } from './contentKey.ts'
import { countRecorded, nextRecorded, recordedIndex } from './recordedRows.ts'

/** Where somebody reads: so many pixels of this row are above the upper edge; negative when the row begins below it. */
export interface ReadingPlace {
  readonly messageId: string
  readonly offset: number
}

/** A place by which another page finds it, whose rows have other ids and whose record may hold less or more. No words are in it. */
export interface KeptPlace {
  /** What the wire calls the message. */
  readonly names: readonly string[]
  /** How many rows of the record stand before it. */
  readonly before: number
  /** Fingerprints of the row and of its neighbours in the record, empty where there is none. */
  readonly mark: string
  readonly previous: string
  readonly next: string
  /** Pixels, as in `ReadingPlace`. */
  readonly offset: number
}

type Rows = ChunkedList<Message>

/** How many names of one message are kept. */
const mostNames = 3
/** How many characters a name may have that is kept. */
const longestName = 200
/** How many rows on each side of where a place should be are looked at. */
const reach = 2500
/** What the row itself, the one before and the one after it are worth as evidence. */
const worth = { mark: 4, previous: 2, next: 1 } as const
const everything = worth.mark + worth.previous + worth.next

function markAt(rows: Rows, index: number): string {
  const message = itemAt(rows, index)
  return message ? fingerprint(contentKey(message)) : ''
}

/** A place as it is kept; undefined where nothing is near that a record could hold. */
export function keepPlace(rows: Rows, { messageId, offset }: ReadingPlace): KeptPlace | undefined {
  const read = findMessage(rows, { id: messageId })
  if (read < 0) return undefined
  // What no record holds lends its place to the row below it, or to the last above it.
  const below = nextRecorded(rows, read - 1, 1)
  const index = below < 0 ? nextRecorded(rows, read, -1) : below
  const message = itemAt(rows, index)
  if (!message) return undefined
  return {
    names: message.wireIds.filter(({ length }) => length <= longestName).slice(-mostNames),
    before: countRecorded(rows, index),
    mark: markAt(rows, index),
    previous: markAt(rows, nextRecorded(rows, index, -1)),
    next: markAt(rows, nextRecorded(rows, index, 1)),
    offset: index === read ? Math.round(offset) : 0,
  }
}

interface Candidate {
  readonly index: number
  readonly score: number
}

/** Looks from where the place should be to both sides, until all three fingerprints agree. */
function search(rows: Rows, { before, mark, previous, next }: KeptPlace): Candidate {
  const marks = new Map<number, string>()
  const readMark = (index: number) => {
    const known = marks.get(index) ?? markAt(rows, index)
    marks.set(index, known)
    return known
  }
  const judge = (index: number): Candidate => {
    const isItself = readMark(index) === mark
    const isAfter = readMark(nextRecorded(rows, index, -1)) === previous && (isItself || previous !== '')
    const isBefore = readMark(nextRecorded(rows, index, 1)) === next
    return { index, score: (isItself ? worth.mark : 0) + (isAfter ? worth.previous : 0) + (isBefore ? worth.next : 0) }
  }
  let up = recordedIndex(rows, before)
  let down = nextRecorded(rows, up, 1)
  let best: Candidate = { index: -1, score: 0 }
  for (let looked = 0; looked < reach && best.score < everything && (up >= 0 || down >= 0); looked++) {
    for (const index of [up, down]) {
      const candidate = index < 0 ? best : judge(index)
      if (candidate.score > best.score) best = candidate
    }
    up = up < 0 ? -1 : nextRecorded(rows, up, -1)
    down = down < 0 ? -1 : nextRecorded(rows, down, 1)
  }
  return best
}

/**
 * A kept place among the rows of another page; undefined where nothing speaks for any row. A name that the wire gave counts where the
 * words agree; of the same words said twice those between the same neighbours are meant, else those that are nearest. Where the message
 * is gone or was changed, its neighbours tell.
 */
export function findPlace(rows: Rows, place: KeptPlace): ReadingPlace | undefined {
  const at = (index: number, offset: number): ReadingPlace | undefined => {
    const message = itemAt(rows, index)
    return message && { messageId: message.id, offset }
  }
  const named = place.names.map((wireId) => findMessage(rows, { wireId })).filter((index) => index >= 0)
  const same = named.find((index) => markAt(rows, index) === place.mark)
  if (same !== undefined) return at(same, place.offset)
  const { index, score } = search(rows, place)
  if (score >= worth.mark) return at(index, place.offset)
  const [changed] = named
  if (changed !== undefined) return at(changed, place.offset)
  if (score < worth.previous) return undefined
  // Both neighbours are there: between them stands what it has become. Else the row is gone, and this one follows.
  return at(index, score > worth.previous ? place.offset : 0)
}
