import type { AddressRequest, CloseVerdict } from '../../transport/index.ts'
import type { Clock, JsonRecord, Uploader, VisitorInfo } from '../../model/index.ts'
import type { KeepingOptions } from '../foundation/keeping.ts'
import type { CaptivateForms } from './forms/captivateForm.ts'

/** How this client speaks to Captivate: what `encode` and `decode` must know. */
export interface CaptivateWireOptions {
  /** The channel's API key. It ships to the browser by design, and still appears in no event, error or sample. */
  readonly apiKey?: string
  /** `http` (default): requests go out by HTTP and the socket only receives. `socket`: both ways by the socket. */
  readonly send?: 'http' | 'socket'
  /** Where the transcript is asked for. Default: `rest` when `send` is `http`, otherwise `socket`. */
  readonly transcript?: 'rest' | 'socket'
  /** Address that takes frames by HTTP. Default: the documented one of the environment. */
  readonly sendUrl?: string
  /** Address of the transcript, without its query. Default: `/api/transcript` at the host of `sendUrl`. */
  readonly transcriptUrl?: string
  /** Sends one empty message after the start, for flows in which the bot greets only then (CH-36). Default false. */
  readonly botFirst?: boolean
  /** The host's own id for the visitor. Default: a random id of this browser. Whoever knows it can list its conversations. */
  readonly userId?: string
  /** Told of the visitor with `conversation.start`. What the command itself says wins, key by key. */
  readonly visitor?: VisitorInfo
  /** Stored with a new conversation, beside what the command itself brings. Keys beginning with `$` are left out. */
  readonly metadata?: JsonRecord
  /** Under which name metadata goes with `conversation_start` (CH-22). Default `metadata`. */
  readonly metadataKey?: 'metadata' | 'userData' | 'userMetadata'
  /** Which request lists conversations (CH-27). Only the default one filters and turns pages. */
  readonly listEvent?: 'get_user_conversations_v2' | 'get_user_conversations' | 'get_conversations'
  /** Which request deletes all conversations of the visitor (CH-25). Default `delete_user_conversations`. */
  readonly deleteAll?: 'delete_user_conversations' | 'delete_conversation'
  /**
   * Hosts from which a reply that was too large for the socket may be fetched: `host`, `host:port` or `*.domain`.
   * Default: the host of `sendUrl`, `*.captivatechat.ai`, `*.captivat.io` and Amazon S3. S3 never sees the key.
   */
  readonly replyHosts?: readonly string[]
  /** Forms that stand for incoming actions and custom content items, and how their answers go back. Default: none. */
  readonly forms?: CaptivateForms
}

/** What `captivate(…)` takes. Either `apiKey` or `getApiKey` must be given. */
export interface CaptivateOptions extends CaptivateWireOptions, KeepingOptions {
  /** Which of the documented hosts are used where no address is given. Default `production`. */
  readonly environment?: 'production' | 'development'
  /** Address of the socket, without the key. */
  readonly socketUrl?: string
  /** Address of the file-to-text service that the default uploader uses. */
  readonly uploadUrl?: string
  /** How the key is called in the socket's address (CH-29). Default `apiKey`. */
  readonly apiKeyParameter?: 'apiKey' | 'apikey'
  /**
   * Mints a key for each dial and each request, in place of `apiKey`; several that need one at once share it. `wasRefused` says
   * that the server did not accept the one before, so that a key which was kept must be minted anew; when it does not accept that
   * either, the chat is refused until the visitor tries again. A rejection counts as no network: it is asked again later.
   */
  readonly getApiKey?: (request: AddressRequest) => string | Promise<string>
  /** Gives the whole address of the socket, key included, for each dial. `wasRefused` as with `getApiKey`. */
  readonly getUrl?: (request: AddressRequest) => string | Promise<string>
  /** What a close code of the socket asks for; `undefined` leaves it to the library's policy. */
  readonly judgeClose?: (code: number) => CloseVerdict | undefined
  /** Runs HTTP exchanges. Default: the global `fetch`. */
  readonly fetch?: typeof fetch
  /** Brings files to a server; `false` means that visitors cannot send files. Default: `captivateUploader`. */
  readonly uploader?: Uploader | false
  /** Time. Default: the system's. */
  readonly clock?: Clock
  /** Makes ids of at least 128 random bits. */
  readonly createId?: () => string
  /**
   * Tells this chat's memory from another's in the storage; users of different `userId` have different memories all the same.
   * Default: made from the address, the key and the user, readable by nobody.
   */
  readonly scope?: string
}
