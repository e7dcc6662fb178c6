import type { JsonRecord } from './json.ts'
import type { Message } from './message.ts'

/** What the host knows of the visitor. */
export interface VisitorInfo {
  readonly firstName?: string
  readonly lastName?: string
  readonly email?: string
  readonly [key: string]: unknown
}

/** What we ask of the server. `encode` turns it into a frame, or says why this wire cannot. */
export type Command =
  | { readonly type: 'conversation.start'; readonly visitor?: VisitorInfo; readonly metadata?: JsonRecord }
  | { readonly type: 'conversation.resume'; readonly conversationId: string }
  | { readonly type: 'conversation.end' }
  | { readonly type: 'conversation.rate'; readonly rating: number; readonly comment?: string }
  | { readonly type: 'conversation.escalate'; readonly reason?: string }
  | { readonly type: 'conversation.delete'; readonly conversationId: string; readonly soft?: boolean }
  | { readonly type: 'conversations.list'; readonly filter?: JsonRecord; readonly search?: JsonRecord; readonly page?: number; readonly limit?: number }
  | { readonly type: 'conversations.delete'; readonly soft?: boolean }
  | { readonly type: 'transcript.fetch' }
  | { readonly type: 'message.send'; readonly message: Message }
  | { readonly type: 'message.edit'; readonly wireId: string; readonly text: string }
  | { readonly type: 'message.delete'; readonly wireId: string }
  | { readonly type: 'typing.notify'; readonly isTyping: boolean }
  /** `target` is the protocol's own word for who should see it. */
  | { readonly type: 'metadata.set'; readonly metadata: JsonRecord; readonly target?: string }
  | { readonly type: 'metadata.get' }
  | { readonly type: 'action.send'; readonly id: string; readonly data?: JsonRecord; readonly actionType?: string }
  /** Fetches a reply that was too large for the line. */
  | { readonly type: 'reply.fetch'; readonly url: string }
  /** A cheap question whose answer proves that the line lives. */
  | { readonly type: 'connection.probe' }
  /** What only one protocol has; declared and typed in its folder. */
  | { readonly type: 'extension.send'; readonly name: string; readonly payload: unknown }

/** Names of the commands. */
export type CommandType = Command['type']

/** The command of a name. */
export type CommandOf<T extends CommandType> = Extract<Command, { readonly type: T }>
