import type { ChatConnection, Command, HttpFrame, HttpOutcome, Inbound, InboundSocketFrame, SessionRecord, SocketFrame } from '../../model/index.ts'

/** What a check puts in place of the network, the device's time and storage, and chance. */
export type ConformanceParts = Pick<ChatConnection, 'createTransport' | 'clock' | 'storage' | 'createId'>

/** One thing that the server sends, to be read by itself. */
export interface ConformanceSample {
  /** Names it in what a check tells. @defaultValue its place in the list */
  readonly name?: string
  /** A frame of the line, or the answer of an exchange. */
  readonly inbound: Inbound
  /** What the protocol remembers when it comes. @defaultValue nothing */
  readonly session?: SessionRecord
  /** @defaultValue `'conversation-1'`; `null` says that none is known yet */
  readonly conversationId?: string | null
  /** The protocol rejects or ignores it on purpose. @defaultValue false */
  readonly isForeign?: boolean
}

/** What was said in the simulated conversation, as its server knows it. */
export interface SaidMessage {
  /** The server's id for it; letters, digits and hyphens. */
  readonly id: string
  readonly by: 'visitor' | 'bot' | 'agent'
  readonly text: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** What the client calls it: the id of its row. Visitor's messages only. */
  readonly rowId?: string
  /** Ids under which `encode` named it beside the frame. Visitor's messages only. */
  readonly wireIds?: readonly string[]
}

/** The moment in which the simulated server speaks. */
export interface WireScene {
  /** The server's id of the conversation; empty before the first. */
  readonly conversationId: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** What was asked of the simulated server. */
export interface WireAsked extends WireScene {
  readonly command: Command
  /** What `encode` made of it. */
  readonly frame: SocketFrame | HttpFrame
}

/**
 * What the simulated server says: frames of the line, and, to what was asked by HTTP, one answer to it. Without one it is status 200 and
 * no text.
 */
export type WireReply = InboundSocketFrame | { readonly via: 'http'; readonly outcome: HttpOutcome }

/**
 * A server of your wire in a few functions: what it says when, and nothing of what it remembers. Each answers with what is sent, in its
 * order; an empty list is silence. Write it from the wire's documents and not from the adapter, or it will repeat its mistakes.
 */
export interface WireSimulator {
  /** Said on each new line before anything is asked. @defaultValue nothing */
  readonly greeting?: (scene: WireScene) => readonly WireReply[]
  /** Answers `conversation.start`. */
  readonly started: (asked: WireAsked) => readonly WireReply[]
  /** Answers `conversation.resume`, on wires that send it. */
  readonly resumed?: (asked: WireAsked) => readonly WireReply[]
  /** Answers `transcript.fetch` with all that was said. Needed where `capabilities.transcript` is true. */
  readonly record?: (asked: WireAsked, said: readonly SaidMessage[]) => readonly WireReply[]
  /** Somebody says something. */
  readonly said: (message: SaidMessage, scene: WireScene) => readonly WireReply[]
  /** What tells the client that its message arrived: an acknowledgement, an echo, both. @defaultValue nothing: the record alone proves it */
  readonly proof?: (asked: WireAsked, message: SaidMessage) => readonly WireReply[]
  /** Somebody begins or ends typing; an empty list where he cannot on this wire. Needed where `capabilities.typingIn` is true. */
  readonly typing?: (by: 'bot' | 'agent', isTyping: boolean, scene: WireScene) => readonly WireReply[]
  /** The next piece of a bot's answer that comes piece by piece. @defaultValue answers come whole */
  readonly piece?: (text: string, scene: WireScene) => readonly WireReply[]
  /** Says that no further piece comes; the finished answer follows by `said`. @defaultValue nothing says so */
  readonly completed?: (scene: WireScene) => readonly WireReply[]
  /** The server ends the conversation. @defaultValue it cannot */
  readonly ended?: (scene: WireScene) => readonly WireReply[]
  /** Answers everything else, such as `connection.probe`. @defaultValue silence */
  readonly answered?: (asked: WireAsked) => readonly WireReply[]
}

/** What the conformance checks must know of a protocol. */
export interface ConformanceKit {
  /**
   * Makes a connection with these parts in place of its own: `(parts) => ({ ...myProtocol(options), ...parts })`. Called anew for each
   * client; locks, uploads and a storage for the tab alone are left aside.
   */
  readonly createConnection: (parts: ConformanceParts) => ChatConnection
  /** Everything that the server may send, one of each kind at least. */
  readonly samples: readonly ConformanceSample[]
  readonly wire: WireSimulator
  /** Commands that must have a frame while a conversation runs. Of every other command either a frame or a reason is asked. */
  readonly commands?: readonly Command[]
  /** Keys, tokens and the like that `createConnection` gives the protocol. */
  readonly secrets?: readonly string[]
  /** The id under which the client must know what others said; undefined where the wire has none. @defaultValue the `id` */
  readonly wireIdOf?: (message: SaidMessage) => string | undefined
  /** Broken variants that are made of each sample. @defaultValue 150 */
  readonly mutations?: number
}

/** One promise of a protocol. `run` throws or rejects with an Error that says where it is broken. */
export interface ConformanceCheck {
  readonly name: string
  readonly run: () => void | Promise<void>
}
