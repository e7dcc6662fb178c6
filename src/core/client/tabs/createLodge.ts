import type { ChatConnection } from '../../../model/index.ts'
import { lodgeKey } from '../memory/memoryKey.ts'
import { safeStorage } from '../memory/safeStorage.ts'
import { places } from '../memory/sharedPlace.ts'
import type { TabWays } from './waysBetweenTabs.ts'

/** Where a tab that does not hold the line keeps what has not left it. Whoever holds the line takes it over when the tab is gone. */
export interface Lodge {
  /** Takes a place; nothing is kept before it is taken. */
  readonly open: () => void
  readonly write: (text: string | undefined) => void
  /** Whether something is written that nobody has taken over. */
  readonly isUsed: () => boolean
  /** Gives the place back; what was written stays for whoever holds the line. */
  readonly close: () => void
}

/** Makes the lodge of a tab: a place that is free and in which nothing was left, as long as its lock is held. */
export function createLodge(connection: ChatConnection, { locks }: TabWays): Lodge {
  const storage = safeStorage(connection.storage)
  let ending: AbortController | undefined
  let key: string | undefined
  let release: (() => void) | undefined
  let wanted: string | undefined

  async function take(signal: AbortSignal): Promise<void> {
    for (let place = 0; place < places && !signal.aborted; place++) {
      const free = `${lodgeKey(connection)}:${place}`
      if (storage.get(free) !== null) continue
      const given = await locks.request(free, { signal })
      if (!given) continue
      if (signal.aborted || storage.get(free) !== null) given()
      else {
        key = free
        release = given
        return keep()
      }
    }
  }

  function keep() {
    if (key === undefined) return
    if (wanted !== undefined) storage.set(key, wanted)
    else if (storage.get(key) !== null) storage.remove(key)
  }

  return {
    open() {
      if (ending) return
      ending = new AbortController()
      void take(ending.signal)
    },
    write(text) {
      wanted = text
      keep()
    },
    isUsed: () => wanted !== undefined,
    close() {
      ending?.abort()
      release?.()
      ending = release = key = undefined
    },
  }
}
