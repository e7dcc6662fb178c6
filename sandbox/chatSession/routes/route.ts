import type { Director } from '../director.ts'
import type { ChatSessionTarget } from '../faultBoard.ts'
import type { Identity } from '../identity.ts'
import type { Mailbox } from '../mailbox.ts'
import type { Outlets } from '../outlets.ts'
import type { Reception } from '../reception.ts'
import type { Chat } from '../state.ts'
import type { Reply } from '../wire.ts'
import type { ChatSessionWorld } from '../world.ts'

/** What routes work with. */
export interface Desk {
  readonly world: ChatSessionWorld
  readonly mailbox: Mailbox
  readonly outlets: Outlets
  readonly director: Director
  readonly reception: Reception
  /** App ids that are let in; without them every one is. */
  readonly appIds: readonly string[] | undefined
}

/** A request that was let in. */
export interface Call {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly version: 1 | 2
  readonly client: Identity
  /** The chat that the path names. */
  readonly chat: Chat | undefined
  /** What else the path names. */
  readonly rest: string
  readonly text: string
  readonly body: string | Uint8Array
  readonly file?: { readonly name: string; readonly type: string; readonly bytes: Uint8Array }
  readonly signal?: AbortSignal
}

/** An address below the base. Its groups `chat` and `rest` are what it names. */
export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: RegExp
  /** Which faults wait for it. */
  readonly target: ChatSessionTarget
  /** Whether it can be asked for without authorization, where the settings allow that. */
  readonly isOpen?: boolean
  readonly serve: (desk: Desk, call: Call) => Reply | Promise<Reply>
}

/** The chat of that client which is not over. */
export function findActiveChat({ store }: ChatSessionWorld, clientId: string): Chat | undefined {
  return [...store.state.chats.values()].findLast((chat) => chat.clientId === clientId && chat.phase !== 'over')
}
