/** Names of the invariants, which the judges in `invariants/` state one by one. */
export type InvariantName = `I${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17}`

/** One invariant that does not hold, and what shows it. */
export interface Violation {
  readonly invariant: InvariantName
  readonly what: string
}

/** Judges one idea of an observation. */
export type Judge<Observed> = (observation: Observed) => readonly Violation[]

/** A violation for each thing found. */
export function violations<Found>(invariant: InvariantName, found: Iterable<Found>, describe: (one: Found) => string): Violation[] {
  return [...found].map((one) => ({ invariant, what: describe(one) }))
}
