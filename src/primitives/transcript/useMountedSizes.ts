'use client'
import type { VirtualItem } from '@tanstack/react-virtual'
import { useCallback, useRef } from 'react'
import type { DrawPace } from './drawPace.ts'
import type { TranscriptVirtualizer } from './useTranscriptVirtualizer.ts'

/** What has to be known of the transcript. */
export interface MountedSizesOptions {
  readonly virtualizer: TranscriptVirtualizer
  readonly pace: DrawPace
  readonly getKey: (index: number) => string
  /** Draws what was measured without a render, if it can. */
  readonly place: () => boolean
  readonly render: () => void
}

/** The measuring of rows. */
export interface MountedSizes {
  /** The ref of a row. */
  readonly measure: (row: HTMLElement | null) => void
  /** Measures in the commit at hand what has not been measured in it. */
  readonly read: () => void
}

/**
 * Measures the mounted rows in the commit of another transcript: one message may change the rows around it too, and where that commit falls
 * into an observer's callback, the observer reports it a frame too late. Rows that mount are measured with them, all by one
 * layout. While the reader scrolls, the observer does it.
 */
export function useMountedSizes({ virtualizer, pace, getKey, place, render }: MountedSizesOptions): MountedSizes {
  'use no memo'
  const mounted = useRef<HTMLElement[]>([])
  const lastGetKey = useRef<typeof getKey | null>(null)

  const read = () => {
    const rows = mounted.current
    mounted.current = []
    const isNew = lastGetKey.current !== getKey
    lastGetKey.current = getKey
    if (!isNew && (rows.length === 0 || (virtualizer.isScrolling && !pace.isReported()))) return
    const { elementsCache, itemSizeCache, measurementsCache, options } = virtualizer
    const readRow = (row: HTMLElement, key: VirtualItem['key']) => {
      const size = row.isConnected && elementsCache.get(key) === row ? row.offsetHeight : 0
      // A hidden panel has rows without height. What was measured before is the better guess.
      if (size === 0 || itemSizeCache.get(key) === size) return
      const index = virtualizer.indexFromElement(row)
      if (options.getItemKey(index) !== key) return
      // The virtualizer keeps no size that equals its guess. A later guess may differ, and nothing would measure the row again.
      if (measurementsCache[index]?.size === size) itemSizeCache.set(key, size)
      else virtualizer.resizeItem(index, size)
    }
    const hasChanged = pace.gather(() => {
      if (isNew) elementsCache.forEach(readRow)
      else for (const row of rows) readRow(row, options.getItemKey(virtualizer.indexFromElement(row)))
    })
    if (hasChanged && !place()) render()
  }

  const measure = useCallback(
    (row: HTMLElement | null) => {
      if (row) mounted.current.push(row)
      pace.inCommit(() => virtualizer.measureElement(row))
    },
    [virtualizer, pace],
  )
  return { measure, read }
}
