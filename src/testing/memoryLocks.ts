import type { ChatLocks } from '../model/index.ts'

/** The locks of one pretended tab. */
export interface TabLocks extends ChatLocks {
  /** The tab is gone without a word: what it held is free, what it waited for is not given to it. */
  crash(): void
  /** The browser puts the tab aside, and its locks are lost. The answer takes it back: then it is told. */
  suspend(): () => void
}

/** Locks that several pretended tabs share. */
export interface MemoryLocks {
  /** A tab of its own: give it to one connection. */
  tab(): TabLocks
  /** Names that are held, in alphabetical order. */
  readonly held: readonly string[]
}

interface Claim {
  readonly owner: object
  readonly grant: () => void
  readonly onLost: (() => void) | undefined
}

/** Makes locks without a browser, as Web Locks would be: who asked first gets it first. */
export function memoryLocks(): MemoryLocks {
  const queues = new Map<string, Claim[]>()

  function drop(name: string, claim: Claim) {
    const queue = queues.get(name) ?? []
    const index = queue.indexOf(claim)
    if (index < 0) return
    queue.splice(index, 1)
    if (queue.length === 0) queues.delete(name)
    else if (index === 0) queue[0]?.grant()
  }

  function dropAll(owner: object): Claim[] {
    const all = [...queues].flatMap(([name, queue]) => queue.filter((claim) => claim.owner === owner).map((claim) => ({ name, claim })))
    const held = all.filter(({ name, claim }) => queues.get(name)?.[0] === claim)
    // First what it waits for, so that nothing is granted to it on the way.
    for (const { name, claim } of all) if (queues.get(name)?.[0] !== claim) drop(name, claim)
    for (const { name, claim } of held) drop(name, claim)
    return held.map(({ claim }) => claim)
  }

  return {
    get held() {
      return [...queues.keys()].sort()
    },
    tab() {
      const owner = {}
      let isAway = false
      return {
        request(name, { wait = false, signal, onLost } = {}) {
          return new Promise((resolve) => {
            const queue = queues.get(name) ?? []
            if (isAway || signal?.aborted || (!wait && queue.length > 0)) return resolve(undefined)
            const giveUp = () => {
              drop(name, claim)
              resolve(undefined)
            }
            const grant = () => {
              signal?.removeEventListener('abort', giveUp)
              resolve(() => drop(name, claim))
            }
            const claim: Claim = { owner, onLost, grant }
            queues.set(name, queue)
            queue.push(claim)
            if (queue.length === 1) return grant()
            signal?.addEventListener('abort', giveUp)
          })
        },
        crash() {
          isAway = true
          dropAll(owner)
        },
        suspend() {
          isAway = true
          const lost = dropAll(owner)
          return () => {
            isAway = false
            for (const { onLost } of lost) onLost?.()
          }
        },
      }
    },
  }
}
