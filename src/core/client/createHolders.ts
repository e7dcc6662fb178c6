/** Those who want the same thing, for as long as any of them does. */
export interface Holders {
  readonly isHeld: () => boolean
  /** One more wants it, until the answer is called; called again it does nothing. */
  readonly hold: () => () => void
}

/** Counts who holds something. `onReleased` is called when the last one has let go, `onHeld` when the first one comes. */
export function createHolders(onReleased: () => void, onHeld?: () => void): Holders {
  let count = 0
  return {
    isHeld: () => count > 0,
    hold() {
      if (count++ === 0) onHeld?.()
      let isHeld = true
      return () => {
        if (!isHeld) return
        isHeld = false
        if (--count === 0) onReleased()
      }
    },
  }
}
