import type { Message } from '../../model/index.ts'
import { itemAt } from '../list/chunkedList.ts'
import { findMessage, findRow } from '../list/findMessage.ts'
import type { ClientContext, ClientPart } from './clientContext.ts'

/** Milliseconds within which receipts are gathered. */
const span = 1_000

interface Receipt {
  readonly wireId: string
  readonly status: 'delivered' | 'read'
}

// Lines, forms and invitations have names of their own, under which nobody waits for a receipt.
const isSpoken = ({ author, parts: [part] }: Message) =>
  (author.role === 'bot' || author.role === 'agent') && part !== undefined && !['notice', 'form', 'invitation'].includes(part.kind)

/** Tells the others once what of theirs arrived here and was seen, where the wire can. Of a history only what is new is told. */
export function createReceipts({ connection, getState, transmit, after }: ClientContext): ClientPart {
  const told = new Set<string>()
  /** Arrived, and not seen yet. */
  let unseen: string[] = []
  let waiting: Receipt[] = []
  let isTelling = false
  let cancelTimer: (() => void) | undefined

  function add(receipts: readonly Receipt[]) {
    if (receipts.length === 0) return
    waiting.push(...receipts)
    cancelTimer ??= after(span, () => {
      cancelTimer = undefined
      void tell()
    })
  }

  // One after the other: they are never worth a crowd of requests.
  async function tell(): Promise<void> {
    if (isTelling) return
    isTelling = true
    while (waiting[0] && getState().connection.status === 'ready' && getState().conversation.status === 'active') {
      const [receipt, ...others] = waiting
      waiting = others
      if ((await transmit({ type: 'receipt.send', ...receipt })) !== 'unsent') continue
      waiting.unshift(receipt)
      break
    }
    isTelling = false
  }

  function arrive(message: Message) {
    const [wireId] = message.wireIds
    if (wireId === undefined || told.has(wireId) || !isSpoken(message)) return
    told.add(wireId)
    unseen.push(wireId)
    add([{ wireId, status: 'delivered' }])
  }

  const unreadFrom = () => {
    const { messages, unreadFrom: id } = getState()
    return id === undefined ? Infinity : findMessage(messages, { id })
  }

  function arriveAll() {
    const { messages } = getState()
    for (let index = unreadFrom(); index < messages.length; index++) {
      const message = itemAt(messages, index)
      if (message) arrive(message)
    }
  }

  if (!connection.capabilities.reportReceipts) return { hears: [], onEvent: () => undefined }
  return {
    onEvent(event) {
      if (event.type === 'message.received') {
        if (!event.replayed && findRow(getState().messages, event.message) >= unreadFrom()) arrive(event.message)
      } else if (event.type === 'transcript.loaded') arriveAll()
      else if (event.type === 'transcript.seen') {
        add(unseen.map((wireId) => ({ wireId, status: 'read' })))
        unseen = []
      } else if (event.type === 'session.reconciled') void tell()
      else if (event.type === 'conversation.reset') {
        waiting = []
        unseen = []
        told.clear()
      }
    },
    onDown() {
      cancelTimer?.()
      cancelTimer = undefined
    },
  }
}
