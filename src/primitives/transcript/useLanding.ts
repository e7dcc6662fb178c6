'use client'
import { useCallback } from 'react'
import type { TouchMotion } from './useTouchMotion.ts'
import type { TranscriptVirtualizer } from './useTranscriptVirtualizer.ts'

function putAt(virtualizer: TranscriptVirtualizer, top: number): void {
  virtualizer.scrollOffset = top
}

/**
 * The virtualizer learns of a position that it has written by the scroll event of the next frame, and where the write was made
 * within a frame, that comes after the paint. After a long way none of the rows drawn until then would be the right ones,
 * so it is told at once. Answers what is to be called after each such write.
 */
export function useLanding(virtualizer: TranscriptVirtualizer, motion: TouchMotion, render: () => void): () => void {
  'use no memo'
  return useCallback(() => {
    const { scrollElement, scrollOffset, scrollRect } = virtualizer
    // While a finger moves the transcript, writes and positions are the virtualizer's alone.
    if (!scrollElement || motion.isOn()) return
    const top = scrollElement.scrollTop
    if (Math.abs(top - (scrollOffset ?? top)) < (scrollRect?.height ?? 0) / 2) return
    putAt(virtualizer, top)
    render()
  }, [virtualizer, motion, render])
}
