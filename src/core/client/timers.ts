import type { Clock } from '../../model/index.ts'

/** Timers that end with the line they belong to. */
export interface Timers {
  /** Calls back after milliseconds unless they are cleared before. The answer cancels. */
  readonly after: (delay: number, callback: () => void) => () => void
  readonly clear: () => void
}

/** Makes timers. While nothing may be timed they are not even set. */
export function createTimers(clock: Clock, mayTime: () => boolean): Timers {
  const timers = new Set<() => void>()
  return {
    after(delay, callback) {
      // What comes after the line was let go, such as the answer of an exchange, must leave nothing behind.
      if (!mayTime()) return () => undefined
      const cancelTimer = clock.after(delay, () => {
        timers.delete(cancel)
        callback()
      })
      const cancel = () => {
        timers.delete(cancel)
        cancelTimer()
      }
      timers.add(cancel)
      return cancel
    },
    clear() {
      for (const cancel of timers) cancel()
    },
  }
}
