/** Up to this many rows the virtualizer sees the whole transcript, so that the scrollbar tells the truth. */
export const longestWindow = 4000
/** What a longer one is trimmed to, at its end. */
export const trimmedWindow = 2000
/** How many rows are added when the reader comes near the window's start. */
export const windowPage = 1000

/** What decides how many of the last rows the virtualizer sees. */
export interface WindowChange {
  /** Rows it saw until now. */
  readonly size: number
  /** Rows there were then. */
  readonly previousCount: number
  readonly count: number
  /** Whether rows may be given up: the reader is at the end and the focus is in none of them. */
  readonly mayTrim: boolean
}

/**
 * How many of the last rows the virtualizer sees after the transcript changed. Its cost per message grows with the rows it
 * sees, so it never sees a very long transcript whole.
 */
export function nextWindowSize({ size, previousCount, count, mayTrim }: WindowChange): number {
  const grown = Math.min(count, Math.max(size + count - previousCount, trimmedWindow))
  return grown > longestWindow && mayTrim ? trimmedWindow : grown
}
