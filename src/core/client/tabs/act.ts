import type { ChatEventOf, Command, FormPart, FormValues, Message } from '../../../model/index.ts'
import type { SendableFile } from '../describeFiles.ts'
import type { Engine } from '../engine.ts'
import type { StartOptions } from '../sessionOptions.ts'
import type { SharedValue } from './chatTabs.ts'

/** What is done by a call of the same name, whose arguments are plain data. */
type PlainCalls = Pick<
  Engine,
  | 'start'
  | 'identify'
  | 'resend'
  | 'cancel'
  | 'cancelForm'
  | 'submitPreChat'
  | 'answerInvitation'
  | 'retryUpload'
  | 'cancelUpload'
  | 'reconnect'
  | 'stopStream'
  | 'request'
  | 'react'
  | 'forget'
  | 'markSeen'
>

/** A call as plain data. */
export type PlainAct = { readonly [Name in keyof PlainCalls]: { readonly name: Name; readonly args: Parameters<PlainCalls[Name]> } }[keyof PlainCalls]

/** The message with the bytes of its files. */
export interface SendAct {
  readonly name: 'send'
  readonly event: ChatEventOf<'message.queued'>
  readonly files: readonly SendableFile[]
  /** The conversation in which it was said, if there was one. */
  readonly of?: string | undefined
  /** What was proved to be said before, of the same words and last: else that would be taken for a proof of this. */
  readonly witnesses: readonly Message[]
}

/** What a visitor does in a tab that does not hold the line. It is kept until it was done by the one that does. */
export type Act =
  | PlainAct
  | SendAct
  /** The bytes once more, for a tab that has only now got the line. */
  | { readonly name: 'takeFiles'; readonly messageId: string; readonly files: readonly SendableFile[] }
  /** Leaves the conversation `of` for a new one, or for another. */
  | { readonly name: 'startNew'; readonly options?: StartOptions | undefined; readonly of?: string | undefined }
  | { readonly name: 'openConversation'; readonly conversationId: string; readonly of?: string | undefined }
  /** What stands in the field, where `from` stood before. */
  | { readonly name: 'setDraft'; readonly text: string; readonly from: string }
  | { readonly name: 'share'; readonly key: string; readonly value: SharedValue }
  /** What became of a form that was sent in a tab which heard no more of it. */
  | { readonly name: 'endForm'; readonly formId: string; readonly status: 'failed' | 'unconfirmed' }

/** What is asked once of the tab that holds the line, and never repeated: it is kept by nobody. */
export type OnceAct =
  | { readonly name: 'transmit'; readonly command: Command }
  | { readonly name: 'submitForm'; readonly form: FormPart; readonly values: FormValues }

/**
 * An act with its number, of those of its tab. `isDoubtful`: it may have been done already, by a tab that is gone; `isLate`: it waited for somebody to
 * hold the line.
 */
export interface NumberedAct {
  readonly number: number
  readonly act: Act
  /** Whose it is, as far as the tab knew. */
  readonly visitorId?: string | undefined
  readonly isDoubtful: boolean
  readonly isLate: boolean
}
