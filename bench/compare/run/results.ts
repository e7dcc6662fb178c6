import { largest, median, sum } from './statistics.ts'

/** What one measurement found, by the name of the figure. */
export type Figures = Readonly<Record<string, number>>

/** All that was measured so far. */
export interface Results {
  readonly add: (work: string, contender: string, count: number, figures: Figures) => void
  /** Why there is no figure. */
  readonly giveUp: (work: string, contender: string, count: number, reason: string) => void
  readonly reason: (work: string, contender: string, count: number) => string | undefined
  readonly reasons: () => readonly { readonly work: string; readonly contender: string; readonly count: number; readonly reason: string }[]
  readonly all: (work: string, contender: string, count: number, figure: string) => readonly number[]
  readonly median: (work: string, contender: string, count: number, figure: string) => number
  readonly worst: (work: string, contender: string, count: number, figure: string) => number
  readonly sum: (work: string, contender: string, count: number, figure: string) => number
}

/** Makes an empty record of a run. */
export function createResults(): Results {
  const samples: { readonly work: string; readonly contender: string; readonly count: number; readonly figures: Figures }[] = []
  const reasons: { readonly work: string; readonly contender: string; readonly count: number; readonly reason: string }[] = []

  const all = (work: string, contender: string, count: number, figure: string) =>
    samples
      .filter((sample) => sample.work === work && sample.contender === contender && sample.count === count)
      .map(({ figures }) => figures[figure])
      .filter((value): value is number => value !== undefined && !Number.isNaN(value))

  return {
    add: (work, contender, count, figures) => void samples.push({ work, contender, count, figures }),
    giveUp: (work, contender, count, reason) => void reasons.push({ work, contender, count, reason }),
    // Whoever could not bear a length bears no longer one.
    reason: (work, contender, count) =>
      reasons.find((one) => one.work === work && one.contender === contender && one.count <= count)?.reason,
    reasons: () => reasons,
    all,
    median: (...of) => median(all(...of)),
    worst: (...of) => largest(all(...of)),
    sum: (...of) => (all(...of).length === 0 ? NaN : sum(all(...of))),
  }
}
