import { finishSteps, type Steps, STRETCH } from '../foundation/finishSteps.ts'
import { FRAME_LIMIT, type Parsed, parseFrame } from '../foundation/parseFrame.ts'

/** Objects and lists inside each other that are read at most; documented frames need 6. */
const DEPTH_LIMIT = 64
/** Values of one frame that are read at most. */
const VALUE_LIMIT = 400_000
/** Characters of a frame that holds a record or a list: 8 MiB, as for an answer by HTTP. */
const RECORD_LIMIT = 8 * FRAME_LIMIT

/** Where somebody was when he wrote: personal, and of no use here. */
const personal = /^(?:ip|ip[-_]?addr(?:ess)?|user[-_]?agent)$/i
/** What opens a door. */
const secret = /^(?:(?:access|refresh|id|auth|session|bearer)?[-_]?token|widget[-_]?key|api[-_]?key|authori[sz]ation|jwt|password|client[-_]?secret|cookies?)$/i

/** Thrown inside this file alone, to leave a copy that has grown too large. */
class Unreadable extends Error {}

/**
 * A frame's payload as plain JSON of our own: a copy, so that what was received is never touched and never shared. Left out at the door are keys
 * called `__proto__`, keys and tokens, addresses and browsers of people (`IConversation.metadata`), and what JSON has no word for.
 * A server that sends its JSON as text is read too.
 */
export const readPayload = (data: unknown, holdsRecord: boolean): Parsed => finishSteps(readPayloadInSteps(data, holdsRecord))

/** The same with rests, since a record may be long. */
export function* readPayloadInSteps(data: unknown, holdsRecord: boolean): Steps<Parsed> {
  const limit = holdsRecord ? RECORD_LIMIT : FRAME_LIMIT
  if (typeof data === 'string' && data.length > limit) return { reason: 'too large' }
  const parsed = typeof data === 'string' && /^\s*[[{]/.test(data) ? parseFrame(data) : { value: data }
  // A text that only looks like JSON is a text.
  const source = 'value' in parsed ? parsed.value : data
  try {
    return { value: yield* copy(source, DEPTH_LIMIT, { characters: limit, values: VALUE_LIMIT }) }
  } catch (error) {
    if (error instanceof Unreadable) return { reason: error.message }
    throw error
  }
}

interface Budget {
  characters: number
  values: number
}

const spend = (value: unknown, budget: Budget): void => {
  budget.values -= 1
  budget.characters -= typeof value === 'string' ? value.length : 1
  if (budget.values < 0 || budget.characters < 0) throw new Unreadable('too large')
}

const copyScalar = (value: unknown, budget: Budget): unknown => {
  spend(value, budget)
  if (typeof value === 'bigint') return String(value)
  // JSON has no -0 either.
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null
  return typeof value === 'function' || typeof value === 'symbol' ? undefined : value
}

function* copy(value: unknown, depth: number, budget: Budget): Steps<unknown> {
  if (typeof value !== 'object' || value === null) return copyScalar(value, budget)
  spend(value, budget)
  if (budget.values % STRETCH === 0) yield
  if (depth === 0) throw new Unreadable('nested too deeply')
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return null
  if (Array.isArray(value)) {
    const items: unknown[] = []
    for (const item of value as readonly unknown[]) items.push((yield* copy(item, depth - 1, budget)) ?? null)
    return items
  }
  const fields: (readonly [string, unknown])[] = []
  for (const [key, field] of Object.entries(value)) {
    if (isHidden(key, field)) continue
    budget.characters -= key.length
    const copied = typeof field === 'object' ? yield* copy(field, depth - 1, budget) : copyScalar(field, budget)
    if (copied !== undefined) fields.push([key, copied])
  }
  return Object.fromEntries(fields)
}

// A count of tokens is no token, and words of an answer may come under `token`, piece by piece: what opens a door is long and has no blanks.
const isHidden = (key: string, field: unknown): boolean => {
  if (key === '__proto__' || personal.test(key)) return true
  if (!secret.test(key) || typeof field === 'number' || typeof field === 'boolean') return false
  return key.toLowerCase() !== 'token' || typeof field !== 'string' || /^\S{16,}$/.test(field)
}
