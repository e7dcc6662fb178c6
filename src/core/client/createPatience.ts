import type { ClientContext } from './clientContext.ts'

/** Milliseconds that the wire's greeting and the start of a conversation may take before the line is given up. */
const handshakeTimeout = 10_000
/** Milliseconds of greetings that do not come before only the visitor tries again. */
const patience = 300_000

/** How long a line is waited for until it is ready: for one thing at a time. */
export interface Patience {
  /** Waits for something of the server's. Where it does not come another line is dialled, and none any more after five minutes of waiting in vain. */
  readonly expect: (what: string) => void
  /** Calls back after as long, unless it is stopped before. */
  readonly waitAtMost: (onLate: () => void) => void
  readonly stop: () => void
  /** The line is ready: the next one is waited for as long again. */
  readonly reset: () => void
}

/** Makes the patience of a session. */
export function createPatience({ transport, apply, after }: Pick<ClientContext, 'transport' | 'apply' | 'after'>): Patience {
  /** Milliseconds of deadlines that passed since the line was last ready. */
  let waited = 0
  let cancel: (() => void) | undefined

  function stop() {
    cancel?.()
    cancel = undefined
  }

  function waitAtMost(onLate: () => void) {
    stop()
    cancel = after(handshakeTimeout, onLate)
  }

  return {
    expect(what) {
      waitAtMost(() => {
        // Counted, not measured: the device's clock may be set while it waits.
        waited += handshakeTimeout
        const isHopeless = waited >= patience
        const reason = `${what} did not come in ${handshakeTimeout / 1000} s.`
        apply({ type: 'connection.changed', change: { reason, ...(isHopeless ? { status: 'unreachable' } : {}) } })
        if (isHopeless) waited = 0
        else transport.redial()
      })
    },
    waitAtMost,
    stop,
    reset: () => void (waited = 0),
  }
}
