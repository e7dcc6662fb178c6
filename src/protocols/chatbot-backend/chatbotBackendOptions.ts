import type { Clock, JsonRecord } from '../../model/index.ts'
import type { AddressRequest } from '../../transport/index.ts'
import type { KeepingOptions } from '../foundation/keeping.ts'

/** A visitor of the widget, known by its public key. */
export interface WidgetAuth {
  /** Ships to the browser by design, and still appears in no event, error or sample. */
  readonly widgetKey: string
  readonly chatbotId: string
  /** What the key allows, where the backend wants to be told. */
  readonly keyPermissions?: readonly string[]
  readonly allowAnonymous?: boolean
}

/** Somebody who has signed in: an agent, or a visitor whom the host knows. */
export interface TokenAuth {
  readonly token: string
}

/** What the handshake carries in its auth object, and nowhere else (SB-20). */
export type ChatbotAuth = TokenAuth | WidgetAuth

/** Who this side is where others see who looks at the conversation. */
export interface PresenceOptions {
  /** Default: the id that the server gave on connecting, otherwise a random one of this browser. */
  readonly userId?: string
  /** Under which name the others see this side. */
  readonly userName?: string
  /** Default `user`, or `agent` for an agent. */
  readonly userType?: string
  /** Told to the others with it. */
  readonly metadata?: JsonRecord
}

/** How this client speaks to the server: what `encode` and `decode` must know. */
export interface ChatbotBackendWireOptions {
  /**
   * Who sits at this side. Default `visitor`. An `agent` answers customers: the author `visitor` is then the agent himself, and the
   * customer is an `agent` with his own name.
   */
  readonly as?: 'visitor' | 'agent'
  /**
   * How words leave while no person answers: `stream` (default) asks for an answer piece by piece, `answer` for a whole one, `off` only
   * says them. Always `off` for an agent. While a person answers, words are said in any case.
   */
  readonly assistant?: 'stream' | 'answer' | 'off'
  /** Named in questions to the assistant. Default: that of `auth`, where it is no function. */
  readonly chatbotId?: string
  /** Named in questions to the assistant. Default: that of `auth`, where it is no function. */
  readonly widgetKey?: string
  /** How a rating is written (SB-8): `words` (default) says good or bad, `numbers` says 1 to 5. */
  readonly ratings?: 'words' | 'numbers'
  /** Event by which the backend can be told to stop an answer; it gets `{ conversationId }`. The documents have none: by default nothing is sent. */
  readonly stopEvent?: string
  /** The server says `connected` before anything may be asked. Default true; with false a conversation is joined as soon as the line is open. */
  readonly greets?: boolean
  /** What a search of the knowledge base found becomes a row of the transcript too (`message`, the default), or an event alone. */
  readonly searchResults?: 'message' | 'event'
  /** Tells others that this side has the conversation open. Default false. */
  readonly presence?: PresenceOptions | false
  /** Asks the server to acknowledge messages. Default true; harmless where it does not. */
  readonly acknowledge?: boolean
}

/** What `chatbotBackend(…)` takes. */
export interface ChatbotBackendOptions extends ChatbotBackendWireOptions, KeepingOptions {
  /** Address of the Socket.IO server, such as `https://chat.example.com`. What stands behind the host is the name of the namespace. */
  readonly url: string
  /** Path under which the server listens. Default `/socket.io`. */
  readonly path?: string
  /**
   * Who connects. A function is asked anew for each dial; `wasRefused` says that the server did not accept what it gave before, so that
   * a token which was kept must be fetched anew. When that is not accepted either, the chat is refused until the visitor tries again.
   */
  readonly auth: ChatbotAuth | ((request: AddressRequest) => ChatbotAuth | Promise<ChatbotAuth>)
  /** Goes over to plain HTTP requests where no WebSocket gets through. Default false: the server must allow the page's origin for it. */
  readonly polling?: boolean
  /** Time. Default: the system's. */
  readonly clock?: Clock
  /** Makes ids of at least 128 random bits. */
  readonly createId?: () => string
  /** Tells this chat's memory from another's in the storage. Default: made from the address and the chatbot, readable by nobody. */
  readonly scope?: string
}
