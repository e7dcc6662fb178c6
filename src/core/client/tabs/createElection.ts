import type { ChatLocks, Clock } from '../../../model/index.ts'

/** Milliseconds until a lock that is refused is asked for again. */
const retryDelay = 250
/** After this many refusals in a row, none of which was waited for, there are no locks. */
const refusalsToGoWithout = 3

/** What an election tells a tab. Each of the first two lasts until the next call. */
export interface ElectionEvents {
  /** The line is this tab's. */
  readonly onLead: () => void
  /** It is another's, and this tab is in the queue for it. */
  readonly onFollow: () => void
  /** The tab sleeps, or is out of it: nothing is heard until the next call. */
  readonly onAside: () => void
}

/** Which of the tabs holds the line. */
export interface Election {
  /** Takes part. A second call does nothing. */
  readonly open: () => void
  /** Lets go of the line, or of the place in the queue. */
  readonly close: () => void
}

/** Makes the election of a tab: whoever has the lock of that name leads, and the browser gives it on when that tab is gone. */
export function createElection(locks: ChatLocks, name: string, clock: Clock, { onLead, onFollow, onAside }: ElectionEvents): Election {
  let ending: AbortController | undefined

  async function ask(wait: boolean, signal: AbortSignal): Promise<{ readonly release: () => void; readonly untilLost: Promise<void> } | undefined> {
    let isLost = false
    let lose: () => void = () => undefined
    const untilLost = new Promise<void>((resolve) => (lose = resolve))
    signal.addEventListener('abort', lose)
    const onLost = () => {
      isLost = true
      // At once: when the promise is looked at the page may be asleep.
      if (!signal.aborted) onAside()
      lose()
    }
    const release = await locks.request(name, { wait, signal, isForAwake: true, onLost })
    const free = () => {
      signal.removeEventListener('abort', lose)
      release?.()
    }
    if (release && !isLost) return { release: free, untilLost }
    free()
    return undefined
  }

  const pause = (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      const end = () => {
        cancel()
        signal.removeEventListener('abort', end)
        resolve()
      }
      const cancel = clock.after(retryDelay, end)
      signal.addEventListener('abort', end)
    })

  async function run(signal: AbortSignal): Promise<void> {
    let refusals = 0
    while (!signal.aborted) {
      let held = await ask(false, signal)
      if (!held && !signal.aborted) {
        onFollow()
        const askedAt = clock.now()
        held = await ask(true, signal)
        if (!held && !signal.aborted) {
          onAside()
          const isRefused = clock.now() - askedAt < retryDelay
          refusals = isRefused ? refusals + 1 : 0
          if (refusals >= refusalsToGoWithout) return onLead()
          if (isRefused) await pause(signal)
        }
      }
      if (!held) continue
      refusals = 0
      if (!signal.aborted) {
        onLead()
        await held.untilLost
      }
      held.release()
    }
  }

  return {
    open() {
      if (ending) return
      ending = new AbortController()
      void run(ending.signal)
    },
    close() {
      if (!ending) return
      // First, so that whoever comes next hears what was said last.
      onAside()
      ending.abort()
      ending = undefined
    },
  }
}
