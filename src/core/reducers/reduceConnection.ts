import type { ConnectionEvent, ConnectionStatus, Message, SessionRecord } from '../../model/index.ts'
import type { ChatState, UnheardRow } from '../chatState.ts'
import { itemAt, replaceItem, type ChunkedList } from '../list/chunkedList.ts'
import { findMessage } from '../list/findMessage.ts'
import { unsettledRows } from '../list/rowKinds.ts'
import { isNamed } from '../transcript/isNamed.ts'
import type { Stamp } from './stamp.ts'
import { keepUnheard } from './unheard.ts'

function patchSession(session: SessionRecord, change: Readonly<Record<string, string | null>>): SessionRecord {
  const entries = new Map(Object.entries(session))
  for (const [key, value] of Object.entries(change)) {
    if (value === null) entries.delete(key)
    else entries.set(key, value)
  }
  return Object.fromEntries(entries)
}

// What was handed to a line that broke before any proof may or may not be at the server.
function doubtSent(messages: ChunkedList<Message>): ChunkedList<Message> {
  let list = messages
  for (const index of unsettledRows.all(messages)) {
    const message = itemAt(messages, index)
    if (message?.delivery?.status === 'sent') list = replaceItem(list, index, { ...message, delivery: { status: 'unconfirmed' } })
  }
  return list
}

// The server may have said that it has a message and not yet told it to all: that may come on the next line.
function isUnnamed(messages: ChunkedList<Message>, { id }: UnheardRow): boolean {
  const row = itemAt(messages, findMessage(messages, { id }))
  return row?.delivery !== undefined && !isNamed(row)
}

// No attempt follows by itself, so no answer either.
const over: readonly ConnectionStatus[] = ['idle', 'refused', 'unreachable']

const noOne: ChatState['present'] = []

// It may have been lost with the line: it can be asked for again.
function withoutWish({ escalation: _, ...state }: ChatState): ChatState {
  return state
}

/** The state after something happened to the line or the protocol's session. */
export function reduceConnection(state: ChatState, event: ConnectionEvent, stamp: Stamp): ChatState {
  switch (event.type) {
    case 'connection.changed': {
      const { reason: _reason, retryAt: _retryAt, cause: _cause, ...kept } = state.connection
      const isNew = event.change.status !== undefined && event.change.status !== state.connection.status
      const isOver = event.change.status !== undefined && over.includes(event.change.status)
      const isDown = event.change.status !== undefined && event.change.status !== 'ready' && event.change.status !== 'handshaking'
      return {
        ...(isDown ? withoutWish(state) : state),
        connection: { ...kept, ...event.change, since: isNew ? stamp.at : state.connection.since },
        ...(isDown ? { messages: doubtSent(state.messages), typing: [], present: noOne } : {}),
        // While the device is offline the line may hold, and what waits on it may come.
        ...(isDown && event.change.status !== 'offline' ? { unheard: state.unheard.filter((row) => isUnnamed(state.messages, row)) } : {}),
        ...(isOver ? { awaitingReply: false } : {}),
      }
    }
    case 'session.changed':
      return { ...state, session: patchSession(state.session, event.change) }
    case 'connection.kept':
      return state.unheard.length === 0 ? state : { ...state, unheard: keepUnheard(state.unheard, stamp.at) }
    case 'session.opened':
    case 'session.reconciled':
      return state
  }
}
