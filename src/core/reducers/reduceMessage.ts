import type { Delivery, Message, MessageEvent, MessagePart, MessageReference, Reaction } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { advanceDelivery } from '../delivery.ts'
import { itemAt, removeItem, replaceItem } from '../list/chunkedList.ts'
import { findMessage, findRow } from '../list/findMessage.ts'
import { contentKey } from '../transcript/contentKey.ts'
import { isPieceOf } from '../transcript/isNamed.ts'
import { hasMoreWords } from '../transcript/mayBecome.ts'
import { findEchoed } from './findEchoed.ts'
import { findStreamed, finishStream } from './finishStream.ts'
import { askStream, passStreams, withoutStray } from './heedStream.ts'
import { placeMessage } from './placeMessage.ts'
import { readAll } from './reduceReadMark.ts'
import type { Stamp } from './stamp.ts'
import { withoutRole } from './streamedRows.ts'
import { findUnheard, withAcknowledged, withOtherWords } from './unheard.ts'
import { withKnownAuthor } from './withKnownAuthor.ts'

function changeMessage(state: ChatState, index: number, change: (message: Message) => Message): ChatState {
  const before = itemAt(state.messages, index)
  if (!before) return state
  const after = change(before)
  if (after === before) return state
  const unheard = after.parts === before.parts ? state.unheard : withOtherWords(state.unheard)
  return askStream({ ...state, messages: replaceItem(state.messages, index, after), unheard }, before.delivery, after)
}

function deliver(state: ChatState, reference: MessageReference, delivery: Delivery): ChatState {
  return changeMessage(state, findMessage(state.messages, reference), (message) => {
    if (!message.delivery) return message
    const next = advanceDelivery(message.delivery, delivery)
    if (next === message.delivery) return message
    const attempts = next.status === 'sending' ? (message.attempts ?? 0) + 1 : message.attempts
    return { ...message, delivery: next, ...(attempts === undefined ? {} : { attempts }) }
  })
}

function name(state: ChatState, { id, wireIds = [] }: Extract<MessageEvent, { type: 'message.dispatched' }>): ChatState {
  return changeMessage(state, findMessage(state.messages, { id }), (message) => {
    const fresh = wireIds.filter((wireId) => !message.wireIds.includes(wireId))
    return fresh.length === 0 ? message : { ...message, wireIds: [...message.wireIds, ...fresh] }
  })
}

// Its echo may be on the way still.
function acknowledge(state: ChatState, reference: MessageReference, { at }: Stamp): ChatState {
  const acked = deliver(state, reference, { status: 'confirmed' })
  const row = itemAt(state.messages, findMessage(state.messages, reference))
  return acked === state || !row ? acked : { ...acked, unheard: withAcknowledged(state.unheard, row, at) }
}

// An id tells that it is this one: the server's words are shown, unless they were changed since.
function receiveOwn(row: Message, echo: Message): Message {
  if (!row.delivery) return row
  const delivery = advanceDelivery(row.delivery, { status: 'confirmed' })
  const wireIds = [...new Set([...row.wireIds, ...echo.wireIds])]
  const isNews = !row.edited && !row.deleted && echo.parts.length > 0 && !isPieceOf(row, echo) && contentKey(row) !== contentKey(echo)
  if (delivery === row.delivery && wireIds.length === row.wireIds.length && !isNews) return row
  return { ...row, delivery, wireIds, ...(isNews ? { parts: echo.parts } : {}) }
}

function receiveEcho(state: ChatState, echo: Message, index: number): ChatState {
  if (index < 0) {
    const row: Message = { ...echo, delivery: { status: 'confirmed' } }
    return askStream({ ...state, messages: placeMessage(state.messages, row) }, undefined, row)
  }
  return changeMessage(state, index, (message) => ({
    ...message,
    wireIds: [...message.wireIds, ...echo.wireIds],
    delivery: advanceDelivery(message.delivery ?? { status: 'sent' }, { status: 'confirmed' }),
  }))
}

function hear(state: ChatState, index: number, { wireIds }: Message): ChatState {
  const id = itemAt(state.messages, index)?.id
  const heard = { ...state, unheard: state.unheard.filter((row) => row.id !== id) }
  return changeMessage(heard, index, (row) => ({ ...row, wireIds: [...new Set([...row.wireIds, ...wireIds])] }))
}

