import { selectGrowing } from '../reducers/streamedRows.ts'
import type { ClientContext, ClientPart } from './clientContext.ts'

/** Milliseconds without a piece after which an answer that grows is taken for broken off. */
const silence = 30_000

/** Answers that come piece by piece. */
export interface Streams extends ClientPart {
  /** The visitor does not want the rest of the one that grows. */
  readonly stop: () => void
}

/** Makes the streams of a client: ends what the wire may forget to end, and tells of what broke off with the line. */
export function createStreams({ getState, apply, transmit, after }: ClientContext): Streams {
  /** The answer that grew when it was last looked. */
  let growing: string | undefined
  /** The answer that the server was told to stop last. */
  let stopped: string | undefined
  let cancel: (() => void) | undefined

  function watch(isHeard: boolean) {
    const now = selectGrowing(getState())?.id
    if (now === growing && !isHeard) return
    cancel?.()
    growing = now
    cancel = now === undefined ? undefined : after(silence, () => apply({ type: 'stream.interrupted', reason: 'timeout' }))
  }

  return {
    stop() {
      // Also what waits to be shown is stopped.
      apply({ type: 'stream.stopped' })
      const latest = getState().stream.rows.at(-1)
      if (latest?.end !== 'stopped' || latest.id === stopped) return
      stopped = latest.id
      void transmit({ type: 'stream.stop' })
    },
    onEvent(event) {
      const before = growing
      watch(event.type === 'stream.advanced')
      // The state says so already; this is for those who listen.
      if (before !== undefined && growing === undefined && event.type === 'connection.changed') apply({ type: 'stream.interrupted', reason: 'line' })
    },
  }
}
