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

/** Where a conversation is remembered. Any method may fail; the client then works in memory. */
export interface ChatStorage {
  get(key: string): string | null
  set(key: string, value: string): void
  remove(key: string): void
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

/** What a protocol's factory (`captivate(…)`) returns and `createChatClient` takes. */
export interface ChatConnection {
  readonly adapter: ProtocolAdapter
  readonly capabilities: Capabilities
  /** Makes a fresh line. Called once per client. */
  readonly createTransport: () => Transport
  /** Missing where the wire cannot carry files. */
  readonly upload?: Uploader
  readonly clock: Clock
  readonly storage: ChatStorage
  /** A random id of at least 128 bits. */
  readonly createId: () => string
  /**
   * Tells one conversation's memory from another's in the storage: the host's own name for the chat, or one made from
   * the address. Never contains a key.
   */
  readonly scope: string
}
