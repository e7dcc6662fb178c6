import type { ContentItem, JsonRecord, WireAction, WireEvent } from './wire.ts'

/** One utterance of the transcript, or an action that stands alone. */
export interface TranscriptEntry {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at?: number
  readonly clientMsgId?: string
  readonly from: 'user' | 'bot' | 'agent'
  readonly content: readonly ContentItem[]
  readonly actions: readonly WireAction[]
}

/** Something that bot or agent are going to do, after `wait` milliseconds (times the pace). */
export type Step =
  | {
      readonly do: 'say'
      readonly from: 'bot' | 'agent'
      readonly content: readonly ContentItem[] | JsonRecord
      readonly actions?: readonly WireAction[]
      readonly wait?: number
    }
  /** A frame that is no message. `actions` are what the transcript keeps of it. */
  | { readonly do: 'event'; readonly event: WireEvent; readonly actions?: readonly WireAction[]; readonly wait?: number }

/** Everything known of a conversation. `queue` survives a crash, so an answer that was begun is finished. */
export interface Conversation {
  readonly id: string
  readonly userId: string
  readonly apiKey: string
  readonly basicInfo: JsonRecord
  readonly startedAt: number
  updatedAt: number
  metadata: JsonRecord
  privateMetadata: JsonRecord
  mode: 'bot' | 'agent'
  greeted: boolean
  agentTurns: number
  entries: TranscriptEntry[]
  queue: Step[]
}

/** A line of the ledger: one `user_message` as it came in. */
export interface ReceivedMessage {
  /** Counted from 1 over all conversations. */
  readonly order: number
  readonly conversationId: string
  readonly clientMsgId: string
  readonly content: unknown
  readonly via: 'socket' | 'http'
  /** The connection it came by or named, else the one on which the conversation is heard; null if that is closed. */
  readonly connection: number | null
  /** Milliseconds since 1970. */
  readonly at: number
  /** The same `client_msg_id` had been there before. */
  readonly repeated: boolean
  /** Whether it was acted on: false for a repetition while `deduplicate` is on. */
  readonly processed: boolean
}

/** An action that the client sent. */
export interface ReceivedAction extends WireAction {
  readonly conversationId: string
  readonly at: number
}

/** A file that the sandbox keeps for somebody. */
export interface StoredFile {
  readonly key: string
  readonly name: string
  readonly mimeType: string
  readonly size: number
}

/** One socket's life. Times are milliseconds since 1970. */
export interface ConnectionLog {
  readonly number: number
  readonly socketId: string
  readonly openedAt: number
  /** When `socket_connected` was handed to the line; missing before that. */
  connectedAt?: number
  closedAt?: number
  closeCode?: number
  /** `event_type` of every frame that came in by this socket, or by HTTP in its name. */
  readonly events: string[]
  /** How many of them came before `socket_connected` had been sent. */
  framesBeforeConnected: number
  /** Those that came before the first `conversation_start`; on a resumed connection all of them. */
  readonly framesBeforeStart: string[]
}

/** All that the sandbox knows. */
export interface SandboxState {
  readonly conversations: Map<string, Conversation>
  readonly received: ReceivedMessage[]
  readonly actions: ReceivedAction[]
  readonly files: Map<string, StoredFile>
  readonly connections: ConnectionLog[]
}

/** A state in which nothing has happened. */
export function createState(): SandboxState {
  return { conversations: new Map(), received: [], actions: [], files: new Map(), connections: [] }
}
