import type {
  Availability,
  ConnectionState,
  ConversationStatus,
  ConversationSummary,
  EndReason,
  FormDefinition,
  JsonRecord,
  Message,
  Page,
  Participant,
  QueueState,
  ReadMark,
  SessionRecord,
} from '../model/index.ts'
import { emptyList, type ChunkedList } from './list/chunkedList.ts'

export type { ReadMark } from '../model/index.ts'

/** A frame that was not understood, a command that was refused or an error of the server's, kept for developers. */
export interface FrameNote {
  readonly kind: 'rejected' | 'ignored' | 'refused' | 'error'
  readonly summary: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** What developers want to see of the traffic. */
export interface Diagnostics {
  readonly rejected: number
  readonly ignored: number
  readonly refused: number
  readonly error: number
  /** The latest notes, at most 20, newest last. */
  readonly recent: readonly FrameNote[]
}

/** A row whose live frame may yet come: it was overtaken by the record, or by its acknowledgement. */
export interface UnheardRow {
  readonly id: string
  /** Milliseconds since 1970: a frame of the same words that comes later is another message. */
  readonly until: number
}

/** Everything the client knows, as plain data: `JSON.stringify` keeps it whole. */
export interface ChatState {
  readonly connection: ConnectionState
  readonly session: SessionRecord
  readonly conversation: {
    readonly id?: string
    readonly status: ConversationStatus
    readonly endReason?: EndReason
    /** The server's words on it, for developers. */
    readonly endDetail?: string
  }
  /** Whether anybody can answer now, where the wire tells it before a conversation begins. */
  readonly availability?: Availability
  /** What is asked before a conversation begins. */
  readonly preChat?: FormDefinition
  /** Who is there beside the visitor. */
  readonly participants: readonly Participant[]
  readonly queue?: QueueState
  readonly typing: readonly Participant[]
  /** The visitor asked, a bot will answer, and nothing has come yet. */
  readonly awaitingReply: boolean
  readonly messages: ChunkedList<Message>
  readonly transcript: {
    readonly status: 'idle' | 'loading' | 'loaded' | 'failed'
    /** Whether the last one held every message of the visitor's that was known to be at the server. */
    readonly prefixKnown: boolean
    /** Whether what was said before is still to come: the conversation was taken up here, not begun. */
    readonly lacksHistory: boolean
    /** Why something may be missing, of which the visitor is told: it could not be fetched, or the server has lost it. */
    readonly gap: 'none' | 'unloaded' | 'lost'
    /** How many entries the longest one of this conversation had. */
    readonly length: number
    /** Id of the last row when it was asked for, empty if there was none: what stands behind may be too new for it. */
    readonly askedAfter?: string
  }
  /** At most 500. */
  readonly unheard: readonly UnheardRow[]
  /** Messages of others since the visitor last saw the end. */
  readonly unread: number
  /** The first of them. */
  readonly unreadFrom?: string
  /** How far the visitor has read; it survives a reload. Missing while nothing is known of it. */
  readonly readMark?: ReadMark
  readonly conversations: {
    readonly status: 'idle' | 'loading' | 'loaded' | 'failed'
    readonly items: readonly ConversationSummary[]
    readonly page?: Page
  }
  readonly metadata: JsonRecord
  /** Whether the visitor may speak in this conversation from another tab. */
  readonly hasOtherTabs: boolean
  /** The composer's text. */
  readonly draft: string
  readonly diagnostics: Diagnostics
}

/** The state before anything has happened. */
export const initialState: ChatState = {
  connection: { status: 'idle', since: 0, attempt: 0 },
  session: {},
  conversation: { status: 'none' },
  participants: [],
  typing: [],
  awaitingReply: false,
  messages: emptyList(),
  transcript: { status: 'idle', prefixKnown: false, lacksHistory: false, gap: 'none', length: 0 },
  unheard: [],
  unread: 0,
  conversations: { status: 'idle', items: [] },
  metadata: {},
  hasOtherTabs: false,
  draft: '',
  diagnostics: { rejected: 0, ignored: 0, refused: 0, error: 0, recent: [] },
}
