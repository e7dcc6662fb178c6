/** What is asked for is done in its order, one thing after the other. */
export interface Turns {
  /** Does something when everything before it is done. A task that answers a text, or throws, could not be done. */
  readonly inTurn: (task: () => unknown) => void
  readonly allDone: () => Promise<void>
  /** Notes something that could not be done. */
  readonly note: (why: string) => void
  /** What could not be done, and why. */
  readonly undone: readonly string[]
}

/** Nothing is to be done yet. */
export function createTurns(trace?: (line: string) => void): Turns {
  const undone: string[] = []
  let chain = Promise.resolve()
  const note = (why: string) => {
    undone.push(why)
    trace?.(`    not done: ${why}`)
  }
  return {
    inTurn(task) {
      chain = chain.then(async () => {
        try {
          const answer = await task()
          if (typeof answer === 'string') note(answer)
        } catch (error) {
          note(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
        }
      })
    },
    allDone: () => chain,
    note,
    undone,
  }
}
