import type { ChatLocks, LockRequest } from '../model/index.ts'

interface Hold {
  readonly release: () => void
  readonly onLost: (() => void) | undefined
}

/**
 * Locks between the tabs of one site, by the browser's Web Locks; undefined where it has none: on pages without https, in old
 * browsers, in Node.
 *
 * A page that is left gives its locks back, since one that holds any is not kept for the way back, and Safari takes them from it
 * without a word. When the visitor comes back to it, whoever held one is told that it is lost.
 */
export function browserLocks(): ChatLocks | undefined {
  const manager = typeof navigator === 'undefined' ? undefined : (navigator as Partial<Navigator>).locks
  if (!manager) return undefined

  return {
    request(name, { wait = false, signal, onLost }: LockRequest = {}) {
      return new Promise((resolve) => {
        const ending = new AbortController()
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
        if (wait) stopWaiting = onPageHidden(end)
        const hold = (lock: Lock | null) => {
          stopWaiting()
          signal?.removeEventListener('abort', end)
          if (!lock || ending.signal.aborted) return
          return new Promise<void>((free) => resolve(keep({ release: free, onLost })))
        }
        // The browser takes no signal for a request that does not wait.
        manager.request(name, wait ? { signal: ending.signal } : { ifAvailable: true }, hold).then(done, done)
      })
    },
  }
}

function onPageHidden(hidden: () => void): () => void {
  if (typeof window === 'undefined') return () => undefined
  window.addEventListener('pagehide', hidden, { once: true })
  return () => window.removeEventListener('pagehide', hidden)
}

/** Holds a lock until it is released or the page is left. */
function keep({ release, onLost }: Hold): () => void {
  const listening = new AbortController()
  const { signal } = listening
  const free = () => {
    listening.abort()
    release()
  }
  if (typeof window === 'undefined') return free
  window.addEventListener('pagehide', release, { signal })
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return
      free()
      onLost?.()
    },
    { signal },
  )
  return free
}
