/** Index of the row of a key, or -1. `hint` is where it was last. */
export function findRow(key: string, hint: number, count: number, getKey: (index: number) => string): number {
  if (hint >= 0 && hint < count && getKey(hint) === key) return hint
  for (let index = count - 1; index >= 0; index--) {
    if (getKey(index) === key) return index
  }
  return -1
}
