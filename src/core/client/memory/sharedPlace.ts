import type { ChatLocks, ChatStorage, Clock } from '../../../model/index.ts'
import type { PlaceEvents, TabPlace } from './tabPlace.ts'

/** Tabs of one chat that can keep something; one more works in memory. */
export const places = 16
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
  isOver: boolean
  /** What ends with it. */
  readonly endings: Set<() => void>
  /** Places whose holder is waited for to go. */
  readonly waiting: Set<number>
}

/**
 * The place of a tab in a storage that all tabs read. Each holds the lock of its own place as long as it lives. What dead tabs
 * left in theirs goes to whoever holds the lock of that place: to a tab that begins at once, else to a living one.
 */
export function sharedPlace({ storage, locks, clock, key, onFound, onOthers, onLost }: SharedPlaceOptions): TabPlace {
  const keyOf = (place: number) => `${key}:${place}`
  let epoch: Epoch | undefined
  let mine: number | undefined
  let isHeld = false

  async function take(current: Epoch) {
    const held = new Map<number, () => void>()
    const taken: number[] = []
    const lost = () => {
      if (current.isOver) return
      close()
      onLost()
    }
    for (let place = 0; place < places && !current.isOver; place++) {
      // Behind our own only those that keep something are of interest.
      if (held.size > 0 && storage.get(keyOf(place)) === null) continue
      const release = await locks.request(keyOf(place), held.size === 0 ? { onLost: lost } : {})
      if (release) held.set(place, release)
      else taken.push(place)
    }
    const [own] = held.keys()
    if (!current.isOver) {
      mine = own
      isHeld = true
      const release = own === undefined ? undefined : held.get(own)
      if (release) current.endings.add(release)
      if (taken.length > 0) onOthers()
      onFound([...held.keys()].flatMap((place) => storage.get(keyOf(place)) ?? []), false)
      for (const place of held.keys()) if (place !== own) storage.remove(keyOf(place))
      for (const place of taken) void inherit(place, current)
      watch(current)
    }
    for (const [place, release] of held) if (current.isOver || place !== own) release()
  }

  function watch(current: Epoch) {
    for (let place = 0; place < places && !current.isOver; place++) {
      if (place === mine) continue
      current.endings.add(storage.watch(keyOf(place), (text) => text !== null && meet(place, current)))
    }
  }

  function meet(place: number, current: Epoch) {
    onOthers()
    void inherit(place, current)
  }

  async function inherit(place: number, current: Epoch) {
    if (current.waiting.has(place) || current.isOver) return
    current.waiting.add(place)
    while (await isLeft(place, current)) {
      const release = await locks.request(keyOf(place))
      // Somebody came back to it.
      if (!release) continue
      if (!current.isOver) adopt(place)
      release()
      break
    }
    current.waiting.delete(place)
  }

  /** Waits until a place is free, and has been for as long as a reload takes; false when nothing is there to be had. */
  async function isLeft(place: number, current: Epoch): Promise<boolean> {
    const patience = new AbortController()
    const stop = () => patience.abort()
    current.endings.add(stop)
    const release = await locks.request(keyOf(place), { wait: true, signal: patience.signal })
    current.endings.delete(stop)
    const isEmpty = storage.get(keyOf(place)) === null
    release?.()
    if (!release || isEmpty || current.isOver) return false
    await new Promise<void>((resolve) => {
      const done = () => {
        current.endings.delete(done)
        cancel()
        resolve()
      }
      const cancel = clock.after(reloadTime, done)
      current.endings.add(done)
    })
    return !current.isOver
  }

  function adopt(place: number) {
    const text = storage.get(keyOf(place))
    if (text === null) return
    const rest = onFound([text], true)
    if (rest === undefined) storage.remove(keyOf(place))
    else storage.set(keyOf(place), rest)
  }

  function close() {
    isHeld = false
    if (!epoch) return
    epoch.isOver = true
    for (const end of epoch.endings) end()
    epoch = undefined
  }

  return {
    isHeld: () => isHeld,
    open() {
      if (epoch) return
      epoch = { isOver: false, endings: new Set(), waiting: new Set() }
      void take(epoch)
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
