'use client'
import { useCallback } from 'react'
import type { DrawPace } from './drawPace.ts'
import { useLayoutEffectOnClient } from './useLayoutEffectOnClient.ts'
import type { TranscriptVirtualizer } from './useTranscriptVirtualizer.ts'

/** What has to be known of the transcript. */
export interface MountedSizesOptions {
  readonly virtualizer: TranscriptVirtualizer
  readonly pace: DrawPace
  readonly getKey: (index: number) => string
}

/**
 * Measures the mounted rows in the commit of another transcript: one message may change the rows around it too, and where that commit falls
 * into an observer's callback, the observer reports it a frame too late. Answers the ref of a row.
 */
export function useMountedSizes({ virtualizer, pace, getKey }: MountedSizesOptions): (row: HTMLElement | null) => void {
  'use no memo'
  useLayoutEffectOnClient(() => {
    pace.inCommit(() => {
      virtualizer.elementsCache.forEach((row, key) => {
        const index = virtualizer.indexFromElement(row)
        const size = row.isConnected && virtualizer.options.getItemKey(index) === key ? row.offsetHeight : 0
        if (size > 0) virtualizer.resizeItem(index, size)
      })
    })
  }, [virtualizer, pace, getKey])

  return useCallback((row: HTMLElement | null) => pace.inCommit(() => virtualizer.measureElement(row)), [virtualizer, pace])
}
