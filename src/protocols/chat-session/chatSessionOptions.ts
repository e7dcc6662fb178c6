import type { Clock, FormDefinition, JsonRecord, Uploader } from '../../model/index.ts'
import type { KeepingOptions } from '../foundation/keeping.ts'

/** A secure form as the host describes it; `id` is the wire's `form_id`, by default the name. */
export type SecureFormDefinition = FormDefinition & { readonly id?: string }

/** Which file of which chat an address is wanted for. */
export interface ChatFile {
  readonly chatId: string
  readonly fileId: string
}

/** How this client speaks to the server: what `encode` and `decode` must know. */
export interface ChatSessionWireOptions {
  /** Base of the API, such as `https://HOST/clientweb/api/v2`. A host's own proxy may stand in front of it. */
  readonly url: string
  /** The tenant's domain, sent with every call. */
  readonly tenantUrl: string
  /** Name of the messaging entry that the tenant's administrator gave out. It ships to the browser by design. */
  readonly appId: string
  /**
   * Who the client is; one chat at a time belongs to it, and whoever knows it can read that chat. Default: a random id of this
   * browser. `WebChat` stands for cookies: the server must then allow requests with credentials from the page's origin.
   */
  readonly clientId?: string
  /** Which generation of the API answers. Default: read from the end of `url`, otherwise `v2`. Only v2 takes receipts (BP-18). */
  readonly version?: 'v1' | 'v2'
  /** How events come: the vendor's long poll (default), or a socket with which a host fronts the API. */
  readonly transport?: 'poll' | 'socket'
  /**
   * How events leave where `transport` is `socket`: `http` (default) acknowledges each of them, `socket` writes them to the line
   * and proves them by the record alone; the end of a chat is acknowledged in both.
   */
  readonly send?: 'http' | 'socket'
  /** Forms by name. They win over those of the server's configuration. */
  readonly forms?: readonly FormDefinition[]
  /** Forms for payment data and the like, by their `id`. They win over those of the server's configuration. */
  readonly secureForms?: readonly SecureFormDefinition[]
  /**
   * Asks a form of the server's configuration before a chat begins: the one of that name, or with `true` the one called
   * `start_form`, otherwise `connect_chat_form`. Default false.
   */
  readonly preChat?: boolean | string
  /** What ends a chat: `disconnect` (default) leaves room for a survey, `end` does not (BP-12). */
  readonly endWith?: 'disconnect' | 'end'
  /** Address of a file of the chat, for hosts that serve them elsewhere. Default: the API's own. */
  readonly fileUrl?: (file: ChatFile) => string
  /** Sends files with an empty `msg_id`, for servers that answer 500 otherwise (BP-8). Such files are proved by their file id. */
  readonly emptyFileIds?: boolean
  /** Sent with every start of a chat; what is known of the visitor and the command's metadata are added. */
  readonly parameters?: JsonRecord
  /** Number to which the chat belongs, for callbacks. */
  readonly phoneNumber?: string
  /** Name or number of who asks, for tenants that route by it. */
  readonly from?: string
  /** Put to the scenario as the visitor's first words. It is not shown as a message before the server tells of it. */
  readonly initialMessage?: string
}

/** What `chatSession(…)` takes. */
export interface ChatSessionOptions extends ChatSessionWireOptions, KeepingOptions {
  /** Address of the socket, for `transport: 'socket'`. Tenant, client and app are added to its query. */
  readonly socketUrl?: string
  /** Brings files to the server; `false` means that visitors cannot send files. Default: `chatSessionUploader`. */
  readonly uploader?: Uploader | false
  /** Runs HTTP exchanges. Default: the global `fetch`. */
  readonly fetch?: typeof fetch
  /** Time. Default: the system's. */
  readonly clock?: Clock
  /** Makes ids of at least 128 random bits. */
  readonly createId?: () => string
  /** Tells this chat's memory from another's in the storage. Default: made from the address, the tenant and the app, readable by nobody. */
  readonly scope?: string
}
