import type { ClientEventName, JsonRecord } from './wire.ts'

/** Who speaks, as the wire calls it. */
export type Sender = 'user' | 'ai' | 'agent' | 'system'

/** Where a conversation stands, as the wire calls it (S3, and `resolved` of TJ). */
export type ConversationState = 'new' | 'active' | 'ai' | 'queued' | 'agent' | 'escalated' | 'ended' | 'closed' | 'resolved'

/** What is going to be said. */
export interface Speech {
  readonly sender: Sender
  readonly senderName?: string
  readonly content: string
  readonly reasoning?: string
  readonly tools?: readonly JsonRecord[]
}

/** One message of the record. */
export interface KeptMessage extends Speech {
  readonly id: string
  /** Its other id, as the database has it. */
  readonly objectId: string
  /** Milliseconds since 1970. */
  readonly at: number
  reaction: 'like' | 'dislike' | null
}

/** Whoever answers in place of the bot. */
export interface Agent {
  readonly id: string
  readonly name: string
  /** Played by the scenario; else somebody with an agent's token. */
  readonly isScripted: boolean
}

/** What changes in a conversation beside its messages. */
export interface Condition {
  status: ConversationState
  agent: Agent | null
  /** Empty as long as it goes on. */
  endReason: string
  rating: string | number | null
  ratingComment: string
  metadata: JsonRecord
  userId: string
  userName: string
  queuedAt: number | null
  assignedAt: number | null
  endedAt: number | null
}

/** One thing of a stream: it is not written down, so it is lost with the process. */
export interface Beat {
  /** Milliseconds, times the pace. */
  readonly wait?: number
  /** Milliseconds, whatever the pace. */
  readonly pause?: number
  /** An event to everybody in the conversation. */
  readonly emit?: { readonly name: string; readonly data: JsonRecord }
  readonly say?: Speech
  /** Said, but only the record has it. */
  readonly keep?: Speech
  readonly change?: Partial<Condition>
  /** The conversation is over; an empty reason is none. */
  readonly end?: { readonly reason: string; readonly status?: ConversationState }
  /** To everybody in the conversation who has joined a room of an organisation. */
  readonly notify?: JsonRecord
}

/** What bot or agent are going to do. */
export interface Step extends Beat {
  /** An answer that grows: what is still to come of it is lost when the process ends. */
  readonly stream?: { readonly id: string; readonly beats: readonly Beat[] }
}

/** Everything known of a conversation. `plan` survives a crash. */
export interface Conversation extends Condition {
  readonly id: string
  readonly sessionId: string
  readonly tenantId: string
  readonly chatbotId: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  messages: KeptMessage[]
  plan: Step[]
}

/** One client event as it came in; keys and tokens are left out. */
export interface ReceivedEvent {
  /** Counted from 1 over everything. */
  readonly order: number
  readonly name: ClientEventName | 'unknown' | 'stop'
  readonly data: unknown
  readonly line: number
  readonly userId: string
  /** Empty where it was about none. */
  readonly conversationId: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** False if it was refused. */
  readonly processed: boolean
}

/** One answer that was streamed. */
export interface StreamLog {
  readonly id: string
  readonly conversationId: string
  readonly query: string
  readonly at: number
  /** How many messages the conversation had when it began. */
  readonly messagesBefore: number
  chunks: number
  outcome: 'running' | 'complete' | 'stopped' | 'lost'
}

/** One connection's life. */
export interface LineLog {
  readonly number: number
  readonly userId: string
  readonly role: 'user' | 'agent'
  readonly openedAt: number
  /** Name of the transport it came by. */
  readonly transport: string
  /** A token or a key was in the address, where every log has it (SB-20). */
  readonly secretsInAddress: boolean
  closedAt?: number
  /** Events written to it, by name. */
  readonly sent: Record<string, number>
}

/** A connection that was not let in. */
export interface Refusal {
  readonly at: number
  readonly code: string
  readonly message: string
}

/** All that the server knows. Lines and refusals are of this run alone. */
export interface ChatbotState {
  readonly conversations: Map<string, Conversation>
  readonly received: ReceivedEvent[]
  /** Users and tenants that have been given their earlier conversations. */
  readonly seen: Set<string>
  readonly lines: LineLog[]
  readonly refusals: Refusal[]
  readonly streams: StreamLog[]
}

/** A state in which nothing has happened. */
export function createChatbotState(): ChatbotState {
  return { conversations: new Map(), received: [], seen: new Set(), lines: [], refusals: [], streams: [] }
}

/** Whether nothing more can be said in it. */
export const isOver = ({ status }: Condition): boolean => status === 'ended' || status === 'closed' || status === 'resolved'

/** When something happened in it last. */
export const lastActivity = (conversation: Conversation): number =>
  Math.max(conversation.createdAt, conversation.endedAt ?? 0, conversation.assignedAt ?? 0, conversation.queuedAt ?? 0, conversation.messages.at(-1)?.at ?? 0)
