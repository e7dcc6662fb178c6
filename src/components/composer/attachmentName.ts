/** A file's name in two halves: the first may be cut by an ellipsis, the second holds the true ending and never is. */
export interface AttachmentName {
  readonly start: string
  readonly end: string
}

const longest = 120
const keptBeforeEnding = 3
const longestEnding = 10

/**
 * A name as it may be shown: without control characters and without the marks that reverse the reading direction, by which
 * `cv[U+202E]gpj.exe` would pass for a picture. At most 120 characters, cut in the middle.
 */
export function shownName(name: string): string {
  const clean = Array.from(name.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2028\u2029\u2066-\u2069]/gu, '').trim())
  if (clean.length <= longest) return clean.join('')
  return [...clean.slice(0, longest - 40), '…', ...clean.slice(-39)].join('')
}

/** Splits a shown name so that its ending stays in view however narrow the chip. */
export function splitName(name: string): AttachmentName {
  const characters = Array.from(name)
  const dot = characters.lastIndexOf('.')
  const hasEnding = dot > 0 && characters.length - dot <= longestEnding
  const from = Math.max(0, (hasEnding ? dot : characters.length) - keptBeforeEnding)
  return { start: characters.slice(0, from).join(''), end: characters.slice(from).join('') }
}
