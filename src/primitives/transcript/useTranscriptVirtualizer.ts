'use client'
import {
  measureElement,
  observeElementOffset,
  observeElementRect,
  useVirtualizer,
  type ReactVirtualizer,
} from '@tanstack/react-virtual'
import { useCallback, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { DrawPace } from './drawPace.ts'
import { putAt } from './putAt.ts'
import type { RowSeat } from './rowSeat.ts'
import { heightBetween, type RowWindow } from './rowWindow.ts'
import { endThreshold } from './useFollowing.ts'
import { useRangeReader } from './useRangeReader.ts'
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
  /** Pixels below the last row. */
  readonly foot: () => number
  /** Rows that must stay mounted: the same array as long as they are the same. */
  readonly kept: readonly number[]
  readonly isEnabled: boolean
  /** Whether what grows at the end may take the reader along. */
  readonly mayFollow: boolean
  /** Where the first render is, in pixels; undefined for the end. */
  readonly opensAt: () => number | undefined
  /** The row that is read, of a reader who is not taken along. */
  readonly readRow: RefObject<HTMLElement | null>
  /** Called before and after the virtualizer hears of a scroll; the latter with whether it has come to rest. */
  readonly beforeMove: RefObject<() => void>
  readonly onMove: RefObject<(isAtRest: boolean) => void>
  /** Called when sizes that an observer has reported were drawn. */
  readonly onDraw: RefObject<() => void>
  readonly pace: DrawPace
  readonly render: () => void
}

const firstRect = { width: 400, height: 640 }

function createMeasure(pace: DrawPace): typeof measureElement<HTMLElement> {
  return (element, entry, virtualizer) => {
    const { itemSizeCache, measurementsCache, options } = virtualizer
    const index = virtualizer.indexFromElement(element)
    const key = options.getItemKey(index)
    const known = itemSizeCache.get(key) ?? measurementsCache[index]?.size ?? options.estimateSize(index)
    // Rows that mount are measured together, at the end of their commit.
    if (!entry) return known
    pace.noteReport()
    const size = measureElement(element, entry, virtualizer)
    if (size === 0) return known
    if (measurementsCache[index]?.size === size) itemSizeCache.set(key, size)
    return size
  }
}

// A hidden panel has no height: its rows stay as they were, and it opens again where it was.
const observeRect: typeof observeElementRect<HTMLElement> = (virtualizer, notice) =>
  observeElementRect(virtualizer, (rect) => {
    if (rect.height > 0) notice(rect)
  })

/** The place of the row that is read among those of the window; undefined where it is not near the upper edge any more. */
function placeRead(
  { current: row }: RefObject<HTMLElement | null>,
  { indexFromElement, measurementsCache, scrollOffset, scrollRect }: TranscriptVirtualizer,
): number | undefined {
  const item = row?.isConnected ? measurementsCache[indexFromElement(row)] : undefined
  return item && Math.abs(item.start - (scrollOffset ?? 0)) <= item.size + (scrollRect?.height ?? 0) ? item.index : undefined
}

function adapt(virtualizer: TranscriptVirtualizer, start: number, pace: DrawPace, readRow: RefObject<HTMLElement | null>): void {
  // The adapter renders with whatever it is told, and offers no way to be told less.
  const { onChange } = virtualizer.options
  virtualizer.options.onChange = (instance, isUrgent) => {
    if (!pace.isGathered()) onChange(instance, isUrgent)
  }
  // Rows carry their index in the transcript, and the virtualizer knows only those of its window.
  virtualizer.indexFromElement = (row) => Number(row.getAttribute('data-index') ?? -1) - start
  // Its own rule leaves out rows that change soon after a scroll upwards: just then pictures load in the rows above.
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = ({ key, index, start: top, end }, _, { itemSizeCache, scrollOffset }) => {
    if (!itemSizeCache.has(key)) return top < (scrollOffset ?? 0)
    // Pixels do not tell which side of the edge a row is on while several change at once.
    const read = placeRead(readRow, virtualizer)
    return read === undefined ? end <= (scrollOffset ?? 0) : index < read
  }
}

const heightOf = ({ scrollRect }: TranscriptVirtualizer) => scrollRect?.height ?? firstRect.height

/** TanStack's virtualizer in its chat mode, over the window of a transcript: anchored to the end, and opening there or at a place. */
export function useTranscriptVirtualizer(settings: VirtualizerSettings): TranscriptVirtualizer {
  'use no memo'
  const { log, seat, window, margin, foot, kept, isEnabled, mayFollow, opensAt, readRow, beforeMove, onMove, onDraw, pace, render } = settings
  const { start, end, above, below, shift } = window
  const [measure] = useState(() => createMeasure(pace))
  const rangeExtractor = useRangeReader(kept, start, shift)
  const observeOffset: typeof observeElementOffset<HTMLElement> = useCallback(
    (virtualizer, notice) =>
      observeElementOffset(virtualizer, (offset, isScrolling) => {
        if (virtualizer.scrollElement?.clientHeight === 0) return
        beforeMove.current()
        const { isScrolling: wasScrolling } = virtualizer
        // What it was told already is no movement.
        notice(offset, isScrolling && (wasScrolling || offset !== virtualizer.scrollOffset))
        onMove.current(wasScrolling && !virtualizer.isScrolling)
      }),
    [beforeMove, onMove],
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
      if (!pace.isDue(isUrgent)) return
      const isReported = pace.isReported()
      flushSync(render)
      if (isReported) onDraw.current()
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
  adapt(virtualizer, start, pace, readRow)
  seat.learn(virtualizer.itemSizeCache)
  // Drawn at the end at once: the rows on the way there need not be mounted.
  if (isEnabled && mayFollow && seat.hasChanged()) putAt(virtualizer, Math.max(0, virtualizer.getTotalSize() + margin + foot() - heightOf(virtualizer)))
  return virtualizer
}
