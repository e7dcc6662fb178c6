import type { Message } from '../../model/index.ts'
import { estimateParts } from './estimateParts.ts'
import { endsGroup, startsGroup, type RowPlace } from './placeRow.ts'

/** Widths that differ by less than this many pixels share their estimates. */
const widthStep = 8

/** About how many pixels high a row is, at a width in pixels. */
export type RowEstimate = (message: Message, place: RowPlace, width: number) => number

function surroundings({ author, parts, deleted }: Message, { position, startsDay, startsUnread }: RowPlace): number {
  const separators = (startsDay ? 32 : 0) + (startsUnread ? 32 : 0)
  if (!deleted && parts.length > 0 && parts.every(({ kind }) => kind === 'notice')) return 16 + separators
  const hasBubble = (part: Message['parts'][number] | undefined) => deleted === true || part?.kind === 'text'
  const above = startsGroup(position) ? (author.role === 'visitor' ? 16 : 36) : hasBubble(parts[0]) ? 2 : 6
  return above + (endsGroup(position) ? 20 : hasBubble(parts.at(-1)) ? 0 : 4) + separators
}

/**
 * Estimates rows, and remembers what it found for each message object at the latest width, so that it reads a text once. Good guesses spare
 * corrections while scrolling into rows that have not been seen.
 */
export function createRowEstimates(): RowEstimate {
  let latestWidth = -1
  let known = new WeakMap<Message, number>()
  return (message, place, width) => {
    const step = Math.round(width / widthStep) * widthStep
    if (step !== latestWidth) {
      latestWidth = step
      known = new WeakMap()
    }
    let height = known.get(message)
    if (height === undefined) {
      height = Math.round(estimateParts(message, step))
      known.set(message, height)
    }
    return height + surroundings(message, place)
  }
}
