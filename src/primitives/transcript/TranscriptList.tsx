'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useJoinedRef } from './useJoinedRef.ts'
import type { TranscriptRows } from './transcriptTypes.ts'

/** Props of `TranscriptList`: those of an `<ol>`, and the transcript whose rows it holds. */
export interface TranscriptListProps extends ComponentPropsWithoutRef<'ol'> {
  /** What `useTranscriptRows` gives. */
  readonly transcript: TranscriptRows
}

/** The rows' own room, as high as all of them together. Renders an `<ol>`; its children must be rows and nothing else. */
export const TranscriptList = forwardRef<HTMLOListElement, TranscriptListProps>(function TranscriptList(
  { transcript: { list, height }, style, ...props },
  ref,
) {
  return (
    // Safari drops the role of a list without markers.
    <ol role="list" {...props} style={height === undefined ? style : { ...style, height }} ref={useJoinedRef(list, ref)} />
  )
})
