'use client'
import { useCallback, useRef } from 'react'
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
 * into an observer's callback, the observer reports it a frame too late. Rows that mount are measured with them, all by one
 * layout. While the reader scrolls, the observer does it. Answers the ref of a row.
 */
export function useMountedSizes({ virtualizer, pace, getKey }: MountedSizesOptions): (row: HTMLElement | null) => void {
  'use no memo'
  const mounted = useRef<HTMLElement[]>([])
  const lastGetKey = useRef<typeof getKey | null>(null)

  useLayoutEffectOnClient(() => {
    const rows = mounted.current
    mounted.current = []
    const isNew = lastGetKey.current !== getKey
    lastGetKey.current = getKey
    if (!isNew && (rows.length === 0 || (virtualizer.isScrolling && !pace.isReported()))) return
    const read = (row: HTMLElement) => {
      const { elementsCache, itemSizeCache, measurementsCache, options } = virtualizer
      const index = virtualizer.indexFromElement(row)
      const key = options.getItemKey(index)
      const size = row.isConnected && elementsCache.get(key) === row ? row.offsetHeight : 0
      // A hidden panel has rows without height. What was measured before is the better guess.
      if (size === 0) return
      // The virtualizer keeps no size that equals its guess. A later guess may differ, and nothing would measure the row again.
      if (measurementsCache[index]?.size === size) itemSizeCache.set(key, size)
      else virtualizer.resizeItem(index, size)
    }
    pace.inCommit(() => (isNew ? virtualizer.elementsCache : rows).forEach(read))
  })

  return useCallback(
    (row: HTMLElement | null) => {
      if (row) mounted.current.push(row)
      pace.inCommit(() => virtualizer.measureElement(row))
    },
    [virtualizer, pace],
  )
}
