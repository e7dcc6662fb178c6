import type { Clock } from '../model/index.ts'

/** The longest delay a timer keeps; a longer one would fire at once. */
const longest = 2 ** 31 - 1

/** The device's own time and timers. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(delay, callback) {
    const timer = setTimeout(callback, Math.min(Math.max(delay, 0), longest))
    return () => clearTimeout(timer)
  },
}
