'use client'
import { useCallback } from 'react'
import { putAt } from './putAt.ts'
import type { TouchMotion } from './useTouchMotion.ts'
import type { TranscriptVirtualizer } from './useTranscriptVirtualizer.ts'

/**
 * The virtualizer learns of a position that it has written by the scroll event of the next frame, and where the write was made
 * within a frame, that comes after the paint. The rows drawn until then would not be the right ones, after a long way none of them,
 * so it is told at once. Answers what is to be called after each such write.
 */
export function useLanding(virtualizer: TranscriptVirtualizer, motion: TouchMotion, place: () => boolean, render: () => void): () => void {
  'use no memo'
  return useCallback(() => {
    const { scrollElement, scrollOffset } = virtualizer
    // While a finger moves the transcript, writes and positions are the virtualizer's alone.
    if (!scrollElement || motion.isOn()) return
    const top = scrollElement.scrollTop
    if (Math.abs(top - (scrollOffset ?? top)) < 1) return
    putAt(virtualizer, top)
    if (!place()) render()
  }, [virtualizer, motion, place, render])
}
