import { reportThrown } from '../../reportThrown.ts'
import type { ChatTabs, SharedValue } from './chatTabs.ts'

/** A tab with a line of its own, which shares nothing with others. */
export function createOwnTab(): ChatTabs {
  const values = new Map<string, SharedValue>()
  const listeners = new Set<() => void>()
  return {
    isLeader: () => true,
    share(key, value) {
      if (values.get(key) === value) return
      values.set(key, value)
      for (const listener of [...listeners]) reportThrown(listener)
    },
    shared: (key) => values.get(key),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
