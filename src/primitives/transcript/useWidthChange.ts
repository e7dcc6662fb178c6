'use client'
import { useRef, type RefObject } from 'react'
import { putAt } from './putAt.ts'
import { useLayoutEffectOnClient } from '../useLayoutEffectOnClient.ts'
import type { ReadPlaceKeeper } from './useReadPlace.ts'
import type { TranscriptVirtualizer } from './useTranscriptVirtualizer.ts'

/** What has to be known of the transcript. */
export interface WidthChangeOptions {
  readonly virtualizer: TranscriptVirtualizer
  readonly width: number
  /** Index of the first row that the virtualizer sees. */
  readonly start: number
  readonly followingNow: RefObject<boolean>
  readonly reading: ReadPlaceKeeper
  readonly scrollToEnd: () => void
}

/** Forgets what was measured, but for the rows that are mounted: those are read here, since what has not changed is not reported again. */
function remeasure(virtualizer: TranscriptVirtualizer): void {
  virtualizer.measure()
  virtualizer.elementsCache.forEach((element, key) => {
    if (element.isConnected) virtualizer.itemSizeCache.set(key, element.offsetHeight)
  })
}

/** Measures anew when the width changes, and keeps the reader at the end or in the row being read, in one step: no row is unmounted for it. */
export function useWidthChange({ virtualizer, width, start, followingNow, reading, scrollToEnd }: WidthChangeOptions): void {
  'use no memo'
  const lastWidth = useRef(width)
  useLayoutEffectOnClient(() => {
    const before = lastWidth.current
    lastWidth.current = width
    if (before === width || before === 0) return
    const place = reading.place()
    const oldSize = place ? (virtualizer.measurementsCache[place.index - start]?.size ?? 0) : 0
    remeasure(virtualizer)
    const { scrollMargin } = virtualizer.options
    const total = virtualizer.getTotalSize()
    if (followingNow.current || !place) {
      putAt(virtualizer, Math.max(0, total + scrollMargin - (virtualizer.scrollRect?.height ?? 0)))
      if (followingNow.current) scrollToEnd()
      return
    }
    const item = virtualizer.measurementsCache[place.index - start]
    if (!item) return
    // The same line, not the same pixel, of a row whose lines break elsewhere now.
    const offset = place.offset > 0 && oldSize > 0 ? Math.round((place.offset * item.size) / oldSize) : place.offset
    putAt(virtualizer, item.start + offset)
    reading.hold({ ...place, offset })
  }, [virtualizer, width, start, followingNow, reading, scrollToEnd])
}
