import type { WaitRange } from '../../model/index.ts'

/** In minutes, the shortest first. */
const ranges: readonly [WaitRange, ...WaitRange[]] = [
  { from: 0, to: 1 },
  { from: 1, to: 2 },
  { from: 2, to: 5 },
  { from: 5, to: 10 },
  { from: 10, to: 20 },
  { from: 20, to: 40 },
  { from: 40 },
]

/** By how much an estimate must exceed the end of a range before a longer one is shown: a promise is not taken back for a trifle. */
const leeway = 1.25

const endOf = ({ to = Infinity }: WaitRange) => to

/**
 * The range that is shown of an estimated wait. It moves down as soon as the estimate lies in a lower one, and up only when it is clearly
 * out of the present one; so an estimate that wavers by less than a quarter moves it in one direction at most.
 *
 * @param before - What is shown now, if anything.
 * @param seconds - The estimate.
 */
export function waitRange(before: WaitRange | undefined, seconds: number): WaitRange {
  const minutes = Math.max(0, seconds) / 60
  const [shortest] = ranges
  const holding = ranges.findLast(({ from }) => from <= minutes) ?? shortest
  if (!before || minutes < before.from) return holding
  if (minutes <= endOf(before) * leeway) return before
  return ranges.find((range) => minutes <= endOf(range) * leeway) ?? holding
}
