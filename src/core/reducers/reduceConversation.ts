import type { ConversationEvent, ConversationSummary, Message, Participant } from '../../model/index.ts'
import { initialState, type ChatState } from '../chatState.ts'
import { isProven } from '../delivery.ts'
import { listOf, replaceItem, toArray, type ChunkedList } from '../list/chunkedList.ts'
import { mergeTranscript } from '../transcript/mergeTranscript.ts'
import { nothingRead, readAll, readHistory, type Reading } from './reduceReadMark.ts'
import { withKnownAuthor } from './withKnownAuthor.ts'

function failPending(messages: ChunkedList<Message>): ChunkedList<Message> {
  let list = messages
  toArray(messages).forEach((message, index) => {
    if (!message.delivery || isProven(message.delivery) || message.delivery.status === 'cancelled') return
    // Also what failed before: it cannot be tried again here.
    list = replaceItem(list, index, { ...message, delivery: { status: 'failed', reason: 'conversation-ended' } })
  })
  return list
}

// No line in the transcript: the end is a state of the whole, with a way forward, and nothing can follow it.
function end(state: ChatState, { reason, detail }: Omit<ConversationEvent & { type: 'conversation.ended' }, 'type'>): ChatState {
  if (state.conversation.status === 'ended') return state
  return {
    ...state,
    messages: failPending(state.messages),
    conversation: { ...state.conversation, status: 'ended', endReason: reason, ...(detail === undefined ? {} : { endDetail: detail }) },
    participants: withoutAgents(state.participants),
    typing: [],
    awaitingReply: false,
  }
}

type Started = ConversationEvent & { readonly type: 'conversation.started' }

function start(state: ChatState, { conversationId, resumed = false }: Started): ChatState {
  const { id, status } = state.conversation
  // One is at hand, or was until its end: this one comes late, or for the second time.
  if (status === 'active' || status === 'ended') return state
  const isNew = id !== conversationId
  const started: ChatState = {
    ...state,
    conversation: { id: conversationId, status: 'active' },
    ...(isNew ? { transcript: { ...state.transcript, lacksHistory: resumed } } : {}),
  }
  // All that is said in a new conversation is unread until it is seen.
  if (!isNew || resumed) return started
  return state.unread === 0 ? readAll(started) : { ...started, readMark: nothingRead }
}

function forget(state: ChatState, conversationId: string | undefined): ChatState {
  const items = conversationId === undefined ? [] : state.conversations.items.filter((item) => item.id !== conversationId)
  return { ...state, conversations: { ...state.conversations, items } }
}

// Pages shift while they are turned, and one may come twice.
function addPage(items: readonly ConversationSummary[], page: readonly ConversationSummary[]): readonly ConversationSummary[] {
  const known = new Set(items.map(({ id }) => id))
  return [...items, ...page.filter(({ id }) => !known.has(id))]
}

const withoutAgents = (participants: readonly Participant[]) => participants.filter((participant) => participant.role !== 'agent')

// Nothing tells that an agent left while the line was down, except that a bot has taken over again.
function stillThere(participants: readonly Participant[], added: readonly Message[]): readonly Participant[] {
  const last = added.findLast((message) => message.author.role !== 'visitor')
  return last?.author.role === 'bot' ? withoutAgents(participants) : participants
}

// What a later record adds was said while the line was down.
function withMissed({ unread, unreadFrom, readMark }: Reading, missed: readonly Message[]): Reading {
  const from = unreadFrom ?? missed[0]?.id
  return {
    unread: unread + missed.length,
    ...(from === undefined ? {} : { unreadFrom: from }),
    ...(readMark === undefined ? {} : { readMark }),
  }
}

function mergeIn(state: ChatState, record: readonly Message[]): ChatState {
  const local = toArray(state.messages)
  const remote = record.map((message) => withKnownAuthor(message, state.participants))
  const { messages, added, prefixKnown } = mergeTranscript(local, remote, { isShared: state.hasOtherTabs || state.transcript.lacksHistory })
  const isSame = messages.length === local.length && messages.every((message, index) => message === local[index])
  const missed = added.filter((message) => message.author.role !== 'visitor')
  const { unread: _unread, unreadFrom: _unreadFrom, readMark: _readMark, ...others } = state
  return {
    ...others,
    messages: isSame ? state.messages : listOf(messages),
    participants: stillThere(state.participants, added),
    transcript: { status: 'loaded', prefixKnown, lacksHistory: false },
    awaitingReply: state.awaitingReply && missed.length === 0,
    ...(state.transcript.lacksHistory ? readHistory(messages, state) : withMissed(state, missed)),
  }
}

/** The state after something happened to the conversation as a whole. */
export function reduceConversation(state: ChatState, event: ConversationEvent): ChatState {
  switch (event.type) {
    case 'conversation.requested':
      return { ...state, conversation: { status: 'starting' } }
    case 'conversation.started':
      return start(state, event)
    case 'conversation.ended':
      return end(state, event)
    case 'conversation.reset':
      return {
        ...initialState,
        participants: withoutAgents(state.participants),
        connection: state.connection,
        session: state.session,
        conversations: state.conversations,
        draft: state.draft,
        hasOtherTabs: state.hasOtherTabs,
        diagnostics: state.diagnostics,
      }
    case 'conversation.deleted': {
      const isOurs = event.conversationId === undefined || event.conversationId === state.conversation.id
      const forgotten = forget(state, event.conversationId)
      return isOurs && state.conversation.id !== undefined
        ? end(forgotten, { reason: 'deleted' })
        : forgotten
    }
    case 'conversations.requested':
      return { ...state, conversations: { ...state.conversations, status: 'loading' } }
    case 'conversations.loaded':
      return {
        ...state,
        conversations: {
          status: 'loaded',
          items: (event.page?.number ?? 1) > 1 ? addPage(state.conversations.items, event.conversations) : event.conversations,
          ...(event.page ? { page: event.page } : {}),
        },
      }
    case 'conversations.failed':
      return { ...state, conversations: { ...state.conversations, status: 'failed' } }
    case 'transcript.requested':
      return { ...state, transcript: { ...state.transcript, status: 'loading' } }
    case 'transcript.loaded':
      return event.conversationId !== undefined && event.conversationId !== state.conversation.id ? state : mergeIn(state, event.messages)
    case 'transcript.failed':
      return { ...state, transcript: { ...state.transcript, status: 'failed', prefixKnown: false } }
    case 'metadata.changed':
      return { ...state, metadata: { ...state.metadata, ...event.metadata } }
    case 'metadata.acked':
      return state
  }
}
