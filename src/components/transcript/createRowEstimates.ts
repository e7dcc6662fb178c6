import type { Message } from '../../model/index.ts'
import { estimateParts } from './estimateParts.ts'
import { endsGroup, startsGroup, type RowPlace } from './placeRow.ts'

/** Widths that differ by less than this many pixels share their estimates. */
const widthStep = 16

/** About how many pixels high a row is, at a width in pixels. */
export type RowEstimate = (message: Message, place: RowPlace, width: number) => number

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
      height = estimateParts(message, step)
      known.set(message, height)
    }
    return height + surroundings(message, place)
  }
}

function surroundings({ author }: Message, { position, startsDay, startsUnread }: RowPlace): number {
  const isFirst = startsGroup(position)
  const name = isFirst && author.role !== 'visitor' ? 20 : 0
  return (isFirst ? 16 : 2) + name + (endsGroup(position) ? 20 : 0) + (startsDay ? 48 : 0) + (startsUnread ? 32 : 0)
}
