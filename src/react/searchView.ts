import { countBehind, numberOf, placeAt, type FoundMessages, type FoundPlace } from '../core/index.ts'

/** What was found so far, and which of it is shown. */
export interface SearchView {
  readonly found: FoundMessages | undefined
  readonly current: FoundPlace | undefined
  /** Index of the message from which on, back in time, the first place is looked for. */
  readonly from: number
}

/** Nothing looked for yet. */
export const noSearch: SearchView = { found: undefined, current: undefined, from: Infinity }

/**
 * What is shown once more is known: the same place as long as it is there, else the first at or before where the search began, and where there is none, the
 * newest of all.
 */
export function withFound({ current, from }: SearchView, found: FoundMessages): SearchView {
  if (current && numberOf(found, current) >= 0) return { found, current, from }
  const start = Math.min(current?.messageIndex ?? from, from)
  const first = placeAt(found, countBehind(found, start)) ?? (found.isComplete ? placeAt(found, 0) : undefined)
  return { found, current: first, from: start }
}

/** One place further back in time, or the other way for -1; around the end once all are known. A place that stands alone is gone to again. */
export function withStep(view: SearchView, step: 1 | -1): SearchView {
  const { found, current } = view
  if (!found || found.count === 0) return view
  const number = current ? numberOf(found, current) : -1
  const next = number < 0 ? 0 : number + step
  if ((next < 0 || next >= found.count) && !found.isComplete) return view
  return { ...view, current: placeAt(found, (next + found.count) % found.count) }
}
