import type { Clock } from '../../src/model/index.ts'

/** The world's time: it moves only when it is run, and lets every promise settle between two moments. */
export interface Timeline extends Clock {
  /** Moves on by milliseconds. What is thrown meanwhile is told to `onError`. */
  run(milliseconds: number): Promise<void>
  /** How many callbacks are waiting. */
  readonly pending: number
}

interface Due {
  readonly at: number
  readonly order: number
  callback: (() => void) | undefined
}

const isBefore = (one: Due, other: Due) => one.at < other.at || (one.at === other.at && one.order < other.order)

/** A timeline that begins at `startAt`, milliseconds since 1970. */
export function createTimeline(startAt: number, onError: (error: unknown) => void): Timeline {
  const heap: Due[] = []
  let now = startAt
  let count = 0
  let pending = 0

  function push(due: Due): void {
    let place = heap.push(due) - 1
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (isBefore(heap[parent] as Due, due)) break
      heap[place] = heap[parent] as Due
      place = parent
    }
    heap[place] = due
  }

  function pop(): Due | undefined {
    const first = heap[0]
    const last = heap.pop()
    if (!first || !last || first === last) return first
    let place = 0
    for (let child = 1; child < heap.length; child = 2 * place + 1) {
      if (child + 1 < heap.length && isBefore(heap[child + 1] as Due, heap[child] as Due)) child++
      if (isBefore(last, heap[child] as Due)) break
      heap[place] = heap[child] as Due
      place = child
    }
    heap[place] = last
    return first
  }

  // One turn of the event loop runs every promise that is ready, however many follow each other.
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

  return {
    now: () => now,
    after(delay, callback) {
      const due: Due = { at: now + Math.max(0, Math.round(delay)), order: count++, callback }
      push(due)
      pending++
      return () => {
        if (due.callback) pending--
        due.callback = undefined
      }
    },
    async run(milliseconds) {
      const until = now + Math.round(milliseconds)
      await settle()
      for (let next = heap[0]; next && next.at <= until; next = heap[0]) {
        pop()
        const { callback } = next
        if (!callback) continue
        next.callback = undefined
        pending--
        now = next.at
        try {
          callback()
        } catch (error) {
          onError(error)
        }
        await settle()
      }
      now = until
    },
    get pending() {
      return pending
    },
  }
}
