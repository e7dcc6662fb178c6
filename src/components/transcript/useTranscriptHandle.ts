'use client'
import { useImperativeHandle, type Ref } from 'react'
import type { MessageSequence } from '../../model/index.ts'
import type { TranscriptRows } from '../../primitives/transcript/index.ts'
import { findMessage } from './findMessage.ts'

/** How a message is shown. */
export interface ScrollToMessageOptions {
  /** Where in the transcript it is put; `'auto'` scrolls no further than needed. @defaultValue `'center'` */
  readonly align?: 'start' | 'center' | 'auto'
  /** Whether its row takes the focus. @defaultValue `false` */
  readonly focus?: boolean
  /** Whether it is lit for a moment. @defaultValue `false` */
  readonly mark?: boolean
}

/** Leads the reader to a place in the transcript from outside. */
export interface TranscriptHandle {
  /** Shows a message, however far away. Answers false where the transcript does not hold it. */
  readonly scrollToMessage: (messageId: string, options?: ScrollToMessageOptions) => boolean
  /** Shows the end, and follows it. */
  readonly scrollToEnd: () => void
}

/** Fills the handle that the host gave. */
export function useTranscriptHandle(
  handle: Ref<TranscriptHandle> | undefined,
  messages: MessageSequence,
  { showRow, scrollToEnd }: Pick<TranscriptRows, 'showRow' | 'scrollToEnd'>,
  mark: (id: string) => void,
): void {
  useImperativeHandle(
    handle,
    () => ({
      scrollToEnd,
      scrollToMessage: (id, { align = 'center', focus = false, mark: isMarked = false } = {}) => {
        const index = findMessage(messages, id)
        if (index < 0) return false
        if (isMarked) mark(id)
        showRow(index, { align, focus })
        return true
      },
    }),
    [messages, showRow, scrollToEnd, mark],
  )
}
