/** A JSON object. */
export type WireRecord = Readonly<Record<string, unknown>>

/** True for JSON objects, false for arrays, null and scalars. */
export const isRecord = (value: unknown): value is WireRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Text that says something; a number is read as text (CH-4). Everything else, blank text too (CH-11), counts as missing. */
export const readWord = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  return typeof value === 'number' ? String(value) : undefined
}

/** A finite number that is not negative, also when it comes as text. */
export const readCount = (value: unknown): number | undefined => {
  const count = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof count === 'number' && Number.isFinite(count) && count >= 0 ? count : undefined
}

/** A JSON object with at least one key: the documents write `{}` where nothing is (CH-7). */
export const readRecord = (value: unknown): WireRecord | undefined =>
  isRecord(value) && Object.keys(value).length > 0 ? value : undefined

/** Many, one or none, always as a list. */
export const toList = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

/** Nothing is in it: missing, null, blank, an empty list or object. */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (typeof value === 'object' && Object.keys(value).length === 0)

const isoDate = /^\d{4}-\d{2}-\d{2}/

/** Milliseconds since 1970 from an ISO text or a count of seconds or milliseconds; garbage counts as missing. */
export const readTime = (value: unknown): number | undefined => {
  const count = readCount(value)
  const written = typeof value === 'string' && isoDate.test(value) ? Date.parse(value) : undefined
  const time = count === undefined ? written : count < 1e11 ? count * 1000 : count
  return time !== undefined && time > 0 && time <= 8.64e15 ? time : undefined
}
