import type { ChatLocks, Clock } from '../model/index.ts'

/** Milliseconds until a lock that was not to be had is asked for again. */
const retryDelay = 1_000
/** After this many refusals in a row, none of which was waited for, there are no locks. */
const refusalsToGoWithout = 3

/** What is done while a lock is held. */
export interface HeldTask {
  /** Stops it; resolves when nothing of it is left. A second call does no more. */
  stop(): Promise<void>
}

/** Which lock, and how long to wait where it is refused. */
export interface HeldLock {
  readonly locks: ChatLocks | undefined
  readonly name: string
  readonly clock: Clock
}

/**
 * Does something while a lock is held, as often as it is had: one that is taken away is asked for again. It is given back only when what
 * was done has ended. `hasWaited` says that somebody else may have done it before. Without locks it is done at once. The answer ends all.
 */
export function whileHeld({ locks, name, clock }: HeldLock, begin: (hasWaited: boolean) => HeldTask): () => void {
  if (!locks) {
    const task = begin(false)
    return () => void task.stop()
  }
  const ending = new AbortController()
  const { signal } = ending
  let task: HeldTask | undefined
  let stopPause = () => {}

  async function hold(release: () => void, hasWaited: boolean, isLost: () => boolean, untilLost: Promise<void>): Promise<void> {
    if (!signal.aborted && !isLost()) {
      task = begin(hasWaited)
      await untilLost
      await task.stop()
      task = undefined
    }
    release()
  }

  async function run(given: ChatLocks): Promise<void> {
    let hasWaited = false
    let refusals = 0
    while (!signal.aborted) {
      const askedAt = clock.now()
      let isLost = false
      let stop = () => {}
      const untilLost = new Promise<void>((resolve) => (stop = resolve))
      const onLost = () => {
        isLost = true
        void task?.stop()
        stop()
      }
      signal.addEventListener('abort', stop)
      const release = await given.request(name, { wait: hasWaited, signal, onLost })
      if (release) await hold(release, hasWaited, () => isLost, untilLost)
      signal.removeEventListener('abort', stop)
      if (release) refusals = 0
      else if (hasWaited && !signal.aborted) {
        refusals = clock.now() - askedAt < retryDelay ? refusals + 1 : 1
        if (refusals >= refusalsToGoWithout) return void (task = begin(true))
        await new Promise<void>((resolve) => {
          const cancel = clock.after(retryDelay, resolve)
          stopPause = () => {
            cancel()
            resolve()
          }
        })
      }
      hasWaited = true
    }
  }

  void run(locks)
  return () => {
    ending.abort()
    stopPause()
    void task?.stop()
  }
}
