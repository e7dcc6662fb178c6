import type { ConversationEvent, EndReason, Message, TranscriptEvent } from '../../model/index.ts'
import { initialState, type ChatState } from '../chatState.ts'
import { itemAt, listOf, replaceItem, toArray, type ChunkedList } from '../list/chunkedList.ts'
import { unsettledRows } from '../list/rowKinds.ts'
import { isFillable } from '../formStatus.ts'
import { changeAllRequests, withOutcome, withStatus } from '../requestParts.ts'
import { changeListed, reduceList, withoutListed } from './reduceList.ts'
import { withoutAgents, withoutWait } from './reduceParticipants.ts'
import { nothingRead, readAll } from './reduceReadMark.ts'

function failPending(messages: ChunkedList<Message>): ChunkedList<Message> {
  let list = messages
  for (const index of unsettledRows.all(messages)) {
    const message = itemAt(messages, index)
    // Also what failed before: it cannot be tried again here.
    if (message) list = replaceItem(list, index, { ...message, delivery: { status: 'failed', reason: 'conversation-ended' } })
  }
  return list
}

// What waits for the visitor waits in vain; what is on its way may yet be proved.
const closeRequests = (messages: ChunkedList<Message>) =>
  changeAllRequests(messages, (part) => {
    if (part.kind === 'form') return isFillable(part) ? withOutcome(part, { status: 'expired' }) : part
    return withStatus(part, part.status === 'pending' ? 'missed' : 'ended')
  })

// Why it is over may be told after that it is.
function withReason(state: ChatState, reason: EndReason, detail: string | undefined): ChatState {
  if (state.conversation.endReason !== 'unknown' || reason === 'unknown') return state
  return { ...state, conversation: { ...state.conversation, endReason: reason, ...(detail === undefined ? {} : { endDetail: detail }) } }
}

// No line in the transcript: the end is a state of the whole, with a way forward, and nothing can follow it.
function end(state: ChatState, { reason, detail }: Omit<ConversationEvent & { type: 'conversation.ended' }, 'type'>): ChatState {
  if (state.conversation.status === 'ended') return withReason(state, reason, detail)
  return {
    ...withoutWait(state),
    messages: closeRequests(failPending(state.messages)),
    conversation: { ...state.conversation, status: 'ended', endReason: reason, ...(detail === undefined ? {} : { endDetail: detail }) },
    participants: withoutAgents(state.participants),
    present: [],
    typing: [],
    awaitingReply: false,
  }
}

type Rated = ConversationEvent & { readonly type: 'conversation.rated' }
type Started = ConversationEvent & { readonly type: 'conversation.started' }

function start(state: ChatState, { conversationId, resumed = false }: Started): ChatState {
  const { id, status } = state.conversation
  // One is at hand, or was until its end: this one comes late, or for the second time.
  if (status === 'active' || status === 'ended') return state
  const isNew = id !== conversationId
  const started: ChatState = {
    ...state,
    conversation: { id: conversationId, status: 'active' },
    ...(isNew ? { transcript: { ...state.transcript, lacksHistory: resumed, length: 0 } } : {}),
  }
  // All that is said in a new conversation is unread until it is seen.
  if (!isNew || resumed) return started
  return state.unread === 0 ? readAll(started) : { ...started, readMark: nothingRead }
}

function withoutRating({ rating: _, ...state }: ChatState): ChatState {
  return state
}

// What bot or agent said before is of a conversation whose start got lost: the one that begins now will not know of it.
function withoutStrays(state: ChatState): ChatState {
  const rows = toArray(state.messages)
  const kept = rows.filter(({ author }) => author.role !== 'bot' && author.role !== 'agent')
  const { unreadFrom: _, ...others } = state
  return kept.length === rows.length ? state : { ...others, messages: listOf(kept), unread: 0 }
}

// The list of conversations may hold the rated one, and others than the present one can be told of.
function rate(state: ChatState, { rating, comment, conversationId = state.conversation.id }: Rated): ChatState {
  const listed = conversationId === undefined ? state : changeListed(state, conversationId, { rating })
  if (conversationId !== state.conversation.id) return listed
  const isKnown = state.rating?.rating === rating && state.rating.comment === comment
  return isKnown ? listed : { ...listed, rating: { rating, ...(comment === undefined ? {} : { comment }) } }
}

/** The state after something happened to the conversation as a whole. */
export function reduceConversation(state: ChatState, event: Exclude<ConversationEvent, TranscriptEvent>): ChatState {
  switch (event.type) {
    case 'conversation.requested':
      return { ...withoutRating(withoutStrays(state)), conversation: { status: 'starting' } }
    case 'conversation.started':
      return start(state, event)
    case 'conversation.ended':
      return end(state, event)
    case 'conversation.reset':
      return {
        ...initialState,
        participants: withoutAgents(state.participants),
        ...(state.availability ? { availability: state.availability } : {}),
        ...(state.preChat ? { preChat: state.preChat } : {}),
        connection: state.connection,
        session: state.session,
        conversations: state.conversations,
        draft: state.draft,
        hasOtherTabs: state.hasOtherTabs,
        diagnostics: state.diagnostics,
      }
    case 'conversation.deleted': {
      const isOurs = event.conversationId === undefined || event.conversationId === state.conversation.id
      const forgotten = withoutListed(state, event.conversationId)
      return isOurs && state.conversation.id !== undefined
        ? end(forgotten, { reason: 'deleted' })
        : forgotten
    }
    case 'conversation.rated':
      return rate(state, event)
    case 'conversations.requested':
    case 'conversations.changed':
    case 'conversations.loaded':
    case 'conversations.failed':
      return reduceList(state, event)
    case 'metadata.changed':
      return { ...state, metadata: { ...state.metadata, ...event.metadata } }
    case 'metadata.acked':
      return state
  }
}
