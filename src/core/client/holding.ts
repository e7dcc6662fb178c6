import type { Transport, TransportListener } from '../../model/index.ts'
import { createHolders } from './createHolders.ts'
import type { Memory } from './memory.ts'

/** What the holding of a line needs of the client. */
export interface HoldingOptions {
  readonly transport: Transport
  readonly listener: TransportListener
  readonly memory: Pick<Memory, 'isOpen' | 'open'>
  /** Brings back what is remembered, before anything else happens. */
  readonly recall: () => void
  readonly isEnded: () => boolean
  /** The line is let go: what was in progress on it is over. */
  readonly onLetGo: () => void
  /** It was let go on purpose, and the visitor is told so. */
  readonly onHungUp: () => void
  /** Nobody holds it any more. */
  readonly onReleased: () => void
}

/** Who holds the line of a client, and whether it is dialled. */
export interface Holding {
  readonly isDialled: () => boolean
  /** Connects until every caller has called what it was given. */
  readonly open: () => () => void
  /** Dials if somebody holds the line and there is something to dial for. */
  readonly dial: () => void
  /** Dials again at once. */
  readonly redial: () => void
  /** Closes the line and says nothing. */
  readonly letGo: () => void
  readonly hangUp: () => void
}

/** Makes the holding of a client's line. */
export function createHolding({ transport, listener, memory, recall, isEnded, onLetGo, onHungUp, onReleased }: HoldingOptions): Holding {
  const holders = createHolders(onReleased)
  let isDialled = false

  function dial() {
    if (isDialled || !holders.isHeld() || isEnded()) return
    recall()
    // Until it is known what waits since before, nothing leaves.
    if (!memory.isOpen()) return memory.open(dial)
    if (isEnded()) return
    isDialled = true
    transport.open(listener)
  }

  function letGo() {
    if (!isDialled) return
    isDialled = false
    transport.close()
    onLetGo()
  }

  function hangUp() {
    if (!isDialled) return
    letGo()
    onHungUp()
  }

  return {
    isDialled: () => isDialled,
    open() {
      // A tick later, so that a holder that lets go at once (StrictMode's first mount) never dials.
      queueMicrotask(dial)
      return holders.hold()
    },
    dial,
    redial: () => (isDialled ? transport.redial() : dial()),
    letGo,
    hangUp,
  }
}
