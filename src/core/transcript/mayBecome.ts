import type { Message } from '../../model/index.ts'
import { normaliseText } from './contentKey.ts'

/** Two answers that came mixed into one row are told by letters that follow in order, if there are so many of them, and no smaller share of the whole. */
const leastMixed = 20
const leastShare = 1 / 4

const textOf = ({ parts }: Message) => parts.map((part) => (part.kind === 'text' ? part.text : '')).join('\n')
const squash = (text: string) => text.replace(/\s+/g, '')

// What is left when nothing is set off: servers write other marks for the same, and some leave them out.
function withoutMarks(text: string): string {
  return normaliseText(text).replace(/[\s\p{P}\p{Sm}\p{Sk}]+/gu, '')
}

function isContained(letters: string, mixture: string): boolean {
  let from = 0
  for (const letter of letters) {
    const at = mixture.indexOf(letter, from)
    if (at < 0) return false
    from = at + letter.length
  }
  return true
}

/**
 * Whether a finished answer may be what a row that came piece by piece was to become: it begins with the words that are there, or is one
 * of two answers whose pieces came mixed. Spaces do not count, nor how words are set off.
 */
export function mayBecome(row: Message, finished: Message): boolean {
  if (row.author.role !== finished.author.role) return false
  const [ours, theirs] = [squash(textOf(row)), squash(textOf(finished))]
  if (theirs.startsWith(ours)) return true
  const [bare, finishedBare] = [withoutMarks(textOf(row)), withoutMarks(textOf(finished))]
  if (bare !== '' && finishedBare.startsWith(bare)) return true
  return theirs.length >= leastMixed && theirs.length >= ours.length * leastShare && isContained(theirs, ours)
}

/** Whether a bot's message that comes again holds all the words that a row has, and more: the record may have had it while it was still being written. */
export function hasMoreWords(row: Message, again: Message): boolean {
  if (row.author.role !== 'bot' || row.edited || row.deleted || row.stream === 'stopped') return false
  const [ours, theirs] = [squash(textOf(row)), squash(textOf(again))]
  return ours !== '' && theirs.length > ours.length && theirs.startsWith(ours)
}
