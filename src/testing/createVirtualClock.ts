import type { Clock } from '../model/index.ts'

/** Time that moves only when the test says so. */
export interface VirtualClock extends Clock {
  /**
   * Moves time on by `milliseconds` and runs what falls due, in order, each at its own time; also what is set meanwhile.
   * Promises are not awaited in between: to let them run, advance in steps.
   */
  advance(milliseconds: number): void
  /** Moves time on and runs nothing, as on a device that sleeps: what fell due runs late, with the next `advance`. */
  sleep(milliseconds: number): void
  /** How many timers are waiting. */
  readonly pending: number
}

/** Makes a virtual clock. It begins at `startAt`, milliseconds since 1970, by default on 1 January 2025. */
export function createVirtualClock(startAt: number = Date.UTC(2025, 0, 1)): VirtualClock {
  interface Timer {
    readonly at: number
    readonly callback: () => void
  }
  let now = startAt
  const timers = new Set<Timer>()

  /** The timer that is due first; among equals the one that was set first. */
  function next(until: number): Timer | undefined {
    let first: Timer | undefined
    for (const timer of timers) if (timer.at <= until && (!first || timer.at < first.at)) first = timer
    return first
  }

  return {
    now: () => now,
    after(delay, callback) {
      const timer = { at: now + Math.max(0, delay), callback }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    advance(milliseconds) {
      const until = now + milliseconds
      for (let timer = next(until); timer; timer = next(until)) {
        timers.delete(timer)
        now = Math.max(now, timer.at)
        timer.callback()
      }
      now = until
    },
    sleep: (milliseconds) => void (now += milliseconds),
    get pending() {
      return timers.size
    },
  }
}
