import { longestText } from '../LongText.tsx'
import { blockStarts } from './blockStarts.ts'

/** A text as far as it is drawn at once, and what is left. */
export interface SplitText {
  readonly head: string
  readonly rest: string
  /** The rest begins with a block that is itself too long to be parsed. */
  readonly isPlain: boolean
}

/**
 * Cuts a long markdown text behind the first block with which it passes the longest length, so that no block is torn apart and a text that
 * grows loses nothing that was shown. Cheap for a text that begins like the one before.
 */
export function createLongSplitter(): (text: string) => SplitText {
  let before = ''
  let head: string | undefined
  return (text) => {
    if (!text.startsWith(before)) [before, head] = ['', undefined]
    if (text.length <= longestText) return { head: text, rest: '', isPlain: false }
    while (head === undefined) {
      const { length } = before
      const piece = text.slice(length, length + longestText)
      const starts = blockStarts(piece)
      const cut = starts.find((start) => length + start >= longestText)
      const next = cut ?? starts.at(-1)
      if (next === undefined) {
        const isWhole = length + piece.length === text.length
        return { head: isWhole ? text : before, rest: isWhole ? '' : text.slice(length), isPlain: !isWhole }
      }
      before = text.slice(0, length + next)
      if (cut !== undefined) head = before
    }
    return { head, rest: text.slice(head.length), isPlain: false }
  }
}
