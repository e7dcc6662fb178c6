import type { ClientContext, ClientPart } from './clientContext.ts'
import { hearOf } from './hearOf.ts'

/** Milliseconds a line has to answer a probe before another one is dialled. */
const probeDeadline = 8_000
/** Milliseconds between two probes of an idle line: gateways cut those that are silent for ten minutes. */
const keepAlivePeriod = 240_000
/** Milliseconds without a word from the server after which the visitor's next act asks for one. */
const longestSilence = 60_000
/** A deadline that is looked at this many milliseconds late was held up with everything else on the page: it proves nothing. */
const longestDelay = 2_000

/** What the visitor does. */
const acts = ['draft.changed', 'message.queued', 'transcript.seen'] as const

/** Asks the line for a sign of life when there is reason to, and gives it up when none comes. */
export interface Liveness extends ClientPart {
  /** Something came in on the line. */
  readonly heard: () => void
  /** Asks now, unless an answer is awaited already. */
  readonly probe: () => void
}

/** Makes the liveness check of a client. */
export function createLiveness({ connection, transport, getState, transmit, after }: ClientContext): Liveness {
  const { clock } = connection
  let heardAt = 0
  /** This wire has nothing to ask by. */
  let hasNone = false
  let cancelDeadline: (() => void) | undefined
  let cancelKeepAlive: (() => void) | undefined

  const isReady = () => getState().connection.status === 'ready'

  function stop() {
    cancelDeadline?.()
    cancelKeepAlive?.()
    cancelDeadline = cancelKeepAlive = undefined
  }

  function keepAlive() {
    cancelKeepAlive?.()
    cancelKeepAlive = after(keepAlivePeriod, () => {
      if (isReady()) probe()
      keepAlive()
    })
  }

  function awaitAnswer() {
    const due = clock.now() + probeDeadline
    cancelDeadline = after(probeDeadline, () => {
      cancelDeadline = undefined
      if (clock.now() - due > longestDelay) probe()
      else transport.redial()
    })
  }

  function probe() {
    if (cancelDeadline || hasNone || getState().conversation.status !== 'active') return
    // Set before it is sent, so that an answer in the same turn is not missed.
    awaitAnswer()
    const mine = cancelDeadline
    void transmit({ type: 'connection.probe' }).then((result) => {
      hasNone ||= result === 'refused'
      // An exchange that ended in time says by its own events what it found. One of an older probe says nothing of this one.
      if (result !== 'handed' && mine === cancelDeadline) forgive()
    })
  }

  function forgive() {
    cancelDeadline?.()
    cancelDeadline = undefined
  }

  return {
    heard() {
      heardAt = clock.now()
      forgive()
    },
    probe,
    ...hearOf(['connection.changed', ...acts], (event) => {
      if (event.type !== 'connection.changed') {
        if (isReady() && clock.now() - heardAt > longestSilence) probe()
      } else if (event.change.status === 'ready') keepAlive()
    }),
    onDown: stop,
  }
}
