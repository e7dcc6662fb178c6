import type { ChatStorage } from '../../../model/index.ts'

/** A storage that never throws: what it does not keep is missing, and that is all. */
export function safeStorage(storage: ChatStorage): Required<ChatStorage> {
  function attempt<T>(action: () => T, otherwise: T): T {
    try {
      return action()
    } catch {
      return otherwise
    }
  }
  return {
    get: (key) => attempt(() => storage.get(key), null),
    set: (key, value) => attempt(() => storage.set(key, value), false),
    remove: (key) => attempt(() => storage.remove(key), undefined),
    watch: (key, heard) => attempt(() => storage.watch?.(key, heard), undefined) ?? (() => undefined),
  }
}
