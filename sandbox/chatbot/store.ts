import { createJournaledStore, type JournaledStore } from '../journaledStore.ts'
import {
  createChatbotState,
  type ChatbotState,
  type Condition,
  type Conversation,
  type KeptMessage,
  type ReceivedEvent,
  type Step,
  type StreamLog,
} from './state.ts'

/** One change of the server's memory. */
export type ChatbotRecord =
  | { readonly type: 'conversation.opened'; readonly conversation: Conversation }
  | { readonly type: 'conversation.changed'; readonly id: string; readonly change: Partial<Condition> }
  /** `anew` drops what was planned before. */
  | { readonly type: 'conversation.planned'; readonly id: string; readonly steps: readonly Step[]; readonly anew: boolean }
  | { readonly type: 'conversation.stepped'; readonly id: string }
  | { readonly type: 'message.kept'; readonly id: string; readonly message: KeptMessage }
  | { readonly type: 'message.reacted'; readonly id: string; readonly messageId: string; readonly reaction: KeptMessage['reaction'] }
  | { readonly type: 'stream.begun'; readonly stream: StreamLog }
  | { readonly type: 'event.received'; readonly received: ReceivedEvent }
  | { readonly type: 'somebody.seen'; readonly who: string }
  | { readonly type: 'conversations.forgotten'; readonly ids: readonly string[] }

/** The server's memory. */
export type ChatbotStore = JournaledStore<ChatbotState, ChatbotRecord>

/** Opens the memory kept in `file`, or an empty one. */
export const createChatbotStore = (file: string | undefined): ChatbotStore => createJournaledStore(file, { createState: createChatbotState, applyRecord })

function applyRecord(state: ChatbotState, record: ChatbotRecord): void {
  const conversation = 'id' in record ? state.conversations.get(record.id) : undefined
  switch (record.type) {
    // A copy: what is written down must not change with the state.
    case 'conversation.opened':
      return void state.conversations.set(record.conversation.id, {
        ...record.conversation,
        messages: record.conversation.messages.map((message) => ({ ...message })),
        plan: [...record.conversation.plan],
      })
    case 'conversation.changed':
      return void (conversation && Object.assign(conversation, record.change))
    case 'conversation.planned':
      return void (conversation && (conversation.plan = record.anew ? [...record.steps] : [...conversation.plan, ...record.steps]))
    case 'conversation.stepped':
      return void conversation?.plan.shift()
    case 'message.kept':
      return void conversation?.messages.push({ ...record.message })
    case 'message.reacted': {
      const message = conversation?.messages.find(({ id }) => id === record.messageId)
      return void (message && (message.reaction = record.reaction))
    }
    // A copy: how far it came is not written down, for a killed server does not know it either.
    case 'stream.begun':
      return void state.streams.push({ ...record.stream })
    case 'event.received':
      return void state.received.push(record.received)
    case 'somebody.seen':
      return void state.seen.add(record.who)
    case 'conversations.forgotten':
      return record.ids.forEach((id) => void state.conversations.delete(id))
  }
}
