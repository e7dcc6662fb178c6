import type { ComponentType } from 'react'
import type { ActionState, ButtonOption, FormPart, FormValues, InvitationKind, InvitationPart, Message, MessagePart, PartKind } from '../model/index.ts'

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

/** Props of the host's captcha. */
export interface CaptchaProps {
  /** Its name in the form. */
  readonly name: string
  /** The visitor has solved it; an empty token says that it is to be solved again. */
  readonly onSolved: (token: string) => void
}

/** What the host adds to forms. Keep its identity. */
export interface FormSettings {
  /** Draws captcha fields; without it they are left out. */
  readonly captcha?: ComponentType<CaptchaProps>
  /** Lets browsers fill in card fields of secure forms. @defaultValue `false` */
  readonly secureAutofill?: boolean
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
  /** The visitor sends a form. The values of a secure one must not be kept. */
  readonly onFormSubmit?: (part: FormPart, values: FormValues) => void
  /** The visitor puts a form aside. */
  readonly onFormCancel?: (part: FormPart) => void
  readonly formSettings?: FormSettings
  /** The visitor answers an invitation, or ends what came of it. */
  readonly onInvitationAnswer?: (part: InvitationPart, answer: 'accepted' | 'declined' | 'ended') => void
  /** Which invitations the host can take up; the others can only be declined. @defaultValue none */
  readonly invitations?: readonly InvitationKind[]
  /** The visitor wants a failed upload tried again. */
  readonly onUploadRetry?: (messageId: string, fileId: string) => void
  /** The visitor stops an upload. */
  readonly onUploadCancel?: (messageId: string, fileId: string) => void
}

/** Props of the component that draws one kind of part. */
export interface PartProps<P extends MessagePart = MessagePart> extends PartContext {
  /** What is drawn. */
  readonly part: P
}

/** Which component draws which kind of part. The app overrides any of them. */
export type PartComponents = {
  readonly [K in PartKind]: ComponentType<PartProps<Extract<MessagePart, { kind: K }>>>
}
