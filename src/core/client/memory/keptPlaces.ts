import type { KeptPlace } from '../../transcript/readingPlace.ts'
import { isRecord } from '../restoreMessage.ts'

/** How many conversations the place is kept of; that of the oldest goes first. */
export const mostPlaces = 8

/** Where somebody reads in one conversation. */
export interface ConversationPlace extends KeptPlace {
  /** Fingerprint of the conversation's id. */
  readonly of: string
}

const isText = (value: unknown) => typeof value === 'string'

function isPlace(value: unknown): value is ConversationPlace {
  if (!isRecord(value) || !['of', 'mark', 'previous', 'next'].every((name) => isText(value[name]))) return false
  const { names, before, offset } = value
  return Array.isArray(names) && names.every(isText) && Number.isInteger(before) && Number(before) >= 0 && Number.isFinite(offset)
}

// Nothing but what is known is taken over: the record is foreign input.
const plain = ({ of, names, before, mark, previous, next, offset }: ConversationPlace): ConversationPlace => ({
  of,
  names,
  before,
  mark,
  previous,
  next,
  offset,
})

/** The places among foreign values, the latest of them. */
export function readPlaces(values: readonly unknown[]): readonly ConversationPlace[] {
  return values.filter(isPlace).map(plain).slice(-mostPlaces)
}

/** The places after the reader of one conversation has gone on; without a place he is at its end, and nothing is kept. */
export function withPlace(places: readonly ConversationPlace[], of: string, place: KeptPlace | undefined): readonly ConversationPlace[] {
  const others = places.filter((one) => one.of !== of)
  return place ? [...others, { of, ...place }].slice(-mostPlaces) : others
}
