import type { ChatLocks, ChatStorage, Clock } from '../../../model/index.ts'
import type { PlaceEvents, TabPlace } from './tabPlace.ts'

/** Tabs of one chat that can keep something; one more works in memory. */
const places = 16
/** Milliseconds that a place stays free for the page that left it: most that go are only being reloaded. */
const reloadTime = 1_000

/** What a place among those of other tabs needs. */
export interface SharedPlaceOptions extends PlaceEvents {
  readonly storage: Required<ChatStorage>
  readonly locks: ChatLocks
  readonly clock: Clock
  readonly key: string
}

/** One spell of holding a place. */
interface Epoch {
  readonly signal: AbortSignal
  /** Places whose holder is waited for to go. */
  readonly waiting: Set<number>
}

/**
 * The place of a tab in a storage that all tabs read. Each holds the lock of its own place as long as it lives. What dead tabs
 * left in theirs goes to whoever holds the lock of that place: to a tab that begins at once, else to a living one.
 */
export function sharedPlace({ storage, locks, clock, key, onFound, onLost }: SharedPlaceOptions): TabPlace {
  const keyOf = (place: number) => `${key}:${place}`
  let ending: AbortController | undefined
  let mine: number | undefined
  let isHeld = false

  async function take(signal: AbortSignal) {
    const held = new Map<number, () => void>()
    const taken: number[] = []
    const lost = () => {
      if (signal.aborted) return
      close()
      onLost()
    }
    for (let place = 0; place < places && !signal.aborted; place++) {
      // Behind our own only those that keep something are of interest.
      if (held.size > 0 && storage.get(keyOf(place)) === null) continue
      const release = await locks.request(keyOf(place), held.size === 0 ? { onLost: lost } : {})
      if (release) held.set(place, release)
      else taken.push(place)
    }
    const [own] = held.keys()
    signal.addEventListener('abort', () => held.get(own ?? -1)?.())
    if (!signal.aborted) {
      mine = own
      isHeld = true
      onFound([...held.keys()].flatMap((place) => storage.get(keyOf(place)) ?? []), false)
      for (const place of held.keys()) if (place !== own) storage.remove(keyOf(place))
      const epoch = { signal, waiting: new Set<number>() }
      for (const place of taken) void inherit(place, epoch)
      watch(epoch)
    }
    for (const [place, release] of held) if (signal.aborted || place !== own) release()
  }

  function watch(epoch: Epoch) {
    for (let place = 0; place < places; place++) {
      if (place === mine) continue
      const stop = storage.watch(keyOf(place), (text) => text !== null && void inherit(place, epoch))
      epoch.signal.addEventListener('abort', stop)
    }
  }

  async function inherit(place: number, { signal, waiting }: Epoch) {
    if (waiting.has(place) || signal.aborted) return
    waiting.add(place)
    while (await isLeft(place, signal)) {
      const release = await locks.request(keyOf(place))
      // Somebody came back to it.
      if (!release) continue
      if (!signal.aborted) adopt(place)
      release()
      break
    }
    waiting.delete(place)
  }

  /** Waits until a place is free, and has been for as long as a reload takes; false when nothing is there to be had. */
  async function isLeft(place: number, signal: AbortSignal): Promise<boolean> {
    const release = await locks.request(keyOf(place), { wait: true, signal })
    const isEmpty = storage.get(keyOf(place)) === null
    release?.()
    if (!release || isEmpty || signal.aborted) return false
    await new Promise<void>((resolve) => {
      const cancel = clock.after(reloadTime, resolve)
      signal.addEventListener('abort', () => {
        cancel()
        resolve()
      })
    })
    return !signal.aborted
  }

  function adopt(place: number) {
    const text = storage.get(keyOf(place))
    if (text === null) return
    const rest = onFound([text], true)
    if (rest === undefined) storage.remove(keyOf(place))
    else storage.set(keyOf(place), rest)
  }

  function close() {
    ending?.abort()
    ending = undefined
    isHeld = false
  }

  return {
    isHeld: () => isHeld,
    open() {
      if (ending) return
      ending = new AbortController()
      void take(ending.signal)
    },
    write(text) {
      if (mine === undefined) return text === undefined
      if (text === undefined) storage.remove(keyOf(mine))
      return text === undefined || storage.set(keyOf(mine), text) !== false
    },
    close,
    wipe() {
      for (let place = 0; place < places; place++) storage.remove(keyOf(place))
    },
  }
}
