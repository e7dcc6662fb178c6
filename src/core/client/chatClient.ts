import type {
  Capabilities,
  ChatConnection,
  ChatEvent,
  Command,
  ExchangeDefinition,
  FormDefinition,
  FormPart,
  FormValues,
  InvitationPart,
  JsonRecord,
  LocationPart,
  Participant,
  Reaction,
} from '../../model/index.ts'
import type { ChatStore } from '../createChatStore.ts'
import type { ExchangeOutcome } from './exchanges.ts'
import type { ReadingPlaces } from './memory/readingPlaces.ts'
import type { StartOptions } from './sessionOptions.ts'
import type { ChatTabs } from './tabs/chatTabs.ts'
import type { SendableFile } from './describeFiles.ts'

/** Options of a client. Read once. */
export interface ChatClientOptions extends StartOptions {
  /** The wire, as a factory such as `captivate` makes it. */
  readonly connection: ChatConnection
  /** Begin a conversation as soon as the line stands; otherwise with `start` or the first message. @defaultValue `true` */
  readonly autoStart?: boolean
  /** The bot that answers, for wires whose messages name nobody. */
  readonly assistant?: Omit<Participant, 'role'>
  /** Asked before a conversation begins, which then waits for `submitPreChat`. Nothing is asked when one is taken up again. */
  readonly preChat?: FormDefinition
  /** Tells the others with each sign of typing what the visitor has typed so far. @defaultValue `false` */
  readonly shareDraft?: boolean
  /**
   * How the tabs of one browser that show the same conversation go together. `separate`: each has a line of its own, and they meet in what is
   * stored. `shared`: one holds the line, the others mirror it and send through it, and share the draft and what is read; when it is gone the
   * next one takes over. Where the browser has no Web Locks or no BroadcastChannel, and where a tab's storage is its own, they are separate.
   *
   * @defaultValue `'separate'`
   */
  readonly tabs?: 'shared' | 'separate'
}

/** What the visitor sends. */
export interface OutgoingMessage {
  readonly text?: string
  readonly files?: readonly SendableFile[]
  /** A place, on wires whose capabilities have `location`. */
  readonly location?: Omit<LocationPart, 'kind'>
}

/** One conversation over one connection. */
export interface ChatClient {
  readonly store: ChatStore
  readonly capabilities: Capabilities
  /** This tab among those of the browser that show the same conversation. */
  readonly tabs: ChatTabs
  /** Connects and stays connected until every caller has called what it was given. */
  readonly open: () => () => void
  /**
   * Begins a conversation if there is none; after an end, a new one in an empty transcript. It waits for what is asked before, and for
   * the service to open.
   */
  readonly start: (options?: StartOptions) => void
  /** Changes what is told of the visitor when a conversation begins. It begins none, and one that has begun does not hear of it. */
  readonly identify: (options: StartOptions) => void
  /**
   * Leaves the present conversation and begins a new one; the one that is just beginning is new. Answers false, and stays, while
   * messages of the present one are not settled.
   */
  readonly startNew: (options?: StartOptions) => boolean
  /**
   * Leaves the present conversation and takes up another of the visitor's, with its transcript. Answers false, and stays, while
   * messages of the present one are not settled.
   */
  readonly openConversation: (conversationId: string) => boolean
  /** Shows a message at once and sends it when it can leave. Answers its row id, or undefined when there is nothing to send. */
  readonly send: (message: OutgoingMessage) => string | undefined
  /** Sends a failed or unconfirmed message again. */
  readonly resend: (messageId: string) => void
  /** Takes back a message that has not left. */
  readonly cancel: (messageId: string) => void
  /**
   * Sends a form that waits for the visitor; what became of it is its `outcome`. What is entered in a secure one reaches nothing but the
   * frame, which is never sent again by itself.
   */
  readonly submitForm: (form: FormPart, values: FormValues) => void
  /** Puts a form aside, and tells the server. */
  readonly cancelForm: (form: FormPart) => void
  /** Answers the form before the conversation, which begins with it. */
  readonly submitPreChat: (values: FormValues) => void
  /** Answers an invitation, or ends what came of it. `details` are the protocol's, such as the address of a co-browsing session. */
  readonly answerInvitation: (invitation: InvitationPart, answer: 'accepted' | 'declined' | 'ended', details?: JsonRecord) => void
  readonly retryUpload: (messageId: string, fileId: string) => void
  readonly cancelUpload: (messageId: string, fileId: string) => void
  /** The visitor does not want the rest of the answer that is coming. It is not shown; the server is told where the wire can. */
  readonly stopStream: () => void
  /** Dials again at once, while somebody holds the line. */
  readonly reconnect: () => void
  /** Asks anything else of the server; the answer comes as events, and `command.refused` where it cannot leave now. */
  readonly request: (command: Command) => void
  /** Tells the others what the visitor thinks of one of their messages; taken back when it cannot leave. */
  readonly react: (messageId: string, reaction: Reaction) => void
  /** Asks what only one protocol has, and waits 15 seconds for the answer. Never rejects. */
  readonly ask: <Question, Answer>(definition: ExchangeDefinition<Question, Answer>, question: Question) => Promise<ExchangeOutcome<Answer>>
  readonly setDraft: (text: string) => void
  /** Where the visitor reads, to open the transcript there again. */
  readonly reading: ReadingPlaces
  /**
   * The visitor logs out, or others use this device: throws away everything that is kept of this chat, in all tabs, and goes on as a
   * visitor of whom nothing is known. Nothing is asked of the server, and a conversation begins with `start` or the first message.
   */
  readonly forget: () => void
  /** The visitor has seen the end of the transcript. */
  readonly markSeen: () => void
  /** Tells a listener every event, in their order, after the state has changed by it. The answer stops it. */
  readonly subscribe: (listener: (event: ChatEvent) => void) => () => void
}
