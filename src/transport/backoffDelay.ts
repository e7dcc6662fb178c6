/** How long to wait between attempts. All in milliseconds. */
export interface Backoff {
  /** The first delay is drawn between `min` and `max`. */
  readonly min: number
  readonly max: number
  /** How much longer each further delay is. */
  readonly factor: number
  /** No delay is longer. */
  readonly cap: number
}

/** 0.5 to 2 seconds first, 1.8 times as long each time, at most 30 seconds. */
export const defaultBackoff: Backoff = { min: 500, max: 2_000, factor: 1.8, cap: 30_000 }

/**
 * Milliseconds before retry number `retry`, counted from 1. `dice` is a fresh number from 0 to 1 for each retry: clients
 * that lost the same server must not come back together, not even once all have reached the cap.
 */
export function backoffDelay(retry: number, dice: number, { min, max, factor, cap }: Backoff): number {
  const grown = (min + (max - min) * dice) * factor ** (retry - 1)
  return Math.round(Math.min(grown, cap * (0.5 + dice / 2)))
}
