'use client'
import { useRef, type RefObject } from 'react'
import { useLayoutEffectOnClient } from './useLayoutEffectOnClient.ts'
import type { ReadPlaceKeeper } from './useReadPlace.ts'
import type { TranscriptVirtualizer } from './useTranscriptVirtualizer.ts'

/** Forgets measured heights when the width changes, and keeps the reader at the end or at the row being read. */
export function useWidthChange(virtualizer: TranscriptVirtualizer, width: number, followingNow: RefObject<boolean>, { hold }: ReadPlaceKeeper): void {
  'use no memo'
  const lastWidth = useRef(width)
  useLayoutEffectOnClient(() => {
    const before = lastWidth.current
    lastWidth.current = width
    if (before === width || before === 0) return
    virtualizer.measure()
    // Rows whose height did not change are not reported again, so what is mounted is read here.
    virtualizer.elementsCache.forEach((element, key) => virtualizer.itemSizeCache.set(key, element.offsetHeight))
    if (followingNow.current) virtualizer.scrollToEnd()
    else hold()
  }, [virtualizer, width, followingNow, hold])
}
