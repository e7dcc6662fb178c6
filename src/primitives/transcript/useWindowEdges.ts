'use client'
import { useCallback } from 'react'
import { rowAtPlace, windowPage } from './rowWindow.ts'
import type { RowSeat } from './rowSeat.ts'
import type { TranscriptVirtualizer } from './useTranscriptVirtualizer.ts'

/** How near to the edge of the window, in viewports, more rows are looked at. */
const extendWithin = 2
/** How near to the first row, in viewports, earlier rows are asked for. */
const startThreshold = 1.5

/** What has to be known of the transcript. */
export interface WindowEdgesOptions {
  readonly virtualizer: TranscriptVirtualizer
  readonly seat: RowSeat
  readonly margin: number
  readonly onStartReached: (() => void) | undefined
}

/** What has become of the window: nothing, other rows, or other rows at the very end of the transcript, where a jump has led. */
export type EdgeAnswer = 'same' | 'moved' | 'ended'

/**
 * Keeps rows around what is in view. The reader may come near the window's edge step by step, and it is extended; or be beyond it
 * all at once, with the thumb of the scrollbar, and the window is put there. Neither writes a scroll position, which would
 * throw off the thumb and the momentum. The function that is answered is to be called after each scroll and each change of the rows.
 */
export function useWindowEdges({ virtualizer, seat, margin, onStartReached }: WindowEdgesOptions): () => EdgeAnswer {
  'use no memo'
  return useCallback(() => {
    const height = virtualizer.scrollRect?.height ?? 0
    const { count, start, end, above, below, average } = seat.window()
    if (height === 0 || count === 0 || !seat.isTaken()) return 'same'
    const top = (virtualizer.scrollOffset ?? 0) - margin
    const bottom = top + height
    const rowsEnd = virtualizer.getTotalSize() - below
    if (start === 0 && top <= height * startThreshold) onStartReached?.()
    const far = windowPage * average
    if ((start > 0 && bottom < above - far) || (end < count && top > rowsEnd + far)) {
      const isAtEnd = bottom >= rowsEnd + below - 1
      const row = rowAtPlace(seat.window(), isAtEnd ? Infinity : top, seat.sizeOf)
      return !seat.seat(row.index, row.top) ? 'same' : isAtEnd ? 'ended' : 'moved'
    }
    const near = height * extendWithin
    const rowsFor = (gap: number) => windowPage + Math.ceil(Math.max(0, gap) / average)
    seat.noteNearEnd(rowsEnd - bottom < near)
    const isAbove = start > 0 && top - above < near && seat.extend('start', rowsFor(above - top))
    const isBelow = !isAbove && end < count && rowsEnd - bottom < near && seat.extend('end', rowsFor(bottom - rowsEnd))
    return isAbove || isBelow ? 'moved' : 'same'
  }, [virtualizer, seat, margin, onStartReached])
}
