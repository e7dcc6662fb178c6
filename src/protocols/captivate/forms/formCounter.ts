import type { ChatEvent, ProtocolContext } from '../../../model/index.ts'
import { isRecord, type WireRecord } from '../../foundation/coerce.ts'
import { fingerprint } from '../../foundation/fingerprint.ts'
import { parseFrame } from '../../foundation/parseFrame.ts'

/** Key of the session's record of what was asked for. */
export const FORM_REQUESTS = 'formRequests'

/** Milliseconds within which the live frame of a request may come after a record that holds it already. */
const OVERTAKING = 5_000

/** So many requests are known by their own ids. */
const ID_LIMIT = 20

/** A request's own id: [key, id, number]. */
type KnownId = readonly [key: string, id: string, number: number]

interface Stored {
  readonly conversation: string
  /** How often each form was asked for. */
  readonly counts: Readonly<Record<string, number>>
  /** Own ids of the latest requests. */
  readonly ids: readonly KnownId[]
  /** Forms whose answers were seen in the metadata. */
  readonly stored?: readonly string[]
  /** The last request of a record, whose live frame may still be on its way. */
  readonly late?: { readonly key: string; readonly number: number; readonly until: number }
}

/**
 * Numbers the requests for each form within a conversation, from 1: live frames and records name a request by no common id, and
 * both have them in the same order. It lives for one call of `decode`; the session keeps what it counted.
 */
export interface FormCounter {
  /** The form id of a live request. `ids` are its own ids: the same again is the same request. */
  readonly heard: (key: string, ids: readonly (string | undefined)[]) => string
  /** The form id of a request by its number. */
  readonly numbered: (key: string, number: number) => string
  /** How many were known before. */
  readonly known: (key: string) => number
  /** Learns how many a record holds, and which of them ends it unanswered. */
  readonly learn: (counts: ReadonlyMap<string, number>, last: string | undefined) => void
  /** Learns whose answers lie in the metadata. */
  readonly store: (keys: readonly string[]) => void
  /** Whether they do, as far as is known. */
  readonly isStored: (key: string) => boolean
  /** What the session must keep; nothing where nothing was counted. */
  readonly changes: () => readonly ChatEvent[]
}

/** Opens the count where the session left it. Another conversation begins at nothing. */
export const openFormCounter = ({ session, conversationId = '', at }: ProtocolContext): FormCounter => {
  const before = read(session[FORM_REQUESTS], conversationId)
  let now = before
  const countOf = (key: string, { counts }: Stored): number => (Object.hasOwn(counts, key) ? (counts[key] ?? 0) : 0)
  const idOf = (key: string, number: number): string => `${key}:${fingerprint(conversationId)}:${String(number)}`
  const count = (key: string, number: number): void => {
    now = { ...now, counts: { ...now.counts, [key]: Math.max(number, countOf(key, now)) } }
  }
  const remember = (key: string, id: string, number: number): void => {
    now = { ...now, ids: [...now.ids, [key, id, number] as const].slice(-ID_LIMIT) }
  }
  return {
    heard: (key, candidates) => {
      const ids = candidates.filter((id) => id !== undefined)
      const same = now.ids.find(([knownKey, id]) => knownKey === key && ids.includes(id))
      if (same) return idOf(key, same[2])
      const { late, ...others } = now
      const isLate = late?.key === key && at <= late.until
      if (isLate) now = others
      const number = isLate ? late.number : countOf(key, now) + 1
      count(key, number)
      for (const id of ids) remember(key, id, number)
      return idOf(key, number)
    },
    numbered: idOf,
    known: (key) => countOf(key, before),
    learn: (counts, last) => {
      const isNews = last !== undefined && (counts.get(last) ?? 0) > countOf(last, before)
      for (const [key, number] of counts) count(key, number)
      if (isNews) now = { ...now, late: { key: last, number: counts.get(last) ?? 1, until: at + OVERTAKING } }
    },
    store: (keys) => {
      if (keys.join() !== (now.stored ?? []).join()) now = { ...now, stored: [...keys] }
    },
    isStored: (key) => now.stored?.includes(key) === true,
    changes: () => {
      // Nearly every frame: it asks for nothing.
      if (now === before) return []
      const [is, was] = [JSON.stringify(now), JSON.stringify(before)]
      return is === was ? [] : [{ type: 'session.changed', change: { [FORM_REQUESTS]: is } }]
    },
  }
}

/** Only this file writes it; what is anything else counts from the beginning. */
const read = (text: string | undefined, conversation: string): Stored => {
  const parsed = text === undefined ? undefined : parseFrame(text)
  const kept = parsed && 'value' in parsed && isRecord(parsed.value) ? parsed.value : {}
  return kept['conversation'] === conversation && isStored(kept) ? kept : { conversation, counts: {}, ids: [] }
}

const isNumber = (value: unknown): boolean => Number.isInteger(value) && Number(value) > 0

const isStored = (kept: WireRecord): kept is WireRecord & Stored => {
  const { conversation, counts, ids, stored = [], late } = kept
  if (typeof conversation !== 'string' || !isRecord(counts) || !Object.values(counts).every(isNumber)) return false
  if (!Array.isArray(ids) || !ids.every((id: unknown) => Array.isArray(id) && typeof id[0] === 'string' && typeof id[1] === 'string' && isNumber(id[2])))
    return false
  if (!Array.isArray(stored)) return false
  return late === undefined || (isRecord(late) && typeof late['key'] === 'string' && isNumber(late['number']) && typeof late['until'] === 'number')
}
