'use client'
import { forwardRef, type ReactNode } from 'react'
import { useLocale } from '../../i18n/index.ts'
import {
  Composer as Parts,
  type ComposerDraft,
  type ComposerRootProps,
  type FileLimits,
  type FileRejection,
  type SendAnswer,
  type SubmitKey,
} from '../../primitives/composer/index.ts'
import { ComposerField } from './ComposerField.tsx'

/** Props of `Composer`. Text and files are kept here, or by the app when it gives `value` and `attachments`. */
export interface ComposerProps extends FileLimits {
  /** The text, where the app keeps it. */
  readonly value?: string
  /** The text at first, where the composer keeps it. @defaultValue `''` */
  readonly defaultValue?: string
  /** The text has changed. */
  readonly onValueChange?: (value: string) => void
  /** Files chosen and not yet sent, where the app keeps them. */
  readonly attachments?: readonly File[]
  /** Files were chosen, dropped, pasted or taken away. */
  readonly onAttachmentsChange?: (files: readonly File[]) => void
  /** The visitor sends. The draft stays until this accepts it: answer `false`, or reject, to keep it. */
  readonly onSend: (draft: ComposerDraft) => SendAnswer
  /** What `onSend` threw or rejected with, for developers. */
  readonly onSendError?: (error: unknown) => void
  /** Files that did not fit the limits. The visitor is told already. */
  readonly onFilesRejected?: (rejections: readonly FileRejection[]) => void
  /** The visitor began to type, or stopped: after 1.5 s of silence, on leaving the field, on sending. */
  readonly onTyping?: (isTyping: boolean) => void
  /** Why nothing can be sent now, in words. The text stays readable and can be copied. */
  readonly disabledReason?: string | undefined
  /** Shown in the empty field. @defaultValue the locale's */
  readonly placeholder?: string
  /** Name of the field for assistive technology. @defaultValue the locale's */
  readonly label?: string
  /** Which key sends. @defaultValue `'enter'` */
  readonly submit?: SubmitKey
  /** Most characters of the text. More can be typed but not sent. */
  readonly maxLength?: number
  /** Whether files can be sent. @defaultValue false */
  readonly canAttach?: boolean
  /** @defaultValue false */
  readonly autoFocus?: boolean
  /** Speaks errors in place of the composer's own alert, where the page has one announcer for all. */
  readonly announce?: (words: string) => void
  /** A class of yours beside its own. */
  readonly className?: string
  /** Between the attach button and the field. */
  readonly start?: ReactNode
  /** Before the send button. */
  readonly end?: ReactNode
}

/** Where the visitor writes: one field that grows, files as chips inside it, attach at the start and send at the end. */
export const Composer = forwardRef<HTMLTextAreaElement, ComposerProps>(function Composer(props, ref) {
  const {
    disabledReason, placeholder, label, autoFocus = false, announce, className, start, end, accept, maxFiles, maxFileSize, maxLength,
    ...kept
  } = props
  const { composer } = useLocale()
  const limits: FileLimits = { accept, maxFiles, maxFileSize }
  const root: ComposerRootProps = { ...kept, ...limits, ...(maxLength === undefined ? {} : { maxLength }) }
  return (
    <Parts.Root
      {...root}
      aria-label={composer.composer}
      disabled={disabledReason !== undefined}
      className={className ? `parlance-composer ${className}` : 'parlance-composer'}
    >
      <ComposerField ref={ref} {...{ limits, maxLength, disabledReason, placeholder, label, autoFocus, start, end, announce }} />
    </Parts.Root>
  )
})
