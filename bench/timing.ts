/** The middle of the values. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

/** Milliseconds that some work takes. */
export async function timed(work: () => void | Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Times each piece of work in turn, round after round, so that a drift of the machine meets all alike. Milliseconds by name. */
export async function inTurn(work: Readonly<Record<string, () => void | Promise<void>>>, rounds: number): Promise<Map<string, number>> {
  const times = new Map<string, number[]>(Object.keys(work).map((name) => [name, []]))
  // The first round warms up and is not counted.
  for (let round = 0; round <= rounds; round++) {
    for (const [name, run] of Object.entries(work)) {
      const time = await timed(run)
      if (round > 0) times.get(name)?.push(time)
    }
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]))
}
