import type { ChatStorage } from '../../../model/index.ts'
import type { PlaceEvents, TabPlace } from './tabPlace.ts'

/** The place of a tab that shares its storage with no other: it is there at once and never taken away. */
export function plainPlace(storage: ChatStorage, key: string, { onFound }: PlaceEvents): TabPlace {
  let isHeld = false
  return {
    isHeld: () => isHeld,
    open() {
      if (isHeld) return
      isHeld = true
      const text = storage.get(key)
      onFound(text === null ? [] : [text], false)
    },
    write(text) {
      if (text === undefined) storage.remove(key)
      return text === undefined || storage.set(key, text) !== false
    },
    close: () => undefined,
    wipe: () => storage.remove(key),
  }
}
