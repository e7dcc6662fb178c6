import type { Reaction } from '../../model/index.ts'
import { isRecord, readCount } from '../foundation/coerce.ts'
import { readTruth } from './wire.ts'

const words: Readonly<Record<string, Reaction>> = { like: 'like', liked: 'like', up: 'like', dislike: 'dislike', disliked: 'dislike', down: 'dislike' }

const reactionOf = (value: unknown): Reaction | undefined => {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : ''
  return Object.hasOwn(words, word) ? words[word] : undefined
}

/** How much of a yes it is: a truth, or a count of those who say so. */
const weightOf = (value: unknown): number => (readTruth(value) === true ? 1 : (readCount(value) ?? 0))

/** What somebody thinks of a message: `{liked, disliked}` as truths or counts, a word, or a list of either. Undefined where it is neither or both. */
export const readReaction = (value: unknown): Reaction | undefined => {
  if (typeof value === 'string') return reactionOf(value)
  if (Array.isArray(value)) return value.map(readReaction).findLast((reaction) => reaction !== undefined)
  if (!isRecord(value)) return undefined
  const likes = weightOf(value['liked'] ?? value['like'] ?? value['likes'])
  const dislikes = weightOf(value['disliked'] ?? value['dislike'] ?? value['dislikes'])
  if (likes !== dislikes) return likes > dislikes ? 'like' : 'dislike'
  return reactionOf(value['reaction'] ?? value['type'])
}
