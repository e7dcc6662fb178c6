import type { ChatStorage } from '../model/index.ts'
import { memoryStorage } from './memoryStorage.ts'

/** `local` lasts, `session` lives as long as the tab, `none` as long as the page. */
export type BrowserStorageKind = 'local' | 'session' | 'none'

/** Even to name the storage throws where the browser denies it, so it is looked up at each use. */
function attempt<T>(kind: 'local' | 'session', action: (area: Storage) => T): { readonly value: T } | undefined {
  try {
    return { value: action(kind === 'local' ? globalThis.localStorage : globalThis.sessionStorage) }
  } catch {
    return undefined
  }
}

/** Other tabs change only what lasts: each has its own `session`. */
function watchLocal(key: string, heard: (value: string | null) => void): () => void {
  if (typeof window === 'undefined') return () => undefined
  const listener = (event: StorageEvent) => {
    const isOurs = attempt('local', (area) => event.storageArea === area)?.value === true
    if (isOurs && event.key === key) heard(event.newValue)
    else if (isOurs && event.key === null) heard(null)
  }
  window.addEventListener('storage', listener)
  return () => window.removeEventListener('storage', listener)
}

/**
 * The browser's storage as a chat needs it: it never throws. What the browser refuses to keep (denied, full, absent) is
 * kept in memory instead.
 */
export function browserStorage(kind: BrowserStorageKind): ChatStorage {
  const memory = memoryStorage()
  if (kind === 'none') return memory
  return {
    ...(kind === 'local' ? { watch: watchLocal } : {}),
    get: (key) => memory.get(key) ?? attempt(kind, (area) => area.getItem(key))?.value ?? null,
    set(key, value) {
      memory.remove(key)
      if (attempt(kind, (area) => area.setItem(key, value))) return undefined
      memory.set(key, value)
      // What is left in the full storage is older than what we know; after a reload it would be taken for the truth.
      attempt(kind, (area) => area.removeItem(key))
      return false
    },
    remove(key) {
      memory.remove(key)
      attempt(kind, (area) => area.removeItem(key))
    },
  }
}
