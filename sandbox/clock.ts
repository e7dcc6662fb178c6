/** Time as the sandbox knows it; replaceable, so that a whole day can be played in a second. */
export interface SandboxClock {
  /** Milliseconds since 1970. */
  now(): number
  /** Calls back once after `delay` milliseconds, never in the same turn; the answer cancels. */
  after(delay: number, callback: () => void): () => void
}

/** The system's time. */
export const systemClock: SandboxClock = {
  now: () => Date.now(),
  after(delay, callback) {
    if (delay > 0) {
      const timer = setTimeout(callback, delay)
      return () => clearTimeout(timer)
    }
    // Timers cost a millisecond each, which a burst of thousands would feel.
    const turn = setImmediate(callback)
    return () => clearImmediate(turn)
  },
}
