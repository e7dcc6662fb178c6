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
  PresentParticipant,
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
  /** The wire had no name for it before: whatever name the frame gives, it may be this one. */
  readonly anyName?: true
  /** Milliseconds since 1970: a frame of the same words that comes later is another message. */
  readonly until: number
}

/** An answer that came piece by piece. */
export interface StreamedRow {
  readonly id: string
  /** Milliseconds since 1970 of its last piece. */
  readonly heardAt?: number
  /** Why it does not grow: what ended it, or `final` once its finished form has taken its place. Missing while it grows. */
  readonly end?: 'complete' | 'line' | 'timeout' | 'error' | 'stopped' | 'final'
  /** Milliseconds since 1970 of that. */
  readonly endedAt?: number
  /** Somebody has spoken after it. */
  readonly isPassed?: true
  /** The visitor stopped it, and the server has not said that it is over: the rest may come before the next answer. */
  readonly hasRest?: true
}

/** What is known of the answers that come piece by piece. */
export interface StreamState {
  /**
   * How many answers may begin: what the visitor said on this line and no answer has begun to, or a bot that types. Where none may, a
   * piece belongs to an answer whose beginning is not had.
   */
  readonly expected: number
  /** The latest of them, at most 5, newest last. */
  readonly rows: readonly StreamedRow[]
  /** Milliseconds since 1970 of the last piece that was not shown, until that answer is over. */
  readonly strayAt?: number
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
  /** The visitor's rating of the conversation, 1 to 5. */
  readonly rating?: { readonly rating: number; readonly comment?: string }
  /** Whether anybody can answer now, where the wire tells it before a conversation begins. */
  readonly availability?: Availability
  /** What is asked before a conversation begins. */
  readonly preChat?: FormDefinition
  /** Who is there beside the visitor. */
  readonly participants: readonly Participant[]
  /** Who has the conversation open at this moment, as far as the wire tells. */
  readonly present: readonly PresentParticipant[]
  readonly queue?: QueueState
  /** The visitor asked for a person, and nothing has come of it yet. */
  readonly escalation?: 'asked'
  readonly typing: readonly Participant[]
  /** The visitor asked, a bot will answer, and nothing has come yet. */
  readonly awaitingReply: boolean
  readonly messages: ChunkedList<Message>
  readonly stream: StreamState
  readonly transcript: {
    readonly status: 'idle' | 'loading' | 'loaded' | 'failed'
    /** Whether the last one held every message of the visitor's that was known to be at the server. */
    readonly prefixKnown: boolean
    /** Whether what was said before is still to come: the conversation was taken up here, not begun. */
    readonly lacksHistory: boolean
    /** Why something may be missing, of which the visitor is told: it could not be fetched, or the server has lost it. */
    readonly gap: 'none' | 'unloaded' | 'lost'
    /** Whether the record has names of its own, by which the line does not call the same messages. */
    readonly namesDiffer?: boolean
    /** How many entries the longest one of this conversation had. */
    readonly length: number
    /** Id of the last row when it was asked for, empty if there was none: what stands behind may be too new for it. */
    readonly askedAfter?: string
  }
  /** At most 5,000. */
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
    /** What was asked for. */
    readonly filter?: JsonRecord
    /** Entries that came by themselves less those that left, since a page was loaded: by so many the pages of the server have shifted. */
    readonly shift: number
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
  present: [],
  typing: [],
  awaitingReply: false,
  messages: emptyList(),
  stream: { expected: 0, rows: [] },
  transcript: { status: 'idle', prefixKnown: false, lacksHistory: false, gap: 'none', length: 0 },
  unheard: [],
  unread: 0,
  conversations: { status: 'idle', items: [], shift: 0 },
  metadata: {},
  hasOtherTabs: false,
  draft: '',
  diagnostics: { rejected: 0, ignored: 0, refused: 0, error: 0, recent: [] },
}
