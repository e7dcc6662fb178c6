import type { EndReason, Participant, ReadMark } from '../../../model/index.ts'
import { isRecord } from '../restoreMessage.ts'
import { readPlaces, type ConversationPlace } from './keptPlaces.ts'

const version = 2
/** Milliseconds a chat is remembered after the last change, where the connection says nothing. */
export const dayLong = 24 * 60 * 60 * 1000
/** The version before kept all of a chat in one record, which is read as either. */
const readable: readonly unknown[] = [1, version]

/** A conversation that is over, or was left for a new one. */
export interface Over {
  readonly id: string
  readonly reason: EndReason
}

/** What all tabs know of a chat. */
export interface KeptChat {
  /** Milliseconds since 1970. */
  readonly savedAt: number
  readonly visitorId: string
  readonly conversationId?: string
  readonly agents?: readonly Participant[]
  readonly readMark?: ReadMark
  /** The latest that are over, oldest first. */
  readonly over?: readonly Over[]
  /** The visitors who were forgotten last, as fingerprints, oldest first. */
  readonly forgot?: readonly string[]
}

/** What one tab keeps for itself. */
export interface KeptTab {
  readonly savedAt: number
  readonly visitorId: string
  /** The conversation that its messages belong to. */
  readonly conversationId?: string
  readonly draft?: string
  /** Not looked into yet: each message is judged by itself. */
  readonly outbox?: readonly unknown[]
  /** Where it reads in its latest conversations, oldest first. */
  readonly places?: readonly ConversationPlace[]
}

/** Where the visitor read last in his latest conversations, in whichever tab. */
export interface KeptReading {
  readonly savedAt: number
  readonly visitorId: string
  readonly places: readonly ConversationPlace[]
}

/** Milliseconds since 1970, and milliseconds until what is kept is thrown away. */
export interface Retention {
  readonly now: number
  readonly lifetime: number
}

const reasons: readonly unknown[] = ['visitor', 'agent', 'timeout', 'resolved', 'deleted', 'gone', 'unknown'] satisfies EndReason[]

const isTextIfAny = (value: unknown) => value === undefined || typeof value === 'string'

function isOver(value: unknown): value is Over {
  return isRecord(value) && typeof value['id'] === 'string' && reasons.includes(value['reason'])
}

function isReadMark(value: unknown): value is ReadMark {
  return isRecord(value) && Number.isInteger(value['count']) && Number(value['count']) >= 0 && typeof value['mark'] === 'string'
}

// Nothing but what is known is taken over: the record is foreign input.
function readAgent(value: unknown): readonly Participant[] {
  if (!isRecord(value) || value['role'] !== 'agent') return []
  const { id, name, avatarUrl } = value
  if (![id, name, avatarUrl].every(isTextIfAny)) return []
  return [{ role: 'agent', ...textOf('id', id), ...textOf('name', name), ...textOf('avatarUrl', avatarUrl) }]
}

function textOf<K extends string>(key: K, value: unknown): { readonly [key in K]?: string } {
  return (typeof value === 'string' && value !== '' ? { [key]: value } : {}) as { readonly [key in K]?: string }
}

interface Base {
  readonly value: Readonly<Record<string, unknown>>
  readonly savedAt: number
  readonly visitorId: string
}

function parse(text: string, { now, lifetime }: Retention): Base | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (!isRecord(value) || !readable.includes(value['version'])) return undefined
    const { savedAt, visitorId } = value
    if (typeof savedAt !== 'number' || typeof visitorId !== 'string' || visitorId === '') return undefined
    // One from a time to come was written while the clock was wrong.
    return Math.abs(now - savedAt) > lifetime ? undefined : { value, savedAt, visitorId }
  } catch {
    return undefined
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Reads what all tabs know; undefined when it is too old, damaged or none of ours. */
export function readChat(text: string | null, retention: Retention): KeptChat | undefined {
  const base = text === null ? undefined : parse(text, retention)
  if (!base) return undefined
  const { savedAt, visitorId, value } = base
  const { conversationId, agents, readMark, over, forgot } = value
  return {
    savedAt,
    visitorId,
    ...textOf('conversationId', conversationId),
    agents: listOf(agents).flatMap(readAgent),
    ...(isReadMark(readMark) ? { readMark: { count: readMark.count, mark: readMark.mark } } : {}),
    over: listOf(over).filter(isOver),
    forgot: listOf(forgot).filter((one) => typeof one === 'string'),
  }
}

/** Reads what a tab left; undefined when it is too old, damaged or none of ours. */
export function readTab(text: string | null, retention: Retention): KeptTab | undefined {
  const base = text === null ? undefined : parse(text, retention)
  if (!base) return undefined
  const { savedAt, visitorId, value } = base
  const { conversationId, draft, outbox, places } = value
  return {
    savedAt,
    visitorId,
    ...textOf('conversationId', conversationId),
    ...textOf('draft', draft),
    outbox: listOf(outbox),
    places: readPlaces(listOf(places)),
  }
}

/** Reads where the visitor read last; undefined when it is too old, damaged or none of ours. */
export function readReading(text: string | null, retention: Retention): KeptReading | undefined {
  const base = text === null ? undefined : parse(text, retention)
  return base && { savedAt: base.savedAt, visitorId: base.visitorId, places: readPlaces(listOf(base.value['places'])) }
}

/** Writes down what is kept. */
export function writeKept(kept: KeptChat | KeptTab | KeptReading): string {
  return JSON.stringify({ version, ...kept })
}
