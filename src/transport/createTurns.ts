/** Runs a task when all before it have ended; undefined, and never begun, if the signal was given before its turn. Rejects as the task does. */
export type Turns = <T>(task: () => Promise<T>, signal: AbortSignal) => Promise<T | undefined>

/** Makes turns: one task at a time, in the order in which they were asked for. One that was given up has ended before the next begins. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return (task, signal) => {
    const mine = last.then(() => (signal.aborted ? undefined : task()))
    last = mine.catch(() => {})
    return mine
  }
}
