import type { Clock } from 'parlance-chat'

/** The device's time, but so many times as fast: a wait of ten seconds takes one at a speed of 10. */
export function fastClock(speed: number): Clock {
  const begun = Date.now()
  return {
    now: () => begun + (Date.now() - begun) * speed,
    after(delay, callback) {
      // Longer delays would fire at once.
      const timer = setTimeout(callback, Math.min(delay / speed, 2 ** 31 - 1))
      return () => clearTimeout(timer)
    },
  }
}
