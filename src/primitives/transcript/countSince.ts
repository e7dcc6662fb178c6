/** How many rows follow the row of a key. A key that is gone counts as nothing new. */
export function countSince(seenKey: string, count: number, getKey: (index: number) => string): number {
  for (let index = count - 1; index >= 0; index--) {
    if (getKey(index) === seenKey) return count - 1 - index
  }
  return 0
}
