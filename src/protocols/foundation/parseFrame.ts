/** Characters of a socket frame that are read at most: 1 MiB. The platform's own limit is 128 KB. */
export const FRAME_LIMIT = 1_048_576

/** Objects and lists inside each other that are read at most; documented frames need 12. */
const DEPTH_LIMIT = 64

/** What a text held, or why it was not read. */
export type Parsed = { readonly value: unknown } | { readonly reason: string }

/**
 * Reads a text as strict JSON (CH-31: never repaired). Keys called `__proto__` are removed, so that no later copy
 * of the value can change a prototype; nesting is bounded, so that no later walk can overflow the stack.
 */
export const parseFrame = (text: string): Parsed => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { reason: 'not JSON' }
  }
  return tidy(value, DEPTH_LIMIT) ? { value } : { reason: 'nested too deeply' }
}

const tidy = (value: unknown, depth: number): boolean => {
  if (typeof value !== 'object' || value === null) return true
  if (depth === 0) return false
  if (Array.isArray(value)) return value.every((item) => tidy(item, depth - 1))
  if (Object.hasOwn(value, '__proto__')) delete (value as Record<string, unknown>)['__proto__']
  return Object.values(value).every((field) => tidy(field, depth - 1))
}
