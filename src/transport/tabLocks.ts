import type { ChatLocks, ChatStorage, LockRequest } from '../model/index.ts'
import { onPageLeft, pageBack } from './pageStay.ts'

/**
 * Locks for where the browser has none, within what one tab keeps for itself: a mark in its own storage, taken off when the page
 * is left. They tell a page that was reloaded from one that was duplicated, whose marks were copied with the rest. The marks of a
 * tab that crashed stay, so nothing of it is taken up.
 */
export function tabLocks(storage: ChatStorage): ChatLocks {
  return {
    async request(name, { wait = false, signal, onLost }: LockRequest = {}) {
      await pageBack()
      const mark = `${name}:held`
      if (storage.get(mark) === null) return signal?.aborted ? undefined : hold(storage, mark, onLost)
      if (!wait || signal?.aborted) return undefined
      // Nobody tells when a mark goes.
      return new Promise((resolve) => signal?.addEventListener('abort', () => resolve(undefined), { once: true }))
    },
  }
}

function hold(storage: ChatStorage, mark: string, onLost: (() => void) | undefined): () => void {
  storage.set(mark, '1')
  const stop = onPageLeft(() => {
    storage.remove(mark)
    onLost?.()
  })
  return () => {
    stop()
    storage.remove(mark)
  }
}
