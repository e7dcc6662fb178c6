import type { Clock } from '../model/index.ts'

/** Milliseconds between two looks at the clock. */
const period = 1_000
/** A look that comes later than this was held up by more than a busy page: the device slept. */
const longestGap = 10_000

/**
 * Calls back when time has jumped, as it does for a page whose device slept: no event of the browser tells of it. The answer
 * ends the watch.
 */
export function watchSleep(clock: Clock, onWake: () => void): () => void {
  let seen = clock.now()
  let cancel = clock.after(period, look)

  function look(): void {
    const gap = clock.now() - seen
    seen = clock.now()
    cancel = clock.after(period, look)
    if (gap > longestGap) onWake()
  }

  return () => cancel()
}
