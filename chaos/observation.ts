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
}

/** One socket as the server saw it. */
export interface ServerConnection {
  readonly number: number
  readonly openedAt: number
  readonly closedAt?: number
  /** Frames that came before the server's greeting had left, or before the conversation was named on this socket. */
  readonly earlyFrames: number
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
  readonly tabs: readonly { readonly tab: number; readonly rows: readonly SeenRow[]; readonly draft: string; readonly status: ConnectionStatus; readonly isEnded: boolean }[]
  readonly statuses: readonly StatusChange[]
  readonly orderChanges: readonly OrderChange[]
  readonly server: {
    readonly received: readonly ReceivedRow[]
    /** The server's own record of the conversation at hand, in its order. */
    readonly transcript: readonly { readonly author: 'visitor' | 'bot' | 'agent'; readonly text: string }[]
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
}
