'use client'
import { measureElement, useVirtualizer, type Range, type ReactVirtualizer } from '@tanstack/react-virtual'
import { useCallback, type RefObject } from 'react'
import { rangeWithRow } from './rangeWithRow.ts'
import { endThreshold } from './useFollowing.ts'

/** The virtualizer of a transcript. */
export type TranscriptVirtualizer = ReactVirtualizer<HTMLElement, HTMLElement>

/** What the virtualizer must know. Functions must keep their identity while their answers stay the same. */
export interface VirtualizerSettings {
  readonly log: RefObject<HTMLElement | null>
  /** Rows it sees. */
  readonly count: number
  readonly getItemKey: (index: number) => string
  readonly estimateSize: (index: number) => number
  /** Pixels above the first row. */
  readonly margin: number
  /** Row that must stay mounted, or -1. */
  readonly keep: number
  readonly isEnabled: boolean
  /** Whether what comes or grows at the end may take the reader along. */
  readonly mayFollow: boolean
}

const firstRect = { width: 400, height: 640 }

const measure: typeof measureElement<HTMLElement> = (element, entry, virtualizer) => {
  const { itemSizeCache, measurementsCache, options } = virtualizer
  const index = virtualizer.indexFromElement(element)
  const key = options.getItemKey(index)
  const size = measureElement(element, entry, virtualizer)
  // A hidden panel has rows without height. What was measured before is the better guess.
  if (size === 0) return itemSizeCache.get(key) ?? options.estimateSize(index)
  // The virtualizer keeps no size that equals its guess. A later guess may differ, and nothing would measure the row again.
  if (measurementsCache[index]?.size === size) itemSizeCache.set(key, size)
  return size
}

/** TanStack's virtualizer in its chat mode: anchored to the end, following appends, opening at the end. */
export function useTranscriptVirtualizer(settings: VirtualizerSettings): TranscriptVirtualizer {
  'use no memo'
  const { log, count, getItemKey, estimateSize, margin, keep, isEnabled, mayFollow } = settings
  const getScrollElement = useCallback(() => log.current, [log])
  const rangeExtractor = useCallback((range: Range) => rangeWithRow(range, keep), [keep])
  return useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement,
    getItemKey,
    estimateSize,
    rangeExtractor,
    measureElement: measure,
    enabled: isEnabled,
    anchorTo: 'end',
    followOnAppend: true,
    // Nothing is as near as this: the virtualizer has no other way to be told.
    scrollEndThreshold: mayFollow ? endThreshold : -1,
    scrollMargin: margin,
    scrollPaddingStart: 16,
    scrollPaddingEnd: 16,
    overscan: 5,
    initialRect: firstRect,
    initialOffset: () => {
      let total = margin
      for (let index = 0; index < count; index++) total += estimateSize(index)
      return Math.max(0, total - firstRect.height)
    },
  })
}
