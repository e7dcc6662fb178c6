/** How many of the last rows a server draws. */
const staticCount = 30

/** Indexes of the rows that are drawn before there is a screen to measure. */
export function staticRows(count: number): number[] {
  const first = Math.max(0, count - staticCount)
  return Array.from({ length: count - first }, (_, offset) => first + offset)
}
