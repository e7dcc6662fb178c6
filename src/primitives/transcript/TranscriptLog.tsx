'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useJoinedRef } from './useJoinedRef.ts'
import type { TranscriptRows } from './transcriptTypes.ts'

/** Props of `TranscriptLog`: those of a `<div>`, and the transcript it scrolls. Give it an `aria-label`. */
export interface TranscriptLogProps extends ComponentPropsWithoutRef<'div'> {
  /** What `useTranscriptRows` gives. */
  readonly transcript: TranscriptRows
}

/**
 * The scroller. Renders a `<div role="log">` that takes the focus. It is not live: rows mount while scrolling, so an
 * announcer outside it speaks instead. `data-following` says whether the reader is at the end.
 */
export const TranscriptLog = forwardRef<HTMLDivElement, TranscriptLogProps>(function TranscriptLog({ transcript, ...props }, ref) {
  const { log, following, height, onKeyDown, onFocus, onBlur } = transcript
  return (
    <div
      role="log"
      aria-live="off"
      tabIndex={0}
      data-following={following || undefined}
      data-static={height === undefined || undefined}
      {...props}
      ref={useJoinedRef(log, ref)}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
    />
  )
})
