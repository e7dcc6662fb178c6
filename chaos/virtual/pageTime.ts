import type { Clock } from '../../src/model/index.ts'
import type { Timeline } from './timeline.ts'

/** Milliseconds to which timers of a page are put off while nobody sees it, and after five minutes of that. */
const hiddenStep = 1_000
const longHiddenStep = 60_000
const longHidden = 300_000

/** The time of one page load: what reaches the page passes here, whether a timer or the network. */
export interface PageTime extends Clock {
  /** Calls into the page, or later if it does not run now, or never if it is gone. */
  enter(callback: () => void): void
  /** Nothing runs until `thaw`; then, after what the browser tells `first`, everything that was due. */
  freeze(): void
  thaw(first?: () => void): void
  /** Nobody sees the page: timers are put off. */
  setHidden(hidden: boolean): void
  /** The page is gone. */
  end(): void
  readonly isGone: boolean
  /** Timers that are set. */
  readonly pending: number
}

/** The time of a page that has just been loaded. */
export function createPageTime(timeline: Timeline): PageTime {
  let frozen = false
  let gone = false
  let hiddenSince: number | undefined
  let waiting: (() => void)[] = []
  const timers = new Set<object>()

  function delayWhileHidden(): number {
    if (hiddenSince === undefined) return 0
    const step = timeline.now() - hiddenSince > longHidden ? longHiddenStep : hiddenStep
    return (step - (timeline.now() % step)) % step
  }

  const time: PageTime = {
    now: timeline.now,
    after(delay, callback) {
      const timer = {}
      timers.add(timer)
      const fire = () => {
        const late = delayWhileHidden()
        if (late > 0) return void timeline.after(late, () => time.enter(run))
        run()
      }
      const run = () => {
        if (timers.delete(timer)) callback()
      }
      const cancel = timeline.after(delay, () => time.enter(fire))
      return () => {
        timers.delete(timer)
        cancel()
      }
    },
    enter(callback) {
      if (gone) return
      if (frozen) waiting.push(callback)
      else callback()
    },
    freeze: () => void (frozen = true),
    thaw(first) {
      frozen = false
      const due = [...(first ? [first] : []), ...waiting]
      waiting = []
      // Each in a turn of its own, as the browser would.
      for (const callback of due) timeline.after(0, () => time.enter(callback))
    },
    setHidden(hidden) {
      hiddenSince = hidden ? (hiddenSince ?? timeline.now()) : undefined
    },
    end() {
      gone = true
      waiting = []
      timers.clear()
    },
    get isGone() {
      return gone
    },
    get pending() {
      return timers.size
    },
  }
  return time
}
