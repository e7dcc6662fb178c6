import type { Clock } from '../../model/index.ts'
import type { Steps } from '../steps.ts'

/** Milliseconds of work between two rests, short enough that typing is not held up. */
const span = 8
/** Milliseconds by which a timer must be late to be a slow one: less is a page that is busy. */
const slow = 500

/** Does one piece of work after the other. What is short is done at once, in the same turn; what takes long is done with rests in between. */
export interface Slices {
  /** Does it, or as much as there is time for; answers when it is done where it is not done yet. Nothing overtakes what waits. */
  readonly work: (steps: Steps) => Promise<void> | undefined
  /** Does what waits at once. */
  readonly finish: () => void
}

/** Makes the slices of a client. */
export function createSlices({ now, after }: Clock): Slices {
  const waiting: { readonly steps: Steps; readonly done: () => void }[] = []
  let cancel: (() => void) | undefined
  let isWorking = false
  let isUrgent = false

  function run(steps: Steps, until: number): boolean {
    do if (steps.next().done) return true
    while (isUrgent || now() < until)
    return false
  }

  function rest() {
    const due = now()
    cancel = after(0, () => {
      const late = now() - due
      // Where timers are slow nobody looks at the page: so much the more is done each time.
      goOn(now() + (late < slow ? span : late / 4))
    })
  }

  function goOn(until: number) {
    cancel?.()
    cancel = undefined
    // What it leads to may ask for the rest of it.
    if (isWorking) return
    isWorking = true
    try {
      for (let [first] = waiting; first; [first] = waiting) {
        if (!run(first.steps, until)) return
        waiting.shift()
        first.done()
      }
    } finally {
      isWorking = isUrgent = false
      if (waiting.length > 0) rest()
    }
  }

  return {
    work(steps) {
      if (waiting.length === 0 && run(steps, now() + span)) return undefined
      return new Promise((done) => {
        waiting.push({ steps, done })
        if (waiting.length === 1) rest()
      })
    },
    finish() {
      isUrgent = waiting.length > 0
      goOn(Infinity)
    },
  }
}
