import { selectAmbiguous, selectNextToSend } from '../selectors/selectOutbox.ts'
import { itemAt } from '../list/chunkedList.ts'
import { findMessage } from '../list/findMessage.ts'
import type { ClientContext, ClientPart } from './clientContext.ts'

/** Milliseconds after a message was handed to a line that acknowledges nothing, until the transcript is asked for proof. */
const proofDelay = 3_000
/** Milliseconds without proof after which a message is shown as unconfirmed and the line is doubted. */
const proofDeadline = 15_000

/** Sends what waits, one message at a time, in the order of typing. */
export interface Outbox extends ClientPart {
  /** Sends the next message if one may leave now. */
  readonly flush: () => void
  /** While held, nothing leaves: the state is being reconciled. */
  readonly hold: (isHeld: boolean) => void
}

/** Makes the outbox of a client. `look` fetches the transcript for proof. */
export function createOutbox(context: ClientContext, look: () => Promise<boolean>): Outbox {
  const { connection, transport, getState, apply, transmit, after } = context
  let isHeld = false
  let isSending = false
  let cancelProof: (() => void) | undefined

  const statusOf = (id: string) => itemAt(getState().messages, findMessage(getState().messages, { id }))?.delivery?.status

  // An exchange whose answer told nothing of the message leaves it in doubt.
  function settle(id: string) {
    if (statusOf(id) === 'sending') apply({ type: 'message.unconfirmed', id })
  }

  async function send(): Promise<void> {
    const message = isHeld || isSending ? undefined : selectNextToSend(getState())
    if (!message) return
    const { id } = message
    isSending = true
    const result = await transmit({ type: 'message.send', message }, () => apply({ type: 'message.dispatched', id }))
    isSending = false
    if (result === 'handed') apply({ type: 'message.sent', id })
    else if (result === 'answered') settle(id)
    else if (result === 'refused') apply({ type: 'message.failed', id, reason: 'refused' })
    // The line is not what it seemed: the message keeps its place until the next one stands.
    else isHeld = true
    void send()
  }

  function watchProof() {
    if (!connection.capabilities.transcript) return
    cancelProof ??= after(proofDelay, () => {
      cancelProof = undefined
      if (selectAmbiguous(getState()).length === 0) return
      void look()
      cancelProof = after(proofDeadline - proofDelay, () => {
        cancelProof = undefined
        const overdue = selectAmbiguous(getState()).filter((message) => message.delivery?.status === 'sent')
        apply(...overdue.map(({ id }) => ({ type: 'message.unconfirmed', id }) as const))
      })
    })
  }

  return {
    flush: () => void send(),
    hold(held) {
      isHeld = held
      if (!held) void send()
    },
    onEvent(event) {
      if (event.type === 'message.sent') watchProof()
      // A line on which a message went missing is not trusted: a new one begins, and what is absent there is sent again.
      if (event.type === 'message.unconfirmed' && getState().connection.status === 'ready') transport.redial()
      if (['message.queued', 'message.cancelled', 'message.failed', 'message.requeued', 'upload.progressed'].includes(event.type)) void send()
    },
    onDown() {
      cancelProof?.()
      cancelProof = undefined
    },
  }
}
