import type { ChatLocks } from '../../model/index.ts'
import { holdTurn } from '../holdTurn.ts'

/** The place in which a proactive message stands. */
export interface Place {
  /** This tab has it. */
  readonly isOurs: () => boolean
  /** Resolves when this tab has it, which may take as long as another tab's message stands, or when it is left before. */
  readonly take: () => Promise<void>
  readonly leave: () => void
}

/** Makes the place beside the launchers of all tabs, which one of them has at a time. Without locks each tab has its own. */
export function createPlace(locks: ChatLocks | undefined, name: string): Place {
  let leaving = new AbortController()
  let giveBack: (() => void) | undefined
  let isOurs = false

  return {
    isOurs: () => isOurs,
    async take() {
      const { signal } = leaving
      // A page that is left waits no more: back again, it asks anew.
      while (!isOurs && !signal.aborted) {
        const turn = await holdTurn(locks, name)
        const release = turn.isOurs ? turn.giveBack : await locks?.request(name, { wait: true, signal })
        if (signal.aborted) return release?.()
        giveBack = release
        isOurs = turn.isOurs || release !== undefined
      }
    },
    leave() {
      leaving.abort()
      leaving = new AbortController()
      giveBack?.()
      giveBack = undefined
      isOurs = false
    },
  }
}
