/** The keys of the rows in a window. */
export interface WindowKeys {
  readonly keys: readonly string[]
  /**
   * Key of a row by its place in the window: the same function as long as the keys are the same, since a new one makes the virtualizer lay
   * out everything anew.
   */
  readonly getItemKey: (index: number) => string
}

/** The keys of some rows: `before` itself if they are still the same. */
export function readKeys(before: WindowKeys | undefined, getKey: (index: number) => string, start: number, end: number): WindowKeys {
  const length = end - start
  const old = before?.keys ?? []
  let same = 0
  while (same < length && same < old.length && old[same] === getKey(start + same)) same++
  if (before && same === length && length === old.length) return before
  const keys = old.slice(0, same)
  for (let index = same; index < length; index++) keys.push(getKey(start + index))
  return { keys, getItemKey: (index) => keys[index] ?? '' }
}

/**
 * How many rows further down the rows of a window are in a changed transcript, or undefined if none of them is there any more.
 * Rows that were appended, or put before all others, are told by one look; anything else by a search.
 */
export function findMove(keys: readonly string[], start: number, before: number, count: number, getKey: (index: number) => string): number | undefined {
  const [first] = keys
  if (first === undefined) return undefined
  const isAt = (index: number) => index >= 0 && index < count && getKey(index) === first
  if (isAt(start)) return 0
  if (isAt(start + count - before)) return count - before
  const places = new Map(keys.map((key, index) => [key, start + index]))
  for (let index = count - 1; index >= 0; index--) {
    const place = places.get(getKey(index))
    if (place !== undefined) return index - place
  }
  return undefined
}
