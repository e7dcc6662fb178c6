import type { ChatLocks } from '../../../model/index.ts'

/** Tabs that open together begin one conversation: they take turns, and who comes later finds what was begun. */
export interface StartTurn {
  /** Calls back when it is this tab's turn; at once where no other tab can be. */
  readonly take: (mayBegin: () => void) => void
  /** Lets the next one come, also when the turn had not come yet. */
  readonly end: () => void
}

/** Makes the turns of a chat. Without locks that all tabs share there is nobody to wait for. */
export function createStartTurn(locks: ChatLocks | undefined, name: string): StartTurn {
  let waiting: AbortController | undefined
  let release: (() => void) | undefined

  function end() {
    waiting?.abort()
    release?.()
    waiting = release = undefined
  }

  return {
    take(mayBegin) {
      end()
      if (!locks) return mayBegin()
      const mine = new AbortController()
      waiting = mine
      void locks.request(name, { wait: true, signal: mine.signal }).then((given) => {
        if (mine.signal.aborted) return given?.()
        // Where the browser denies locks there are no turns.
        release = given
        mayBegin()
      })
    },
    end,
  }
}
