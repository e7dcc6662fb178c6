import { objectIdOf, shapeConversation, shapeMessageEvent } from './shape.ts'
import { isOver, type Condition, type Conversation, type ConversationState, type KeptMessage, type Speech } from './state.ts'
import { rooms, type Line, type Switchboard } from './switchboard.ts'
import type { Identity } from './identity.ts'
import type { JsonRecord } from './wire.ts'
import type { ChatbotWorld } from './world.ts'

/** What is said and what changes in conversations: written down, and told to those whom it concerns. */
export interface ConversationBook {
  find(id: string, tenantId?: string): Conversation | undefined
  /** A new conversation of that user's. Nobody has joined it yet. */
  open(identity: Identity, sessionId: string): Conversation
  /** Keeps a message and tells the room. The line it came from hears its echo only where the server echoes. */
  say(conversation: Conversation, speech: Speech, from?: Line): KeptMessage
  /** Keeps a message and tells nobody. */
  keep(conversation: Conversation, speech: Speech): KeptMessage
  /** Changes it; a change of the status is told to the room, and everything to those who watch the list. */
  change(conversation: Conversation, change: Partial<Condition>): void
  /** It is over: told with its reason, and nothing of what was planned happens any more. */
  end(conversation: Conversation, reason: string, status?: ConversationState): void
  /** An event to everybody in the conversation; it names the conversation. */
  tell(conversationId: string, name: string, data: JsonRecord, except?: Line): void
  /** Who watches the list hears of it. */
  announce(conversation: Conversation, type: 'created' | 'updated'): void
  /** Whether a line may see it in its list. */
  isFor(line: Line, conversation: Conversation): boolean
}

/** The book of a server. `drop` ends what was planned for a conversation; `cast` hears when another agent, or none, answers. */
export function createConversationBook(
  world: ChatbotWorld,
  switchboard: Switchboard,
  drop: (id: string) => void,
  cast: (conversation: Conversation, before: Conversation['agent']) => void,
): ConversationBook {
  const { clock, settings, store, createId } = world

  const isFor = ({ identity }: Line, { tenantId, userId }: Conversation): boolean =>
    identity.tenantId === tenantId && (identity.role === 'agent' || identity.userId === userId)

  const tell = (conversationId: string, name: string, data: JsonRecord, except?: Line): void =>
    switchboard.tellRoom(rooms.conversation(conversationId), name, { ...data, conversationId }, except)

  const announce = (conversation: Conversation, type: 'created' | 'updated'): void => {
    const shown = shapeConversation(settings, conversation, clock.now())
    for (const line of switchboard.inRoom(rooms.list(conversation.tenantId))) {
      if (!isFor(line, conversation)) continue
      if (type === 'updated' || settings.listNews !== 'new') switchboard.tell(line, 'conversation-update', { type, conversation: shown })
      if (type === 'created' && settings.listNews !== 'update') switchboard.tell(line, 'new_conversation', { conversation: shown })
    }
  }

  const keep = (conversation: Conversation, speech: Speech): KeptMessage => {
    const id = `msg_${createId()}`
    const message: KeptMessage = { ...speech, id, objectId: objectIdOf(id), at: clock.now(), reaction: null }
    store.append({ type: 'message.kept', id: conversation.id, message })
    return message
  }

  const statusData = ({ status, agent }: Conversation): JsonRecord =>
    agent && status === 'agent' && settings.agentTold !== 'event' ? { status, agentName: agent.name, agentId: agent.id } : { status }

  const book: ConversationBook = {
    find(id, tenantId) {
      const conversation = store.state.conversations.get(id)
      return conversation && (tenantId === undefined || conversation.tenantId === tenantId) ? conversation : undefined
    },
    open({ tenantId, chatbotId, userId, name }, sessionId) {
      const id = `conv_${createId()}`
      const conversation: Conversation = {
        id,
        sessionId: sessionId || `session_${createId()}`,
        tenantId,
        chatbotId,
        createdAt: clock.now(),
        status: 'ai',
        agent: null,
        endReason: '',
        rating: null,
        ratingComment: '',
        metadata: {},
        userId,
        userName: name,
        queuedAt: null,
        assignedAt: null,
        endedAt: null,
        messages: [],
        plan: [],
      }
      store.append({ type: 'conversation.opened', conversation })
      return store.state.conversations.get(id) ?? conversation
    },
    keep,
    say(conversation, speech, from) {
      const message = keep(conversation, speech)
      const data = shapeMessageEvent(settings, message, conversation.id)
      switchboard.tellRoom(rooms.conversation(conversation.id), 'message', data, settings.echo ? undefined : from)
      announce(conversation, 'updated')
      return message
    },
    change(conversation, change) {
      const { status: before, agent } = conversation
      const now = clock.now()
      const times = { ...(change.status === 'queued' ? { queuedAt: now } : {}), ...(change.agent && change.agent.id !== agent?.id ? { assignedAt: now } : {}) }
      store.append({ type: 'conversation.changed', id: conversation.id, change: { ...times, ...change } })
      if (conversation.status !== before) tell(conversation.id, 'status-change', statusData(conversation))
      if (conversation.agent?.id !== agent?.id) cast(conversation, agent)
      announce(conversation, 'updated')
    },
    end(conversation, reason, status = 'ended') {
      if (isOver(conversation)) return
      drop(conversation.id)
      book.change(conversation, { status, endReason: reason || 'unknown', endedAt: clock.now() })
      tell(conversation.id, 'conversation-ended', reason !== '' && settings.endReason ? { reason } : {})
    },
    tell,
    announce,
    isFor,
  }
  return book
}
