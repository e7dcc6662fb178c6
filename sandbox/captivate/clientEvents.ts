import { randomUUID } from 'node:crypto'
import { answerAction, greet } from './bot.ts'
import { describe, listConversations, paginate } from './conversationList.ts'
import { deleteConversation, deleteOfUser } from './deletion.ts'
import type { Delivery } from './delivery.ts'
import { answerActions } from './content/forms.ts'
import { thankForMetadata } from './formTalk.ts'
import { refuse, type Origin, type Outcome } from './outcome.ts'
import { recordPlan } from './plan.ts'
import { isCalled } from './record.ts'
import type { Conversation, TranscriptEntry } from './state.ts'
import { createTranscript } from './transcript.ts'
import { receiveUserMessage, toItems } from './userMessage.ts'
import { isRecord, textOf, type JsonRecord, type WireAction } from './wire.ts'
import type { World } from './world.ts'

/** Does what a client's event asks for. */
export type ClientEventHandler = (payload: JsonRecord, origin: Origin) => Outcome

const recordOf = (value: unknown): JsonRecord => (isRecord(value) ? value : {})

/** What the server understands, by `event_type`. */
export function createClientEvents(world: World, delivery: Delivery): Readonly<Record<string, ClientEventHandler>> {
  /** For events about a conversation: it must exist, and from now on it is heard where the event came from. */
  const about =
    (handle: (conversation: Conversation, payload: JsonRecord, origin: Origin) => Outcome): ClientEventHandler =>
    (payload, origin) => {
      const id = textOf(payload, 'conversation_id')
      const conversation = world.store.state.conversations.get(id)
      if (!conversation) return refuse(world, origin, id, 'Invalid conversation_id')
      if (origin.socketId !== null) world.lines.bind(id, origin.socketId)
      const bound = { ...origin, socketId: origin.socketId ?? world.lines.boundTo(id) }
      return handle(conversation, payload, bound)
    }

  const list = (payload: JsonRecord, apiKeys: readonly unknown[] = []): JsonRecord[] =>
    listConversations(world.store.state.conversations.values(), {
      userId: textOf(payload, 'userId') || 'anon',
      filter: recordOf(payload['filter']),
      search: recordOf(payload['search']),
      apiKeys,
    })

  const listAnswer = (event_payload: JsonRecord): Outcome => ({ answer: { event_type: world.settings.conversationListEvent, event_payload } })

  return {
    conversation_start(payload, origin) {
      const userId = textOf(payload, 'userId') || 'anon'
      const id = `${userId}-${randomUUID()}`
      const { private: hidden, ...metadata } = { ...recordOf(payload['userData']), ...recordOf(payload['userMetadata']), ...recordOf(payload['metadata']) }
      const now = world.clock.now()
      const conversation: Conversation = {
        id, userId, metadata, apiKey: origin.apiKey, basicInfo: recordOf(payload['userBasicInfo']), privateMetadata: recordOf(hidden),
        startedAt: now, updatedAt: now, mode: 'bot', greeted: false, agentTurns: 0, entries: [], queue: [],
      }
      const greeting = world.settings.greeting === 'start' ? greet(conversation) : { steps: [] }
      world.store.append({ type: 'conversation.started', conversation }, ...recordPlan(id, greeting))
      if (origin.socketId !== null) world.lines.bind(id, origin.socketId)
      return {
        sends: [{ to: origin.socketId, event: { event_type: 'conversation_start_success', event_payload: { conversation_id: id } } }],
        afterwards: () => delivery.wake(id),
      }
    },

    user_message: about((conversation, payload, origin) => receiveUserMessage(world, delivery, conversation, payload, origin)),

    action: about((conversation, payload) => {
      const id = textOf(payload, 'id')
      const action: WireAction = { id, type: textOf(payload, 'type') || 'normal', data: recordOf(payload['data']) }
      const plan = answerAction(conversation, id, action.data, world.links())
      const at = world.clock.now()
      // No public page shows a client's action in a transcript; those that answer something are worth keeping.
      const entry: TranscriptEntry = { id: randomUUID(), at, from: 'user', content: [], actions: [action] }
      world.store.append(
        { type: 'action.received', action: { ...action, conversationId: conversation.id, at }, ...(answerActions.has(id) ? { entry } : {}) },
        ...recordPlan(conversation.id, plan),
      )
      return { afterwards: () => delivery.wake(conversation.id) }
    }),

    metadata: about((conversation, payload, origin) => {
      const { private: hidden, ...metadata } = recordOf(payload['metadata'])
      if (Object.keys({ ...metadata, ...recordOf(hidden) }).some((key) => key.startsWith('$'))) {
        return refuse(world, origin, conversation.id, 'Metadata keys must not begin with $')
      }
      world.store.append(
        { type: 'metadata.set', conversationId: conversation.id, metadata, privateMetadata: recordOf(hidden) },
        ...recordPlan(conversation.id, thankForMetadata(metadata)),
      )
      return {
        sends: [{ to: origin.socketId, event: { event_type: 'metadata_update_success', event_payload: { conversation_id: conversation.id } } }],
        afterwards: () => delivery.wake(conversation.id),
      }
    }),

    metadata_request: about((conversation) => ({
      answer: { event_type: 'conversation_metadata', event_payload: { conversation_id: conversation.id, content: describe(conversation) } },
    })),

    conversation_transcript_request: about((conversation) => ({
      answer: {
        event_type: 'conversation_transcript',
        event_payload: {
          conversation_id: conversation.id,
          [world.settings.transcriptKey]: createTranscript(world, conversation),
        },
      },
    })),

    /** The oldest form of the list: bare ids. */
    get_conversations: (payload) => listAnswer({ conversations: list(payload).map((one) => one['conversation_id']) }),

    get_user_conversations: (payload) => listAnswer({ conversations: list(payload) }),

    get_user_conversations_v2(payload) {
      const keys = payload['apiKeys']
      return listAnswer({ ...paginate(list(payload, Array.isArray(keys) ? keys : []), recordOf(payload['pagination'])) })
    },

    edit_message: about((conversation, payload, origin) => {
      const messageId = textOf(payload, 'message_id')
      if (!conversation.entries.some((entry) => isCalled(entry, messageId))) return refuse(world, origin, conversation.id, 'Invalid message_id')
      world.store.append({ type: 'message.edited', conversationId: conversation.id, messageId, content: toItems(payload['content']) })
      const event_payload = { conversation_id: conversation.id, message_id: messageId }
      return { sends: [{ to: origin.socketId, event: { event_type: 'message_edited_success', event_payload } }] }
    }),

    delete_conversation: (payload, origin) => deleteConversation(world, payload, origin),
    conversation_delete: (payload, origin) => deleteConversation(world, payload, origin),
    delete_user_conversations: (payload, origin) => deleteOfUser(world, textOf(payload, 'userId') || 'anon', origin),
  }
}
