/** A piece of work that may rest where it yields, and returns what it came to. */
export type Steps<T = void> = Generator<undefined, T>

/** Messages that are looked at between two rests. */
export const stretch = 500

/** Does all of a piece of work at once. */
export function finishSteps<T>(steps: Steps<T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}
