'use client'
import { createContext, useContext, type RefObject } from 'react'
import type { FileRejection } from './fileLimits.ts'
import type { SubmitKey } from './submitKey.ts'

/** What a composer is like now, and what can be done with it. Every part reads it; so can a part of your own. */
export interface ComposerState {
  readonly value: string
  readonly attachments: readonly File[]
  /** Neither text nor files. */
  readonly isEmpty: boolean
  readonly isDisabled: boolean
  /** The app has not answered yet whether it took the draft. */
  readonly isSending: boolean
  /** The app did not take the draft, which is still here. */
  readonly isRefused: boolean
  readonly isOverLimit: boolean
  /** Something to send, and nothing that forbids it. */
  readonly canSend: boolean
  readonly canAttach: boolean
  /** Files are held over the composer, or over the drop target around it. */
  readonly isDragging: boolean
  /** Characters left before the limit, negative beyond it; undefined without a limit. */
  readonly remaining: number | undefined
  /** Files of the last choice that were not added. */
  readonly rejections: readonly FileRejection[]
  readonly setValue: (value: string) => void
  /** Adds files within the limits; what does not fit becomes `rejections`. `folders` are names of dropped folders. */
  readonly addFiles: (files: readonly File[], folders?: readonly string[]) => void
  readonly removeAttachment: (file: File) => void
  /** Sends the draft, if it can be sent. */
  readonly send: () => void
  /** Moves the focus into the text field. */
  readonly focus: () => void
  /** Opens the device's file chooser. Needs a `Composer.FileInput`. */
  readonly openFileChooser: () => void
  /** Forgets `rejections` and `isRefused`. */
  readonly dismiss: () => void
}

/** What the parts of a composer share beside its state. */
export interface ComposerWiring {
  readonly state: ComposerState
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly fileInput: RefObject<HTMLInputElement | null>
  readonly submit: SubmitKey
  readonly accept: string | undefined
  readonly takesSeveralFiles: boolean
  /** The visitor changed the text. */
  readonly onTyped: (text: string) => void
  readonly onLeft: () => void
  readonly onComposing: (isComposing: boolean) => void
}

/** Where the parts find their composer. */
export const ComposerContext = createContext<ComposerWiring | undefined>(undefined)

/** The wiring of the composer around; `part` names who asks, for the error when there is none. */
export function useComposerWiring(part: string): ComposerWiring {
  const wiring = useContext(ComposerContext)
  if (!wiring) throw new Error(`Parlance: ${part} has no composer. Put it inside <Composer.Root>.`)
  return wiring
}

/** State and actions of the composer around, for parts of your own. Throws outside a `Composer.Root`. */
export function useComposerState(): ComposerState {
  return useComposerWiring('useComposerState').state
}