function receive(state: ChatState, message: Message, replayed: boolean, { at }: Stamp): ChatState {
  const known = findRow(state.messages, message)
  const echoed = known < 0 && message.author.role === 'visitor' ? findEchoed(state.messages, message) : -1
  const streamed = known < 0 && message.author.role !== 'visitor' ? findStreamed(state, message, at) : -1
  const overtaken = known < 0 && !replayed ? findUnheard(state, message, at, echoed >= 0 || streamed >= 0) : -1
  if (overtaken >= 0) return hear(state, overtaken, message)
  if (message.author.role === 'visitor') {
    const heard = known < 0 ? receiveEcho(state, message, echoed) : changeMessage(state, known, (row) => receiveOwn(row, message))
    // What was said long ago is not asked now.
    return replayed ? { ...heard, stream: state.stream } : heard
  }
  if (known >= 0) return changeMessage(state, known, (row) => (hasMoreWords(row, message) ? { ...row, parts: message.parts } : row))
  if (streamed >= 0) return finishStream(state, streamed, message, at)
  // What was made here is nobody's word.
  if (message.local) return { ...state, messages: placeMessage(state.messages, message) }
  const received: ChatState = {
    ...passStreams(message.author.role === 'bot' ? withoutStray(state) : state),
    messages: placeMessage(state.messages, withKnownAuthor(message, state.participants)),
    awaitingReply: false,
    typing: withoutRole(state.typing, message.author.role),
  }
  if (replayed) return state.unread === 0 ? readAll(received) : received
  return { ...received, unread: state.unread + 1, ...(state.unread === 0 ? { unreadFrom: message.id } : {}) }
}

function requeue(state: ChatState, id: string): ChatState {
  const index = findMessage(state.messages, { id })
  const message = itemAt(state.messages, index)
  if (!message?.delivery) return state
  const delivery = advanceDelivery(message.delivery, { status: 'queued' })
  if (delivery === message.delivery) return state
  // It will be said now, so it belongs after what has been said since.
  return { ...state, messages: placeMessage(removeItem(state.messages, index), { ...message, delivery }) }
}

function changeFile(parts: readonly MessagePart[], fileId: string, change: object): readonly MessagePart[] {
  return parts.map((part) =>
    part.kind === 'files'
      ? { ...part, files: part.files.map((file) => (file.id === fileId ? { ...file, ...change } : file)) }
      : part,
  )
}

function react(message: Message, reaction: Reaction | undefined): Message {
  if (message.reaction === reaction) return message
  const { reaction: _, ...others } = message
  return reaction === undefined ? others : { ...others, reaction }
}

// Only a message that may have reached the server, with nobody but a bot there, leaves one waiting for an answer.
function expectReply(state: ChatState, reference: MessageReference): ChatState {
  const message = itemAt(state.messages, findMessage(state.messages, reference))
  const isLast = message !== undefined && message === itemAt(state.messages, state.messages.length - 1)
  const hasAgent = state.participants.some((participant) => participant.role === 'agent')
  return isLast && !hasAgent && !state.awaitingReply ? { ...state, awaitingReply: true } : state
}

/** The state after something happened to a message. */
export function reduceMessage(state: ChatState, event: MessageEvent, stamp: Stamp): ChatState {
  switch (event.type) {
    case 'message.queued':
      // The record may have brought it under another id before.
      return findRow(state.messages, event.message) >= 0
        ? state
        : { ...state, messages: placeMessage(state.messages, event.message) }
    case 'message.dispatched':
      return name(deliver(state, event, { status: 'sending' }), event)
    case 'message.sent':
      return expectReply(deliver(state, event, { status: 'sent' }), event)
    case 'message.acked':
      return expectReply(acknowledge(state, event, stamp), event)
    case 'message.delivered':
      return deliver(state, event, { status: 'delivered' })
    case 'message.read':
      return deliver(state, event, { status: 'read' })
    case 'message.unconfirmed':
      return deliver(state, event, { status: 'unconfirmed' })
    case 'message.failed':
      return deliver(state, event, { status: 'failed', reason: event.reason, ...(event.detail === undefined ? {} : { detail: event.detail }) })
    case 'message.cancelled':
      return deliver(state, event, { status: 'cancelled' })
    case 'message.requeued':
      return requeue(state, event.id)
    case 'message.received':
      return receive(state, event.message, event.replayed === true, stamp)
    case 'message.edited':
      return changeMessage(state, findMessage(state.messages, event), (message) =>
        message.deleted ? message : { ...message, edited: true, ...(event.parts ? { parts: event.parts } : {}) },
      )
    case 'message.deleted':
      return changeMessage(state, findMessage(state.messages, event), (message) =>
        message.deleted ? message : { ...message, deleted: true, parts: [] },
      )
    case 'message.reacted':
      return changeMessage(state, findMessage(state.messages, event), (message) => react(message, event.reaction))
    case 'reply.overdue':
      return state.awaitingReply ? { ...state, awaitingReply: false } : state
    case 'upload.progressed':
      return changeMessage(state, findMessage(state.messages, { id: event.messageId }), (message) => ({
        ...message,
        parts: changeFile(message.parts, event.fileId, event.file),
      }))
  }
}
