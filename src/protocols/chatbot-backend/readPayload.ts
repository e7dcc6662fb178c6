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
export const readPayload = (data: unknown, holdsRecord: boolean): Parsed => {
  const limit = holdsRecord ? RECORD_LIMIT : FRAME_LIMIT
  if (typeof data === 'string' && data.length > limit) return { reason: 'too large' }
  const parsed = typeof data === 'string' && /^\s*[[{]/.test(data) ? parseFrame(data) : { value: data }
  // A text that only looks like JSON is a text.
  const source = 'value' in parsed ? parsed.value : data
  try {
    return { value: copy(source, DEPTH_LIMIT, { characters: limit, values: VALUE_LIMIT }) }
  } catch (error) {
    if (error instanceof Unreadable) return { reason: error.message }
    throw error
  }
}

interface Budget {
  characters: number
  values: number
}

const copy = (value: unknown, depth: number, budget: Budget): unknown => {
  budget.values -= 1
  budget.characters -= typeof value === 'string' ? value.length : 1
  if (budget.values < 0 || budget.characters < 0) throw new Unreadable('too large')
  if (typeof value === 'bigint') return String(value)
  // JSON has no -0 either.
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null
  if (typeof value !== 'object' || value === null) return typeof value === 'function' || typeof value === 'symbol' ? undefined : value
  if (depth === 0) throw new Unreadable('nested too deeply')
  if (Array.isArray(value)) return Array.from(value, (item) => copy(item, depth - 1, budget) ?? null)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return null
  const kept = Object.entries(value).filter(([key, field]) => !isHidden(key, field))
  return Object.fromEntries(
    kept.flatMap(([key, field]) => {
      budget.characters -= key.length
      const copied = copy(field, depth - 1, budget)
      return copied === undefined ? [] : [[key, copied]]
    }),
  )
}

// A count of tokens is no token, and words of an answer may come under `token`, piece by piece: what opens a door is long and has no blanks.
const isHidden = (key: string, field: unknown): boolean => {
  if (key === '__proto__' || personal.test(key)) return true
  if (!secret.test(key) || typeof field === 'number' || typeof field === 'boolean') return false
  return key.toLowerCase() !== 'token' || typeof field !== 'string' || /^\S{16,}$/.test(field)
}
