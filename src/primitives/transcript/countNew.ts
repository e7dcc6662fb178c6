import type { SeenRow } from './useFollowing.ts'

/** How far the last seen row may have been pushed by a reordered transcript before its place is believed. */
const reach = 64

/** How many rows follow the last one that was seen; costs the same in any transcript. */
export function countNew(seen: SeenRow | null, shift: number, count: number, getKey: (index: number) => string): number {
  if (seen === null) return 0
  const place = Math.min(seen.place + shift, count - 1)
  for (let distance = 0; distance <= reach; distance++) {
    for (const index of [place - distance, place + distance]) {
      if (index >= 0 && index < count && getKey(index) === seen.key) return count - 1 - index
    }
  }
  return Math.max(0, count - 1 - place)
}
