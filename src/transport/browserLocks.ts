import type { ChatLocks, LockRequest } from '../model/index.ts'
import { onPageAsleep, onPageLeft, pageBack } from './pageStay.ts'

/**
 * Locks between the tabs of one site, by the browser's Web Locks; undefined where there are none: on pages without https, in old
 * browsers and old versions of Node.
 *
 * A page that is left gives its locks back, since one that holds any is not kept for the way back, and Safari takes them from it
 * without a word. Who held one is told before the page falls asleep, and what is asked for then is had when the visitor comes back.
 */
export function browserLocks(): ChatLocks | undefined {
  const manager = typeof navigator === 'undefined' ? undefined : (navigator as Partial<Navigator>).locks
  if (!manager) return undefined

  return {
    request(name, { wait = false, signal, onLost, isForAwake = false }: LockRequest = {}) {
      return new Promise((resolve) => {
        const ending = new AbortController()
        const onGone = isForAwake ? onPageAsleep : onPageLeft
        let stopWaiting = () => undefined as void
        const done = () => {
          stopWaiting()
          signal?.removeEventListener('abort', end)
          resolve(undefined)
        }
        const end = () => {
          ending.abort()
          // Chromium misses the end of the first request of a page when it comes at once.
          done()
        }
        if (signal?.aborted) return done()
        signal?.addEventListener('abort', end)
        // The page is left while it waits: what it waits for must not come to a page that is asleep.
        if (wait) stopWaiting = onGone(end)
        const hold = (lock: Lock | null) => {
          stopWaiting()
          signal?.removeEventListener('abort', end)
          if (!lock || ending.signal.aborted) return undefined
          return new Promise<void>((free) => resolve(keep(free, onLost, onGone)))
        }
        // The browser takes no signal for a request that does not wait.
        const ask = () => manager.request(name, wait ? { signal: ending.signal } : { ifAvailable: true }, hold)
        void pageBack().then(ask).then(done, done)
      })
    },
  }
}

/** Holds a lock until it is released or the page is left. */
function keep(release: () => void, onLost: (() => void) | undefined, onGone: typeof onPageLeft): () => void {
  const stop = onGone(() => {
    release()
    onLost?.()
  })
  return () => {
    stop()
    release()
  }
}
