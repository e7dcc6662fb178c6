'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useJoinedRef } from './useJoinedRef.ts'
import type { TranscriptRows } from './transcriptTypes.ts'

/** Props of `TranscriptEdge`: those of a `<div>`, the transcript, and which end of it this is. */
export interface TranscriptEdgeProps extends ComponentPropsWithoutRef<'div'> {
  /** What `useTranscriptRows` gives. */
  readonly transcript: TranscriptRows
  /** Which end of the transcript it stands at. */
  readonly edge: 'start' | 'end'
}

/**
 * What stands above the first or below the last row and scrolls with them. Renders a `<div>`, which must be mounted as long as
 * the transcript is: its size is watched.
 */
export const TranscriptEdge = forwardRef<HTMLDivElement, TranscriptEdgeProps>(function TranscriptEdge({ transcript, edge, ...props }, ref) {
  return <div data-edge={edge} {...props} ref={useJoinedRef(transcript[edge], ref)} />
})
