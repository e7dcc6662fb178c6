import { isAmbiguous, proofDeadline, proofDelay } from '../delivery.ts'
import { itemAt } from '../list/chunkedList.ts'
import { findMessage } from '../list/findMessage.ts'
import { selectNextToSend } from '../selectors/selectOutbox.ts'
import { sentParts } from '../sentParts.ts'
import type { ClientContext, ClientPart } from './clientContext.ts'
import { hearOf } from './hearOf.ts'

/** After these there may be something to send, or nothing that holds it up any more. */
const maySend = ['message.queued', 'message.cancelled', 'message.failed', 'message.requeued', 'upload.progressed'] as const

/** Sends what waits, one message at a time, in the order of typing. */
export interface Outbox extends ClientPart {
  /** While held, nothing leaves: the state is being reconciled. */
  readonly hold: (isHeld: boolean) => void
}

/** Makes the outbox of a client. `look` fetches the transcript for proof. */
export function createOutbox(context: ClientContext, look: () => Promise<boolean>): Outbox {
  const { connection, transport, getState, apply, transmit, after } = context
  const watches = new Map<string, () => void>()
  let isHeld = false
  let isSending = false
  let round = 0
  let isLooking = false

  const deliveryOf = (id: string) => itemAt(getState().messages, findMessage(getState().messages, { id }))?.delivery
  const isReady = () => getState().connection.status === 'ready'

  async function send(): Promise<void> {
    const message = isHeld || isSending ? undefined : selectNextToSend(getState())
    if (!message) return
    const { id } = message
    isSending = true
    const mine = round
    const leaving = { ...message, parts: sentParts(message.parts) }
    const result = await transmit({ type: 'message.send', message: leaving }, ({ wireIds }) =>
      apply({ type: 'message.dispatched', id, ...(wireIds ? { wireIds } : {}) }),
    )
    // What became of it is nothing to the conversation that follows.
    if (mine !== round) return
    isSending = false
    if (result === 'refused') apply({ type: 'message.failed', id, reason: 'refused' })
    // The line is not what it seemed: the message keeps its place until the next one stands.
    else if (result === 'unsent') isHeld = true
    else if (result === 'handed' && isReady()) apply({ type: 'message.sent', id })
    // The line broke in the same moment, or an answer told nothing of the message.
    else if (deliveryOf(id)?.status === 'sending') apply({ type: 'message.unconfirmed', id })
    void send()
  }

  async function lookForProof(): Promise<void> {
    if (isLooking) return
    isLooking = true
    await look()
    isLooking = false
  }

  function watchProof(id: string) {
    if (!connection.capabilities.transcript) return
    const isUnproved = () => deliveryOf(id)?.status === 'sent'
    watches.get(id)?.()
    watches.set(id, after(proofDelay, () => {
      watches.delete(id)
      if (!isUnproved()) return
      void lookForProof()
      watches.set(id, after(proofDeadline - proofDelay, () => {
        watches.delete(id)
        if (isUnproved()) apply({ type: 'message.unconfirmed', id })
      }))
    }))
  }

  return {
    hold(held) {
      isHeld = held
      if (!held) void send()
    },
    ...hearOf(['conversation.reset', 'message.sent', 'message.unconfirmed', ...maySend], (event) => {
      if (event.type === 'conversation.reset') {
        round++
        isSending = false
      } else if (event.type === 'message.sent') {
        watchProof(event.id)
      } else if (event.type === 'message.unconfirmed') {
        const delivery = deliveryOf(event.id)
        // A line on which a message went missing is not trusted: a new one begins, and what is absent there is sent again.
        if (delivery && isAmbiguous(delivery) && isReady()) transport.redial()
      } else void send()
    }),
    onDown() {
      for (const cancel of watches.values()) cancel()
      watches.clear()
    },
  }
}
