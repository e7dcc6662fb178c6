import type { ConnectionStatus, DeliveryStatus } from '../src/model/index.ts'

/** One row as it stands on the visitor's screen (or in the state, where there is no screen), top to bottom. */
export interface SeenRow {
  /** The React key, `data-message-key` on the screen. */
  readonly key: string
  readonly author: 'visitor' | 'bot' | 'agent' | 'system'
  readonly text: string
  /** On the visitor's own rows. */
  readonly delivery?: DeliveryStatus
  /** How often it was handed to the wire. */
  readonly attempts?: number
}

/** One message that the visitor sent and the client accepted. */
export interface TypedMessage {
  readonly text: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** Which page load, counted from 1, and which tab, counted from 1. */
  readonly page: number
  readonly tab: number
  /** How often the visitor asked for it to be sent again by hand. */
  readonly resends: number
  /** The visitor took it back before it left. */
  readonly cancelled: boolean
  /** The id under which it leaves, where it is known. */
  readonly id?: string
  /** The conversation is over, such as forgotten by the server: a page that was loaded afterwards shows another one. */
  readonly isForgotten?: boolean
}

/** One utterance in the server's record. */
export interface RecordedEntry {
  readonly author: 'visitor' | 'bot' | 'agent'
  readonly text: string
}

/** One open tab at the end. */
export interface SeenTab {
  readonly tab: number
  readonly rows: readonly SeenRow[]
  readonly draft: string
  readonly status: ConnectionStatus
  readonly isEnded: boolean
  /** The server's record of this tab's conversation, where it may be another than that of the first tab. */
  readonly transcript?: readonly RecordedEntry[]
  /** What the visitor left in the composer, where that is known. */
  readonly typedDraft?: string
}

/** One change of what the visitor was told about the connection. */
export interface StatusChange {
  readonly status: ConnectionStatus
  readonly at: number
  readonly tab: number
}

/** One of the visitor's messages as the server got it. */
export interface ReceivedRow {
  readonly clientMessageId: string
  readonly text: string
  readonly at: number
  /** Whether the server acted on it. */
  readonly processed: boolean
  /** The conversation it named. */
  readonly conversationId?: string
}

/** One copy of a message that a client handed to the network. */
export interface HandedMessage {
  readonly clientMessageId: string
  readonly at: number
  /** The tab that handed it over, where it is known: another one may have taken it over. */
  readonly tab?: number
}

/** One record of the conversation that the server gave out. */
export interface GivenRecord {
  readonly at: number
  /** When it reached the client; missing if it never did. */
  readonly arrivedAt?: number
  /** The visitor's messages that it held. */
  readonly clientMessageIds: readonly string[]
}

/** The rows of a tab before and after the same record came once more. */
export interface ReplayedRecord {
  readonly tab: number
  readonly before: readonly SeenRow[]
  readonly after: readonly SeenRow[]
}

/** One socket as the server saw it. */
export interface ServerConnection {
  readonly number: number
  readonly openedAt: number
  readonly closedAt?: number
  /** Frames that came before the server's greeting had left, or before the conversation was named on this socket. */
  readonly earlyFrames: number
  /** Which tab dialled it, where it is known. */
  readonly tab?: number
  /** When the client let go of it, where it is known: over a dead network a server learns of that much later. */
  readonly abandonedAt?: number
}

/** One change of the order of confirmed rows, with the moment it was seen. */
export interface OrderChange {
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly at: number
}

/** Everything that was seen of one run, as plain data: what `checkInvariants` judges. */
export interface Observation {
  /** How messages left. */
  readonly send: 'http' | 'socket'
  /** Whether the server acts on a repeated `client_msg_id` only once. */
  readonly deduplicates: boolean
  readonly typed: readonly TypedMessage[]
  /** The rows at the end, for each tab that is open then. */
  readonly tabs: readonly SeenTab[]
  readonly statuses: readonly StatusChange[]
  readonly orderChanges: readonly OrderChange[]
  readonly server: {
    readonly received: readonly ReceivedRow[]
    /** The server's own record of the conversation at hand, in its order. */
    readonly transcript: readonly RecordedEntry[]
    readonly connections: readonly ServerConnection[]
    /** Frames and dials that came after the end of the conversation or a refusal, until the visitor acted. */
    readonly afterTheEnd: number
  }
  /** Errors that nobody caught, rejections, error boundaries that showed the whole panel's fallback. */
  readonly errors: readonly string[]
  /** Every string in storage, the address bar, the console and the errors. */
  readonly exposed: readonly string[]
  /** What must appear in none of them. */
  readonly secrets: readonly string[]
  /** What was spoken to screen readers, and the texts that came in live. */
  readonly spoken: readonly string[]
  readonly arrivedLive: readonly string[]
  /** Milliseconds of the longest task that one inbound frame caused; 0 where it was not measured. */
  readonly longestTask: number
  /**
   * Whether every tab has fetched the whole record since the last fault: only then must the order of what crossed on the way be
   * the server's, and everything be there that another tab said or that was missed. Missing means that it has.
   */
  readonly isReconciled?: boolean
  /** Every copy of a message that left a client, in order, where that is known. */
  readonly handed?: readonly HandedMessage[]
  /** Every record that the server gave out, in order, where that is known. */
  readonly records?: readonly GivenRecord[]
  /** Records that came twice, where that was tried. */
  readonly replayed?: readonly ReplayedRecord[]
  /** What the client left behind after everything was closed, where that was tried. */
  readonly leftBehind?: { readonly connections: number; readonly timers: number }
  /** When the observation was made; missing where nobody asked. */
  readonly at?: number
}
