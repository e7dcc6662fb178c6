import type { Message } from '../../model/index.ts'
import { sentParts } from '../sentParts.ts'
import { normaliseText } from './contentKey.ts'

/** A text that was cut is known by what is left of it, if that is not too short. Characters. */
const leastCut = 20
/** A text of nothing but a mask is at least so long. Characters. */
const leastMask = 3
/** Share of the words, and their number, by which a text is known that was changed in some of them. */
const leastShared = 0.7
const leastWords = 3

/** Characters that are read of a message to know it again. */
const readLength = 8_000

/** What servers put in the place of what must not be kept: `****`, `XXXX`, `[card number]`, `:smile:`. */
const mask = /[*•●█■∗\uFFFD]+|[xX#_]{3,}|\[[^\]]{1,40}\]|<[^>]{1,40}>|\{[^}]{1,40}\}|:[a-z0-9_+-]{1,40}:/g

interface Words {
  readonly text: string
  /** Its letters and digits alone. */
  readonly letters: string
  readonly words: readonly string[]
  readonly files: number
}

const readings = new WeakMap<Message, Words>()

function read(message: Message): Words {
  const known = readings.get(message)
  if (known) return known
  const parts = sentParts(message.parts)
  const raw = parts.map((part) => (part.kind === 'text' ? part.text : '')).join(' ').slice(0, readLength)
  const text = normaliseText(raw)
  const plain = text.replace(/<[^>]{0,200}>/g, '').normalize('NFKD').toLowerCase()
  const letters = (plain.match(/[\p{L}\p{N}]/gu) ?? plain.match(/\p{Extended_Pictographic}/gu) ?? []).join('')
  const reading = {
    text,
    letters,
    words: plain.match(/[\p{L}\p{N}]+/gu) ?? [],
    files: parts.reduce((count, part) => count + (part.kind === 'files' ? part.files.length : 0), 0),
  }
  readings.set(message, reading)
  return reading
}

function isCut(ours: string, theirs: string): boolean {
  // Also in the middle of an escape, or with dots for the rest.
  const start = theirs.replace(/(?:…|\.{3}|&[#a-z0-9]{0,6})$/i, '').trimEnd()
  return start.length >= leastCut && ours.startsWith(start)
}

// All that is not masked stands in ours, in its order, and begins and ends it where nothing is masked there.
function isMasked(ours: string, theirs: string): boolean {
  const kept = theirs.split(mask)
  if (kept.length < 2) return false
  // Nobody types such a text.
  if (!/[\p{L}\p{N}]/u.test(kept.join(''))) return theirs.length >= leastMask
  let from = 0
  for (const [index, text] of kept.entries()) {
    const at = index === kept.length - 1 ? Math.max(from, ours.length - text.length) : ours.indexOf(text, from)
    if (at < 0 || (index === 0 && at > 0) || !ours.startsWith(text, at)) return false
    from = at + text.length
  }
  return from === ours.length
}

function shareWords(ours: readonly string[], theirs: readonly string[]): boolean {
  const counts = new Map<string, number>()
  for (const word of theirs) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of ours) {
    const count = counts.get(word) ?? 0
    if (count > 0) shared++
    counts.set(word, count - 1)
  }
  return shared >= leastWords && (2 * shared) / (ours.length + theirs.length) >= leastShared
}

/** Whether two messages carry as many files as each other, so that one may be the other in other words. */
export function mayBeSame(ours: Message, theirs: Message): boolean {
  return read(ours).files === read(theirs).files
}

/**
 * Whether a server may have made the second text of the first: trimmed, escaped, masked, cut, its characters normalised. Where the
 * server is known to have the message (`isThere`), most of its words are enough: else two that say nearly the same would be one.
 */
export function resembles(ours: Message, theirs: Message, isThere: boolean): boolean {
  const [one, other] = [read(ours), read(theirs)]
  if (one.files !== other.files) return false
  if (one.letters !== '' && one.letters === other.letters) return true
  return isCut(one.text, other.text) || isMasked(one.text, other.text) || (isThere && shareWords(one.words, other.words))
}
