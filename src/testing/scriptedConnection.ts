import type {
  Capabilities,
  ChatChannels,
  ChatConnection,
  ChatEvent,
  ChatLocks,
  ChatStorage,
  Command,
  Message,
  ProtocolAdapter,
  Uploader,
} from '../model/index.ts'
import { memoryStorage } from '../transport/memoryStorage.ts'
import { scriptedTransport, type ScriptedTransport } from '../transport/scriptedTransport.ts'
import { createVirtualClock, type VirtualClock } from './createVirtualClock.ts'
import { fakeChat } from './fakeChat.ts'

/** What a scripted connection is made of; each part has a default. */
export interface ScriptedConnectionOptions {
  /** The wire. @defaultValue `fakeChat` */
  readonly adapter?: ProtocolAdapter
  /** Changes to what the connection can do. By default it can do everything but tell of receipts; it can upload if there is an `upload`. */
  readonly capabilities?: Partial<Capabilities>
  /** Uploads files. */
  readonly upload?: Uploader
  /** Names that the wire gives the visitor's messages. @defaultValue none */
  readonly wireIds?: (message: Message) => readonly string[]
  /** @defaultValue a virtual clock */
  readonly clock?: VirtualClock
  /** Give the same storage to two connections to test a reload. @defaultValue an empty one in memory */
  readonly storage?: ChatStorage
  /** Where only this tab keeps what is its own. @defaultValue `storage` */
  readonly tabStorage?: ChatStorage
  /** Give tabs of the same `memoryLocks()` to connections that share a storage. @defaultValue none */
  readonly locks?: ChatLocks
  /** Give tabs of the same `memoryChannels()` to connections that share a line. @defaultValue none */
  readonly channels?: ChatChannels
  /** Milliseconds. @defaultValue 24 hours */
  readonly lifetime?: number
  /** @defaultValue `'test'` */
  readonly scope?: string
  /** What its ids begin with; connections that share a storage need different ones. @defaultValue `'id'` */
  readonly idPrefix?: string
}

/** A connection without network, time or chance, and the strings by which a test pulls it. */
export interface ScriptedConnection extends ChatConnection {
  readonly clock: VirtualClock
  /** The line: what happens to it, what it delivers, what was sent. */
  readonly script: ScriptedTransport
  /** Brings the line up. */
  connect(): void
  /** Lets events arrive in one frame of `fakeChat`. */
  receive(...events: readonly ChatEvent[]): void
  /** The commands sent so far over `fakeChat`, in order. */
  readonly commands: readonly Command[]
}

const everything: Capabilities = {
  typingIn: true,
  typingOut: true,
  delivered: true,
  read: true,
  upload: false,
  edit: true,
  deleteMessage: true,
  rate: true,
  escalate: true,
  end: true,
  transcript: true,
  conversationList: true,
  deleteConversation: true,
  metadata: true,
  actions: true,
  location: true,
  reportPage: true,
  resume: 'implicit',
}

function naming(adapter: ProtocolAdapter, wireIds: (message: Message) => readonly string[]): ProtocolAdapter {
  return {
    ...adapter,
    encode(command, context) {
      const encoded = adapter.encode(command, context)
      return encoded.via === 'none' || command.type !== 'message.send' ? encoded : { ...encoded, wireIds: wireIds(command.message) }
    },
  }
}

/** Makes a connection for tests and stories: give it to `ChatProvider` or `createChatClient` in place of a real one. */
export function scriptedConnection(options: ScriptedConnectionOptions = {}): ScriptedConnection {
  const script = scriptedTransport()
  const adapter = options.adapter ?? fakeChat
  let ids = 0
  return {
    adapter: options.wireIds ? naming(adapter, options.wireIds) : adapter,
    capabilities: { ...everything, upload: options.upload !== undefined, ...options.capabilities },
    createTransport: () => script.transport,
    ...(options.upload ? { upload: options.upload } : {}),
    clock: options.clock ?? createVirtualClock(),
    storage: options.storage ?? memoryStorage(),
    ...(options.tabStorage ? { tabStorage: options.tabStorage } : {}),
    ...(options.locks ? { locks: options.locks } : {}),
    ...(options.channels ? { channels: options.channels } : {}),
    ...(options.lifetime === undefined ? {} : { lifetime: options.lifetime }),
    createId: () => `${options.idPrefix ?? 'id'}-${++ids}`,
    scope: options.scope ?? 'test',
    script,
    connect: () => script.line({ status: 'open' }),
    receive: (...events) => script.deliver(JSON.stringify({ events })),
    get commands() {
      return script.sent.map(({ data }) => (JSON.parse(String(data)) as { readonly command: Command }).command)
    },
  }
}
