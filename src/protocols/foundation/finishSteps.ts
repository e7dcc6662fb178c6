/** A translation with rests: it yields between stretches, and returns what it came to. */
export type Steps<T> = Generator<undefined, T>

/** Entries of a record that are translated between two rests. */
export const STRETCH = 100

/** Does all of a translation at once. */
export const finishSteps = <T>(steps: Steps<T>): T => {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}
