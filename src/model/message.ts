import type { Participant } from './participant.ts'
import type { MessagePart } from './parts.ts'

/** Why a message of the visitor's failed. */
export type FailureReason =
  | 'refused'
  | 'too-large'
  | 'not-authorised'
  | 'conversation-ended'
  | 'upload'
  | 'expired'
  | 'network'

/**
 * How far the visitor's own message has come. Only what the wire proves is shown.
 *
 * `queued` waits for a ready connection, `sending` is being handed over, `sent` was handed to the wire,
 * `confirmed` is known to be at the server, `unconfirmed` means the line broke before any proof.
 */
export type Delivery =
  | { readonly status: 'queued' | 'sending' | 'sent' | 'confirmed' | 'delivered' | 'read' | 'unconfirmed' | 'cancelled' }
  | { readonly status: 'failed'; readonly reason: FailureReason; readonly detail?: string }

/** Names of the delivery states. */
export type DeliveryStatus = Delivery['status']

/**
 * How an answer stands that came piece by piece and whose finished form has not come: it `grows`, it is `complete` and its finished form
 * is awaited, it was `interrupted` before its end, or the visitor `stopped` it.
 */
export type StreamStatus = 'growing' | 'complete' | 'interrupted' | 'stopped'

/** What the visitor thinks of one message. */
export type Reaction = 'like' | 'dislike'

/** One row of the transcript. */
export interface Message {
  /** Ours, and stable for the life of the row: it is the React key. A server id that arrives later never changes it. */
  readonly id: string
  /** Every id the wire has used for this message, the client's own among them. Opaque. */
  readonly wireIds: readonly string[]
  readonly author: Participant
  /** Content in the order it is shown. */
  readonly parts: readonly MessagePart[]
  /** Milliseconds since 1970; missing where neither the wire nor our own clock can tell (an old transcript). */
  readonly time?: number
  /** The server's own order (a sequence number, its clock), where the wire gives one. Rows without keep the order of arrival. */
  readonly order?: number
  /** Present on the visitor's own messages. */
  readonly delivery?: Delivery
  /** How often this message was handed to the wire. Own messages only. */
  readonly attempts?: number
  /** Set when the author changed it after sending. */
  readonly edited?: boolean
  /** Set when it was removed for everyone; the row stays, its parts are empty. */
  readonly deleted?: boolean
  /** Present on an answer that came piece by piece until its finished form has taken its place; `stopped` stays. */
  readonly stream?: StreamStatus
  /** What the visitor thinks of it. */
  readonly reaction?: Reaction
  /** Made on this side alone, such as what a search found: the server's record does not hold it. */
  readonly local?: true
}

/** A run of messages that can be read by index: an array, or the state's own list. */
export interface MessageSequence {
  readonly length: number
  /** The message at an index from 0, or undefined outside the run. */
  at(index: number): Message | undefined
  /** Index of the message with this id, or -1, where that can be told without reading the whole run. */
  indexOfId?(id: string): number
}
