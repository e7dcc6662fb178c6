import type { JsonRecord } from './json.ts'
import type { Capabilities, ProtocolAdapter } from './protocol.ts'
import type { Transport } from './transport.ts'

/** Time, replaceable for tests. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Calls back once after `delay` milliseconds; the answer cancels. */
  after(delay: number, callback: () => void): () => void
}

/**
 * Where a conversation is remembered. Any method may fail; the client then works in memory. What is set must be there when the
 * next line of code reads it: a storage that answers by promises needs a copy in memory in front of it.
 */
export interface ChatStorage {
  get(key: string): string | null
  /** `false` says that the value will not outlive the page: there is no room for it, or no storage. */
  set(key: string, value: string): false | void
  remove(key: string): void
  /**
   * Tells when another tab changes a value; `null` when it is gone. The answer stops it. Without it a tab notices what
   * another one did when it next writes.
   */
  watch?(key: string, heard: (value: string | null) => void): () => void
}

/** How a lock is asked for. */
export interface LockRequest {
  /** Wait for whoever holds it; otherwise the answer comes at once. */
  readonly wait?: boolean
  /** Ends the waiting. */
  readonly signal?: AbortSignal
  /** The lock was taken away while it was held: the browser puts the page aside. What is asked for then is had when it is back. */
  readonly onLost?: () => void
  /** It is let go, or not waited for any more, also when the browser freezes the page, as it does with tabs that nobody has looked at for long. */
  readonly isForAwake?: boolean
}

/** Locks between the tabs that share a storage: one holder at a time, and who is gone holds none. */
export interface ChatLocks {
  /** Resolves with what gives the lock back, or with undefined when it is not to be had. Never rejects. */
  request(name: string, request?: LockRequest): Promise<(() => void) | undefined>
}

/** One end of a channel. */
export interface ChatChannel {
  /** Tells everybody else on the channel. Throws what the browser throws where the message cannot be copied. */
  post(message: unknown): void
  close(): void
}

/** By which the tabs that share a storage speak to each other: what one says, all others on a channel of the same name hear, in its order. */
export interface ChatChannels {
  /** Opens one; without `heard` only to speak. */
  open(name: string, heard?: (message: unknown) => void): ChatChannel
}

/** A file that has arrived at the server. */
export interface UploadedFile {
  /** Where the file can be fetched, if anybody may. */
  readonly url?: string
  readonly name?: string
  readonly mimeType?: string
  /** Bytes. */
  readonly size?: number
  /** What the protocol must send along with the message (a key, extracted text). */
  readonly wire?: JsonRecord
}

/** What an uploader is told. */
export interface UploadContext {
  readonly name: string
  readonly conversationId?: string
  /** Aborted when the visitor cancels. */
  readonly signal: AbortSignal
  /** 0 to 1, or undefined while the length is unknown. */
  readonly onProgress: (ratio: number | undefined) => void
}

/** Brings one file to the server. Rejects with an Error whose message is for developers. */
export type Uploader = (file: Blob, context: UploadContext) => Promise<UploadedFile>

/** For whom a line is opened. */
export interface TransportVisitor {
  /** The random id of this visitor; another one once the visitor was forgotten. */
  readonly visitorId: () => string
}

/** What a protocol's factory (`captivate(…)`) returns and `createChatClient` takes. */
export interface ChatConnection {
  readonly adapter: ProtocolAdapter
  readonly capabilities: Capabilities
  /** Makes a fresh line. Called once per client. */
  readonly createTransport: (visitor: TransportVisitor) => Transport
  /** Missing where the wire cannot carry files. */
  readonly upload?: Uploader
  readonly clock: Clock
  readonly storage: ChatStorage
  /** Missing where no other tab reads the same storage. */
  readonly locks?: ChatLocks
  /** Missing where no other tab can be spoken to: then the tabs cannot share a line. */
  readonly channels?: ChatChannels
  /**
   * Where this tab's own draft and unsent messages are kept when no other tab can read it. By default they are in `storage`, from
   * where a living tab takes over what a dead one left.
   */
  readonly tabStorage?: ChatStorage
  /** Milliseconds after the last change until what is kept is thrown away. @defaultValue 24 hours */
  readonly lifetime?: number
  /** A random id of at least 128 bits. */
  readonly createId: () => string
  /**
   * Tells one conversation's memory from another's in the storage: the host's own name for the chat, or one made from
   * the address. Never contains a key.
   */
  readonly scope: string
}
