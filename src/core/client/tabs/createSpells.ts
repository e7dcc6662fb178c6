import type { ChatConnection } from '../../../model/index.ts'
import { memoryKey } from '../memory/memoryKey.ts'
import { safeStorage } from '../memory/safeStorage.ts'
import type { Position } from './tabMessage.ts'

/** Whether others have held the line since this tab did. `unknown`: there is no storage by which it could be told. */
export type Since = 'same' | 'old' | 'unknown'

/** The spells of holding the line, by which a tab that slept knows whether another one has held it meanwhile. */
export interface Spells {
  readonly note: (epoch: string) => void
  /** What is stored of the visitor is thrown away, and this with it. */
  readonly forget: () => void
  readonly since: (at: Position | undefined) => Since
}

/** Makes the spells of a tab. What is stored is a random word, which says nothing of anybody. */
export function createSpells(connection: ChatConnection): Spells {
  const storage = safeStorage(connection.storage)
  const key = `${memoryKey(connection)}:line`
  let isKept = true
  return {
    note: (epoch) => void (isKept = storage.set(key, epoch) !== false),
    forget: () => storage.remove(key),
    since(at) {
      if (at === undefined || !isKept) return 'unknown'
      return storage.get(key) === at.epoch ? 'same' : 'old'
    },
  }
}
