import type { ChatStorage } from '../model/index.ts'

/** A storage that lasts as long as the object itself. Never fails. */
export function memoryStorage(): ChatStorage {
  const values = new Map<string, string>()
  return {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
  }
}
