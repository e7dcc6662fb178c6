import type { ComponentType } from 'react'
import type { ActionState, ButtonOption, Message, MessagePart, PartKind } from '../model/index.ts'

/** Which remote pictures load by themselves. */
export type ImagePolicy =
  /** Every absolute https picture. */
  | 'all'
  /** None: each waits for a click. */
  | 'ask'
  /** Only these hosts; the others wait for a click. */
  | { readonly hosts: readonly string[] }

/** What foreign content may do by itself. */
export interface ContentPolicy {
  /** Pictures of `files` and `cards` parts. @defaultValue `'all'` */
  readonly images?: ImagePolicy
  /** Pictures inside markdown and HTML. @defaultValue `'ask'` */
  readonly inlineImages?: ImagePolicy
}

/** What every part component is given beside its own part. */
export interface PartContext {
  readonly message: Message
  /** Whether buttons, lists and forms of this message can still be used. @defaultValue `'live'` */
  readonly actionState?: ActionState
  /** The `value` of the option that was chosen, when `actionState` is `chosen`. */
  readonly chosenValue?: string
  readonly policy?: ContentPolicy
  /** The visitor chose a reply. */
  readonly onReply?: (option: Extract<ButtonOption, { action: 'reply' }>, message: Message) => void
  /** The visitor wants a failed upload tried again. */
  readonly onUploadRetry?: (messageId: string, fileId: string) => void
  /** The visitor stops an upload. */
  readonly onUploadCancel?: (messageId: string, fileId: string) => void
}

/** Props of the component that draws one kind of part. */
export interface PartProps<P extends MessagePart = MessagePart> extends PartContext {
  readonly part: P
}

/** Which component draws which kind of part. The app overrides any of them. */
export type PartComponents = {
  readonly [K in PartKind]: ComponentType<PartProps<Extract<MessagePart, { kind: K }>>>
}
