import type { Conditions, Way } from './conditions.ts'

/** One way of one connection: bytes go in, and come out later, slower, or not at all, but always in their order. */
export interface Link {
  /** Nothing comes out while it is held: a black hole. */
  readonly isHeld: boolean
  pass(bytes: Buffer): void
  /** Something that happens when everything that is on its way has come out. */
  then(happening: () => void): void
  hold(): void
  release(): void
  /** The conditions have changed for the better: what is on its way need not wait as long. */
  hurry(): void
  /** What comes out is taken again. */
  drained(): void
  /** Forgets everything. */
  drop(): void
}

/** What stands at the ends of a link. */
export interface LinkEnds {
  /** Takes what comes out; false asks for a pause until `drained`. */
  readonly write: (bytes: Buffer) => boolean
  /** Too much is on its way, or no longer: the source pauses and goes on, so that memory has a bound. */
  readonly onFull: (isFull: boolean) => void
}

type Item = { due: number } & ({ readonly bytes: Buffer } | { readonly happening: () => void })

/** So many bytes may be on their way at full speed. A slow link holds a second's worth, as a modem would, or uploads would seem fast. */
const widest = 1024 * 1024

/** A link without anything on its way. */
export function createLink(conditions: Conditions, way: Way, { write, onFull }: LinkEnds): Link {
  let queue: Item[] = []
  let waiting = 0
  let isHeld = false
  let isBlocked = false
  let isFull = false
  let freeAt = 0
  let timer: NodeJS.Timeout | undefined
  const opened = performance.now()
  // The first bytes wait for the handshake of TCP, which took a round trip of its own.
  const travel = (): number => conditions.delay / 2 + Math.max(0, way === 'toServer' ? opened + conditions.delay - performance.now() : 0)

  const measure = (): void => {
    const rate = conditions.rates[way]
    const full = waiting > (rate > 0 ? Math.min(widest, Math.max(8 * 1024, rate)) : widest)
    if (full !== isFull) onFull((isFull = full))
  }
  const pump = (): void => {
    clearTimeout(timer)
    for (let next = queue[0]; next && !isHeld && !isBlocked; next = queue[0]) {
      const wait = next.due - performance.now()
      if (wait > 0) {
        timer = setTimeout(pump, Math.ceil(wait))
        break
      }
      queue.shift()
      if ('happening' in next) next.happening()
      else {
        waiting -= next.bytes.length
        isBlocked = !write(next.bytes)
      }
    }
    measure()
  }
  const put = (bytes: Buffer, now: number): void => {
    const rate = conditions.rates[way]
    if (rate > 0) freeAt = Math.max(freeAt, now) + (bytes.length / rate) * 1000
    // Never before what is on its way already, even if the delay has become shorter.
    queue.push({ due: Math.max(queue.at(-1)?.due ?? 0, (rate > 0 ? freeAt : now) + travel()), bytes })
    waiting += bytes.length
  }
  return {
    get isHeld() {
      return isHeld
    },
    pass(bytes) {
      const rate = conditions.rates[way]
      const slice = rate > 0 ? Math.max(64, Math.floor(rate / 20)) : bytes.length
      const now = performance.now()
      for (let from = 0; from < bytes.length; from += slice) put(bytes.subarray(from, from + slice), now)
      pump()
    },
    then(happening) {
      queue.push({ due: queue.at(-1)?.due ?? performance.now() + travel(), happening })
      pump()
    },
    hold: () => void (isHeld = true),
    release() {
      isHeld = false
      pump()
    },
    hurry() {
      const latest = performance.now() + travel()
      if (conditions.rates[way] === 0) queue.forEach((item) => (item.due = Math.min(item.due, latest)))
      freeAt = 0
      pump()
    },
    drained() {
      isBlocked = false
      pump()
    },
    drop() {
      clearTimeout(timer)
      queue = []
      waiting = 0
      isHeld = true
    },
  }
}
