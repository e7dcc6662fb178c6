'use client'
import { forwardRef, useContext, useRef, useState, type ComponentPropsWithoutRef } from 'react'
import { ComposerContext, type ComposerState } from './composerContext.ts'
import { textAfterSending, type ComposerDraft, type SendAnswer } from './composerDraft.ts'
import { DropContext } from './dropContext.ts'
import { reviewFiles, type FileLimits, type FileRejection } from './fileLimits.ts'
import type { SubmitKey } from './submitKey.ts'
import { useLayoutEffectOnClient } from '../useLayoutEffectOnClient.ts'
import { useControlled } from './useControlled.ts'
import { useFileDrop } from './useFileDrop.ts'
import { useSending } from './useSending.ts'
import { useTypingSignal } from './useTypingSignal.ts'

/** Props of `Composer.Root`. */
export interface ComposerRootProps extends Omit<ComponentPropsWithoutRef<'div'>, 'defaultValue' | 'onSubmit'>, FileLimits {
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
  /** The visitor sends. The draft stays in the composer until this accepts it. */
  readonly onSend?: (draft: ComposerDraft) => SendAnswer
  /** What `onSend` threw or rejected with, for developers. */
  readonly onSendError?: (error: unknown) => void
  /** Files that did not fit the limits. */
  readonly onFilesRejected?: (rejections: readonly FileRejection[]) => void
  /** The visitor began to type, or stopped: after 1.5 s of silence, on leaving the field, on sending. */
  readonly onTyping?: (isTyping: boolean) => void
  /** @defaultValue `'enter'` */
  readonly submit?: SubmitKey
  /** Nothing can be sent; the text stays readable. @defaultValue false */
  readonly disabled?: boolean
  /** Most characters of the text, counted as `maxlength` counts them. More can be typed but not sent. */
  readonly maxLength?: number
  /** Whether files can be sent at all. @defaultValue false */
  readonly canAttach?: boolean
}

const none: readonly File[] = []
const noRejections: readonly FileRejection[] = []
const flag = (isOn: boolean) => (isOn ? '' : undefined)

/**
 * Holds the draft and everything that may happen to it; the parts stand inside. Renders a `<div role="group">` with
 * `data-empty`, `data-disabled`, `data-sending`, `data-refused`, `data-over-limit`, `data-attachments` and `data-dragging`.
 * It is no `<form>`: pressed before the page is awake, a form would leave the page and lose what was typed.
 */
export const ComposerRoot = forwardRef<HTMLDivElement, ComposerRootProps>(function ComposerRoot(props, ref) {
  const {
    value: givenValue, defaultValue = '', onValueChange, attachments: givenFiles, onAttachmentsChange, onSend, onSendError,
    onFilesRejected, onTyping, submit = 'enter', disabled = false, maxLength, canAttach = false, accept, maxFiles, maxFileSize, ...rest
  } = props
  const input = useRef<HTMLTextAreaElement>(null)
  const fileInput = useRef<HTMLInputElement>(null)
  const isComposing = useRef(false)
  const text = useControlled(givenValue, defaultValue, onValueChange)
  const files = useControlled(givenFiles, none, onAttachmentsChange)
  const [rejections, setRejections] = useState(noRejections)
  const typing = useTypingSignal(onTyping)
  const sending = useSending(onSend, onSendError)
  const zone = useContext(DropContext)

  const remaining = maxLength === undefined ? undefined : maxLength - text.value.trim().length
  const isOverLimit = (remaining ?? 0) < 0
  const isEmpty = text.value.trim() === '' && files.value.length === 0
  const takesFiles = canAttach && !disabled

  const dismiss = () => {
    setRejections(noRejections)
    sending.forgetRefusal()
  }

  const addFiles = (added: readonly File[], folders: readonly string[] = []) => {
    if (!takesFiles) return
    const review = reviewFiles(added, files.latest.current, { accept, maxFiles, maxFileSize })
    const refused = [...folders.map((name) => ({ name, reason: 'folder' as const })), ...review.rejections]
    setRejections(refused)
    if (review.accepted.length > 0) files.set([...files.latest.current, ...review.accepted])
    if (refused.length > 0) onFilesRejected?.(refused)
  }

  const send = () => {
    // Leaving the field is the only way to make an input method hand over the word it is composing.
    if (isComposing.current) {
      input.current?.blur()
      input.current?.focus()
    }
    const raw = input.current?.value ?? text.value
    const draft = { text: raw.trim(), files: files.latest.current }
    const isNothing = draft.text === '' && draft.files.length === 0
    if (disabled || isNothing || draft.text.length > (maxLength ?? Infinity)) return
    typing.stop()
    setRejections(noRejections)
    sending.offer(draft, () => {
      text.set(textAfterSending(raw, input.current?.value ?? text.latest.current))
      files.set(files.latest.current.filter((file) => !draft.files.includes(file)))
    })
  }

  const own = useFileDrop({ isOpen: () => takesFiles, onDrop: (transfer) => addFiles(transfer.files, transfer.folders) })
  const { isDragging: isOwnDragging, ...handlers } = own
  useLayoutEffectOnClient(() => zone?.register({ isOpen: takesFiles, receive: (transfer) => addFiles(transfer.files, transfer.folders) }))
  useLayoutEffectOnClient(() => {
    if (disabled) typing.stop()
  }, [disabled, typing])

  const state: ComposerState = {
    value: text.value,
    attachments: files.value,
    isEmpty,
    isDisabled: disabled,
    isSending: sending.isSending,
    isRefused: sending.isRefused,
    isOverLimit,
    canSend: !isEmpty && !disabled && !isOverLimit && !sending.isSending,
    canAttach: takesFiles,
    isDragging: zone ? zone.isDragging : isOwnDragging,
    remaining,
    rejections,
    setValue: text.set,
    addFiles,
    removeAttachment: (file) => files.set(files.latest.current.filter((other) => other !== file)),
    send,
    focus: () => input.current?.focus(),
    openFileChooser: () => fileInput.current?.click(),
    dismiss,
  }

  return (
    <ComposerContext.Provider
      value={{
        state, input, fileInput, submit, accept,
        takesSeveralFiles: maxFiles !== 1,
        onTyped(typed) {
          text.set(typed)
          typing.typed(typed)
        },
        onLeft: typing.stop,
        onComposing: (composes) => void (isComposing.current = composes),
      }}
    >
      <div
        role="group"
        data-empty={flag(isEmpty)}
        data-disabled={flag(disabled)}
        data-sending={flag(sending.isSending)}
        data-refused={flag(sending.isRefused)}
        data-over-limit={flag(isOverLimit)}
        data-attachments={flag(files.value.length > 0)}
        data-dragging={flag(state.isDragging)}
        {...rest}
        {...(zone ? {} : handlers)}
        ref={ref}
      />
    </ComposerContext.Provider>
  )
})
