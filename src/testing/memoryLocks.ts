import type { ChatLocks, LockRequest } from '../model/index.ts'

/** The locks of one pretended tab. */
export interface TabLocks extends ChatLocks {
  /** The tab is gone without a word: what it held is free, what it waited for is not given to it. */
  crash(): void
  /** The browser puts the tab aside: its locks are lost, and it is told. The answer takes it back; what it asks for meanwhile it has then. */
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
  /** Answers that it is not waited for any more. */
  readonly giveUp: () => void
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

  function dropAll(owner: object): { readonly lost: Claim[]; readonly awaited: Claim[] } {
    const all = [...queues].flatMap(([name, queue]) => queue.filter((claim) => claim.owner === owner).map((claim) => ({ name, claim })))
    const held = all.filter(({ name, claim }) => queues.get(name)?.[0] === claim)
    // First what it waits for, so that nothing is granted to it on the way.
    for (const { name, claim } of all) if (queues.get(name)?.[0] !== claim) drop(name, claim)
    for (const { name, claim } of held) drop(name, claim)
    const lost = held.map(({ claim }) => claim)
    return { lost, awaited: all.flatMap(({ claim }) => (lost.includes(claim) ? [] : [claim])) }
  }

  return {
    get held() {
      return [...queues.keys()].sort()
    },
    tab() {
      const owner = {}
      const whenBack = new Set<() => void>()
      let isAway = false

      function claim(name: string, { wait = false, signal, onLost }: LockRequest, resolve: (release: (() => void) | undefined) => void) {
        const queue = queues.get(name) ?? []
        if (signal?.aborted || (!wait && queue.length > 0)) return resolve(undefined)
        const giveUp = () => {
          drop(name, mine)
          resolve(undefined)
        }
        const grant = () => {
          signal?.removeEventListener('abort', giveUp)
          resolve(() => drop(name, mine))
        }
        const mine: Claim = { owner, onLost, grant, giveUp }
        queues.set(name, queue)
        queue.push(mine)
        if (queue.length === 1) grant()
        else signal?.addEventListener('abort', giveUp)
      }

      function goAway() {
        isAway = true
        return dropAll(owner)
      }

      return {
        request: (name, asked = {}) =>
          new Promise((resolve) => {
            if (isAway) whenBack.add(() => claim(name, asked, resolve))
            else claim(name, asked, resolve)
          }),
        crash: () => void goAway(),
        suspend() {
          const { lost, awaited } = goAway()
          for (const { onLost } of lost) onLost?.()
          // What was waited for must not come to a page that is asleep.
          for (const claim of awaited) claim.giveUp()
          return () => {
            isAway = false
            for (const ask of whenBack) ask()
            whenBack.clear()
          }
        },
      }
    },
  }
}
