/** A part of a text, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A part of one of several texts. */
export interface RunSpan extends Span {
  /** Index of the text. */
  readonly run: number
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

/**
 * Where the places that were counted in some words stand in the texts that are drawn of them. Words and texts that say the same belong together, so
 * that nothing is found in the words of buttons and hints beside them; what is drawn otherwise is looked for in the texts that are left over.
 *
 * @returns One entry for each place in the words, in their order; undefined where it is not drawn.
 */
export function alignPlaces(words: readonly string[], runs: readonly string[], find: (text: string) => readonly Span[]): (RunSpan | undefined)[] {
  const counts = words.map((text) => find(text).length)
  if (counts.every((count) => count === 0)) return []
  const drawn = runs.map(plain)
  const taken = new Set<number>()
  const runOf = words.map((text) => {
    const shown = plain(text)
    const run = drawn.findIndex((candidate, index) => candidate === shown && !taken.has(index))
    if (run >= 0) taken.add(run)
    return run
  })
  const spansIn = (run: number): RunSpan[] => find(runs[run] ?? '').map(({ start, end }) => ({ run, start, end }))
  let spare: RunSpan[] | undefined
  return counts.flatMap((count, index): (RunSpan | undefined)[] => {
    if (count === 0) return []
    const run = runOf[index] ?? -1
    if (run < 0) spare ??= runs.flatMap((_, other) => (taken.has(other) ? [] : spansIn(other)))
    const spans = run < 0 ? (spare?.splice(0, count) ?? []) : spansIn(run)
    return Array.from({ length: count }, (_, place) => spans[place])
  })
}
