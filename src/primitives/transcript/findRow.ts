/** Index of the row of a key, or -1. `hint` is where it was last: the search goes outwards from there. */
export function findRow(key: string, hint: number, count: number, getKey: (index: number) => string): number {
  const from = Math.min(Math.max(hint, 0), count - 1)
  for (let distance = 0; distance < count; distance++) {
    const [after, before] = [from + distance, from - distance]
    if (after >= count && before < 0) return -1
    if (after < count && getKey(after) === key) return after
    if (before >= 0 && getKey(before) === key) return before
  }
  return -1
}
