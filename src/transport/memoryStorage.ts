import type { ChatStorage } from '../model/index.ts'

/**
 * A storage that lasts as long as the object itself. Never fails. Who watches hears of every change a moment later, as in another
 * tab; here also of those of his own.
 */
export function memoryStorage(): ChatStorage {
  const values = new Map<string, string>()
  const watchers = new Map<string, Set<(value: string | null) => void>>()

  function tell(key: string, value: string | null) {
    for (const heard of watchers.get(key) ?? []) queueMicrotask(() => watchers.get(key)?.has(heard) && heard(value))
  }

  return {
    get: (key) => values.get(key) ?? null,
    set(key, value) {
      if (values.get(key) === value) return
      values.set(key, value)
      tell(key, value)
    },
    remove(key) {
      if (values.delete(key)) tell(key, null)
    },
    watch(key, heard) {
      const watching = watchers.get(key) ?? new Set()
      watchers.set(key, watching.add(heard))
      return () => {
        watching.delete(heard)
        if (watching.size === 0) watchers.delete(key)
      }
    },
  }
}
