import type { ClientContext, ClientPart } from './clientContext.ts'
import { hearOf } from './hearOf.ts'

/** Milliseconds until a record that could not be had is asked for again; twice as long after each failure, ten minutes at most. */
const firstDelay = 30_000
const longestDelay = 600_000

/**
 * A conversation goes on without a record that could not be had, and the visitor is told that something may be missing. It is asked
 * for again later by itself, since nothing else may give a reason to on a line that stands. `look` fetches it.
 */
export function createLaterLook({ getState, after }: ClientContext, look: () => Promise<boolean>): ClientPart {
  let delay = firstDelay
  let cancel: (() => void) | undefined

  function stop() {
    cancel?.()
    cancel = undefined
  }

  function plan() {
    stop()
    cancel = after(delay, () => {
      delay = Math.min(delay * 2, longestDelay)
      // A line that is not ready asks when it is.
      if (getState().connection.status === 'ready') void look().then((isLoaded) => (isLoaded ? undefined : plan()))
    })
  }

  return {
    ...hearOf(['transcript.incomplete', 'transcript.loaded', 'conversation.reset', 'conversation.ended'], ({ type }) => {
      if (type === 'transcript.incomplete') return plan()
      delay = firstDelay
      stop()
    }),
    onDown: stop,
  }
}
