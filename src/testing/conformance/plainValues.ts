type Plain = Readonly<Record<string, unknown>>

/** Whether a value is an object as JSON has it. */
export function isPlain(value: unknown): value is Plain {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** A copy of lists and plain objects in whatever depth; anything else stays what it is. */
export function copyOf<T>(value: T): T
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => copyOf(item as unknown))
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, copyOf(field)]))
}

/** Freezes a value with all that is in it. */
export function frozen<T>(value: T): T {
  if (Array.isArray(value) || isPlain(value)) {
    Object.values(value).forEach(frozen)
    Object.freeze(value)
  }
  return value
}

/** Where two values differ first, such as `events[0].message.id`; undefined where they are alike. */
export function differenceOf(one: unknown, other: unknown, path = ''): string | undefined {
  if (Object.is(one, other)) return undefined
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) return `${path} has ${String(one.length)} entries, then ${String(other.length)}`
    return firstOf(one.map((item, index) => () => differenceOf(item, other[index], `${path}[${String(index)}]`)))
  }
  if (isPlain(one) && isPlain(other)) {
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])]
    return firstOf(keys.map((key) => () => differenceOf(one[key], other[key], path === '' ? key : `${path}.${key}`)))
  }
  return `${path === '' ? 'it' : path} is ${shown(one)}, then ${shown(other)}`
}

function firstOf(looks: readonly (() => string | undefined)[]): string | undefined {
  for (const look of looks) {
    const found = look()
    if (found !== undefined) return found
  }
  return undefined
}

/** A value in few words, for people. */
export function shown(value: unknown, length = 160): string {
  let text: string | undefined
  try {
    text = JSON.stringify(value)
  } catch {
    text = undefined
  }
  const written = text ?? String(value)
  return written.length > length ? `${written.slice(0, length)}…` : written
}
