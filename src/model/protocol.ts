import type { Command } from './command.ts'
import type { ChatEvent, SessionRecord } from './event.ts'
import type { MessageSequence } from './message.ts'
import type { HttpOutcome, HttpRequest, InboundSocketFrame, SocketFrame } from './transport.ts'

/** What a connection can do. The UI shows nothing that the wire cannot do. */
export interface Capabilities {
  /** Others' typing is told to us. */
  readonly typingIn: boolean
  /** Our typing can be told to others. */
  readonly typingOut: boolean
  readonly delivered: boolean
  readonly read: boolean
  readonly upload: boolean
  readonly edit: boolean
  readonly deleteMessage: boolean
  readonly rate: boolean
  readonly escalate: boolean
  readonly end: boolean
  /** The server keeps a transcript that can be fetched. */
  readonly transcript: boolean
  readonly conversationList: boolean
  readonly deleteConversation: boolean
  readonly metadata: boolean
  readonly actions: boolean
  /** The visitor can send a place. */
  readonly location: boolean
  /** The others can be told that their messages arrived and were seen. Missing means no. */
  readonly reportReceipts?: boolean
  /**
   * The server gives the visitor's messages names of its own and keeps none of ours: only its words tell which one an echo or an entry of the
   * record is. Missing means no.
   */
  readonly namesMessages?: boolean
  /** The others can be told which page the visitor is on. Missing means no. */
  readonly reportPage?: boolean
  /** The server may define what is asked before a conversation, by the end of its first handshake. Missing means no. */
  readonly preChat?: boolean
  /** The visitor can say what he thinks of a message. Missing means no. */
  readonly react?: boolean
  /** Answers come piece by piece, and the visitor can stop one. Missing means no. */
  readonly stream?: boolean
  /** The start of a conversation carries nothing; what is known of the visitor goes as metadata right after. Missing means no. */
  readonly metadataAfterStart?: boolean
  /** How a conversation is rated, where it can be: thumbs say 1 or 5. @defaultValue 'stars' */
  readonly ratingScale?: 'thumbs' | 'stars'
  /** A conversation that is over can still be rated: the line is kept for it a while. Missing means no. */
  readonly rateAfterEnd?: boolean
  /** Changes of the list of conversations are told on the line: it is kept for them once the list was asked for. Missing means no. */
  readonly liveConversationList?: boolean
  /** The visitor's presence is told: the milliseconds between two signs of it. Missing means no. */
  readonly presencePeriod?: number
  /**
   * How a conversation is taken up again on a new line: `implicit` just goes on with its id, `rebind` sends
   * `conversation.resume` so that the server knows the new line and then goes on, `command` sends it and waits for
   * `conversation.started`.
   */
  readonly resume: 'implicit' | 'rebind' | 'command'
}

/** What `decode` and `encode` may know beside their argument. They have no clock and no dice of their own. */
export interface ProtocolContext {
  /** Unique for this frame or command; ids of rows are made from it. */
  readonly id: string
  /** Time of arrival or of sending, milliseconds since 1970. */
  readonly at: number
  readonly session: SessionRecord
  readonly conversationId?: string
  /** A random id of this visitor, kept by the client's storage. */
  readonly visitorId: string
  /** The transcript as it stands, for wires whose questions carry what was said before. */
  readonly messages?: MessageSequence
}

/** One HTTP exchange to make. */
export interface HttpFrame {
  readonly via: 'http'
  readonly request: HttpRequest
}

/** Ids under which a frame that carries a message names it, where they are not the row's own. */
export interface EncodedIds {
  readonly wireIds?: readonly string[]
}

/** What `encode` makes of a command: a frame, or the reason why this wire has none. */
export type Encoded = ((SocketFrame | HttpFrame) & EncodedIds) | { readonly via: 'none'; readonly reason: string }

/** What arrives: a frame of the line, or the answer of an exchange with the command that asked. */
export type Inbound =
  | InboundSocketFrame
  | { readonly via: 'http'; readonly command: Command; readonly outcome: HttpOutcome }

/** What `decode` makes of a frame: what happened, and what must be asked next because of it. */
export interface Decoded {
  readonly events: readonly ChatEvent[]
  readonly commands?: readonly Command[]
}

/**
 * A wire's translator. Both functions are pure and total: no clock, no dice, no memory, never a throw,
 * their input never touched.
 */
export interface ProtocolAdapter {
  /** Name for developers: `captivate`. */
  readonly name: string
  readonly decode: (inbound: Inbound, context: ProtocolContext) => Decoded
  readonly encode: (command: Command, context: ProtocolContext) => Encoded
  /**
   * The same as `decode`, with rests where it yields: an answer or a frame may hold a record of a hundred thousand messages, and the page
   * must not stand still for it. Where it is missing all is translated in one go.
   */
  readonly decodeInSteps?: (inbound: Inbound, context: ProtocolContext) => Generator<undefined, Decoded>
}
