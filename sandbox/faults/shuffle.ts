/** Numbers from 0 to 1 that are the same in every run. */
export function createDice(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 0x7fffffff) / 0x7fffffff
}

/** Another order of the same things: never the one they came in, if there is another. */
export function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  const result = [...items]
  for (let index = result.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1))
    const [a, b] = [result[index], result[other]]
    if (a !== undefined && b !== undefined) [result[index], result[other]] = [b, a]
  }
  return result.every((item, index) => item === items[index]) ? result.reverse() : result
}
