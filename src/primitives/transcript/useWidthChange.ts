'use client'
import { useRef, type RefObject } from 'react'
import { useLayoutEffectOnClient } from './useLayoutEffectOnClient.ts'
import type { TranscriptVirtualizer } from './useTranscriptVirtualizer.ts'

/** Forgets measured heights when the width changes, and keeps the row being read where it is. */
export function useWidthChange(virtualizer: TranscriptVirtualizer, width: number, followingNow: RefObject<boolean>): void {
  const lastWidth = useRef(width)
  useLayoutEffectOnClient(() => {
    const before = lastWidth.current
    lastWidth.current = width
    if (before === width || before === 0) return
    const offset = virtualizer.scrollOffset ?? 0
    const anchor = virtualizer.getVirtualItemForOffset(offset)
    virtualizer.measure()
    // Rows whose height did not change are not reported again, so what is mounted is read here.
    virtualizer.elementsCache.forEach((element, key) => virtualizer.itemSizeCache.set(key, element.offsetHeight))
    if (followingNow.current) {
      virtualizer.scrollToEnd()
    } else if (anchor) {
      const [moved] = virtualizer.getOffsetForIndex(anchor.index, 'start') ?? [offset]
      virtualizer.scrollToOffset(moved + virtualizer.options.scrollPaddingStart + offset - anchor.start)
    }
  }, [virtualizer, width, followingNow])
}
