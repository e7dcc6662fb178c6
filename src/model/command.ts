import type { FormValues } from './form.ts'
import type { JsonRecord } from './json.ts'
import type { Message, Reaction } from './message.ts'
import type { InvitationKind } from './parts.ts'

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
  /** Tells the others what the visitor thinks of a message. */
  | { readonly type: 'message.react'; readonly wireId: string; readonly reaction: Reaction }
  /** The visitor does not want the rest of the answer that is coming. Many wires cannot tell; then it is only not shown. */
  | { readonly type: 'stream.stop' }
  /** `draft` is what the visitor has typed so far; present only where the host shares it. */
  | { readonly type: 'typing.notify'; readonly isTyping: boolean; readonly draft?: string }
  /** Tells the others that their message arrived here, or was seen. */
  | { readonly type: 'receipt.send'; readonly wireId: string; readonly status: 'delivered' | 'read' }
  /** `values` of a secure form must reach nothing but the frame. */
  | { readonly type: 'form.submit'; readonly formId: string; readonly name: string; readonly values: FormValues; readonly secure?: boolean }
  | { readonly type: 'form.cancel'; readonly formId: string; readonly name: string; readonly secure?: boolean }
  /** `details` are what the host's own code must tell the other side: the address of a co-browsing session, the answer to a call. */
  | {
      readonly type: 'invitation.answer'
      readonly invitation: InvitationKind
      readonly invitationId: string
      readonly answer: 'accepted' | 'declined' | 'ended'
      readonly details?: JsonRecord
    }
  /** The visitor has the conversation open: since now, still, or no more. */
  | { readonly type: 'presence.report'; readonly status: 'joined' | 'present' | 'left' }
  | { readonly type: 'availability.check' }
  /** The visitor went to another page of the host's, with its title or the page he came from: a wire takes what it knows. */
  | { readonly type: 'page.report'; readonly page: string; readonly title?: string; readonly referrer?: string }
  /** `target` is the protocol's own word for who should see it. */
  | { readonly type: 'metadata.set'; readonly metadata: JsonRecord; readonly target?: string }
  | { readonly type: 'metadata.get' }
  | { readonly type: 'action.send'; readonly id: string; readonly data?: JsonRecord; readonly actionType?: string }
  /** Fetches a reply that was too large for the line. */
  | { readonly type: 'reply.fetch'; readonly url: string }
  /** Tells a line that cannot know it by itself what to listen to. */
  | { readonly type: 'connection.listen'; readonly conversationId: string }
  /** A cheap question whose answer proves that the line lives. */
  | { readonly type: 'connection.probe' }
  /** What only one protocol has; declared and typed in its folder. */
  | { readonly type: 'extension.send'; readonly name: string; readonly payload: unknown }

/** Names of the commands. */
export type CommandType = Command['type']

/** The command of a name. */
export type CommandOf<T extends CommandType> = Extract<Command, { readonly type: T }>
