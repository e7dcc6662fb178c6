import type { ChatLocks, ChatStorage, LockRequest } from '../model/index.ts'

/**
 * Locks for where the browser has none, within what one tab keeps for itself: a mark in its own storage, taken off when the page
 * is left. They tell a page that was reloaded from one that was duplicated, whose marks were copied with the rest. The marks of a
 * tab that crashed stay, so nothing of it is taken up.
 */
export function tabLocks(storage: ChatStorage): ChatLocks {
  return {
    request(name, { wait = false, signal, onLost }: LockRequest = {}) {
      const mark = `${name}:held`
      if (storage.get(mark) === null) return Promise.resolve(hold(storage, mark, onLost))
      if (!wait || signal?.aborted) return Promise.resolve(undefined)
      // Nobody tells when a mark goes.
      return new Promise((resolve) => signal?.addEventListener('abort', () => resolve(undefined), { once: true }))
    },
  }
}

function hold(storage: ChatStorage, mark: string, onLost: (() => void) | undefined): () => void {
  storage.set(mark, '1')
  const listening = new AbortController()
  const { signal } = listening
  const release = () => {
    listening.abort()
    storage.remove(mark)
  }
  if (typeof window === 'undefined') return release
  window.addEventListener('pagehide', () => storage.remove(mark), { signal })
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return
      // By now the mark may be that of the page that came in between.
      listening.abort()
      onLost?.()
    },
    { signal },
  )
  return release
}
