import type { ChatLocks, ChatStorage, Clock } from '../../../model/index.ts'
import type { PlaceEvents, TabPlace } from './tabPlace.ts'

/** Milliseconds that the page before a reload may take to go. */
const reloadTime = 1_000

/** What a place of one tab's own needs. */
export interface OwnPlaceOptions extends PlaceEvents {
  readonly storage: ChatStorage
  readonly locks: ChatLocks
  readonly clock: Clock
  readonly createId: () => string
  readonly key: string
}

/**
 * The place of a tab in a storage that no other tab reads. When a tab is duplicated its storage is copied: a lock by the name of
 * the owner tells the copy, which begins anew, from the same page after a reload.
 */
export function ownPlace({ storage, locks, clock, createId, key, onFound, onOthers, onLost }: OwnPlaceOptions): TabPlace {
  const ownerKey = `${key}:owner`
  let ending: AbortController | undefined
  let release: (() => void) | undefined

  async function claim(owner: string, signal: AbortSignal): Promise<(() => void) | undefined> {
    const patience = new AbortController()
    const stop = () => patience.abort()
    signal.addEventListener('abort', stop)
    const cancel = clock.after(reloadTime, stop)
    const lost = () => {
      if (signal.aborted) return
      close()
      onLost()
    }
    const given = await locks.request(`${key}:${owner}`, { wait: true, signal: patience.signal, onLost: lost })
    cancel()
    signal.removeEventListener('abort', stop)
    return given
  }

  async function take(signal: AbortSignal) {
    const owner = storage.get(ownerKey)
    let given = owner === null ? undefined : await claim(owner, signal)
    const text = given ? storage.get(key) : null
    if (!given && !signal.aborted) {
      const id = createId()
      given = await claim(id, signal)
      if (given && !signal.aborted) {
        storage.set(ownerKey, id)
        storage.remove(key)
      }
    }
    if (signal.aborted) return given?.()
    release = given ?? (() => undefined)
    // Nobody can tell whether there are any.
    onOthers()
    onFound(text === null ? [] : [text], false)
  }

  function close() {
    ending?.abort()
    ending = undefined
    release?.()
    release = undefined
  }

  return {
    isHeld: () => release !== undefined,
    open() {
      if (ending) return
      ending = new AbortController()
      void take(ending.signal)
    },
    write(text) {
      if (text === undefined) storage.remove(key)
      return text === undefined || storage.set(key, text) !== false
    },
    close,
    wipe: () => storage.remove(key),
  }
}
