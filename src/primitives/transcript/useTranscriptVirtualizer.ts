'use client'
import {
  measureElement,
  observeElementOffset,
  observeElementRect,
  useVirtualizer,
  type Range,
  type ReactVirtualizer,
} from '@tanstack/react-virtual'
import { useCallback, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { DrawPace } from './drawPace.ts'
import { createRangeReader } from './createRangeReader.ts'
import type { RowSeat } from './rowSeat.ts'
import { heightBetween, type RowWindow } from './rowWindow.ts'
import { endThreshold } from './useFollowing.ts'
import type { WindowKeys } from './windowKeys.ts'

/** The virtualizer of a transcript. */
export type TranscriptVirtualizer = ReactVirtualizer<HTMLElement, HTMLElement>

/** What the virtualizer must know. */
export interface VirtualizerSettings {
  readonly log: RefObject<HTMLElement | null>
  readonly seat: RowSeat
  readonly window: RowWindow & WindowKeys
  /** Pixels above the first row. */
  readonly margin: number
  /** Rows that must stay mounted: the same array as long as they are the same. */
  readonly kept: readonly number[]
  readonly isEnabled: boolean
  /** Whether what grows at the end may take the reader along. */
  readonly mayFollow: boolean
  /** Where the first render is, in pixels; undefined for the end. */
  readonly opensAt: () => number | undefined
  /** Called after the virtualizer has heard of a scroll. */
  readonly onMove: RefObject<() => void>
  readonly pace: DrawPace
  readonly render: () => void
}

const firstRect = { width: 400, height: 640 }

function createMeasure(pace: DrawPace): typeof measureElement<HTMLElement> {
  return (element, entry, virtualizer) => {
    const { itemSizeCache, measurementsCache, options } = virtualizer
    const index = virtualizer.indexFromElement(element)
    const key = options.getItemKey(index)
    if (entry) pace.noteReport()
    const size = measureElement(element, entry, virtualizer)
    // A hidden panel has rows without height. What was measured before is the better guess.
    if (size === 0) return itemSizeCache.get(key) ?? options.estimateSize(index)
    // The virtualizer keeps no size that equals its guess. A later guess may differ, and nothing would measure the row again.
    if (measurementsCache[index]?.size === size) itemSizeCache.set(key, size)
    return size
  }
}

// A hidden panel has no height: its rows stay as they were, and it opens again where it was.
const observeRect: typeof observeElementRect<HTMLElement> = (virtualizer, notice) =>
  observeElementRect(virtualizer, (rect) => {
    if (rect.height > 0) notice(rect)
  })

function adapt(virtualizer: TranscriptVirtualizer, start: number): void {
  // Rows carry their index in the transcript, and the virtualizer knows only those of its window.
  virtualizer.indexFromElement = (row) => Number(row.dataset['index'] ?? -1) - start
  // Its own rule leaves out rows that change soon after a scroll upwards: just then pictures load in the rows above.
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = ({ key, start: top, end }, _, { itemSizeCache, scrollOffset }) =>
    itemSizeCache.has(key) ? end <= (scrollOffset ?? 0) : top < (scrollOffset ?? 0)
}

/** TanStack's virtualizer in its chat mode, over the window of a transcript: anchored to the end, and opening there or at a place. */
export function useTranscriptVirtualizer(settings: VirtualizerSettings): TranscriptVirtualizer {
  'use no memo'
  const { log, seat, window, margin, kept, isEnabled, mayFollow, opensAt, onMove, pace, render } = settings
  const { start, end, above, below } = window
  const [readRange] = useState(createRangeReader)
  const [measure] = useState(() => createMeasure(pace))
  const rangeExtractor = useCallback((range: Range) => readRange(range, kept, start), [readRange, kept, start])
  const observeOffset: typeof observeElementOffset<HTMLElement> = useCallback(
    (virtualizer, notice) =>
      observeElementOffset(virtualizer, (offset, isScrolling) => {
        if (virtualizer.scrollElement?.clientHeight === 0) return
        notice(offset, isScrolling)
        onMove.current()
      }),
    [onMove],
  )
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: end - start,
    getScrollElement: useCallback(() => log.current, [log]),
    getItemKey: window.getItemKey,
    estimateSize: seat.guessAt,
    rangeExtractor,
    measureElement: measure,
    observeElementRect: observeRect,
    observeElementOffset: observeOffset,
    useFlushSync: false,
    onChange: (_, isUrgent) => {
      if (pace.isDue(isUrgent)) flushSync(render)
    },
    enabled: isEnabled,
    anchorTo: 'end',
    // Nothing is as near as this: the virtualizer has no other way to be told.
    scrollEndThreshold: mayFollow ? endThreshold : -1,
    scrollMargin: margin,
    paddingStart: above,
    paddingEnd: below,
    scrollPaddingStart: 16,
    scrollPaddingEnd: 16,
    overscan: 5,
    initialRect: firstRect,
    initialOffset: () => opensAt() ?? Math.max(0, margin + above + heightBetween(start, end, seat.sizeOf) - firstRect.height),
  })
  adapt(virtualizer, start)
  seat.learn(virtualizer.itemSizeCache)
  return virtualizer
}
