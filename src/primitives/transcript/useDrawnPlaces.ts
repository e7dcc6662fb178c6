'use client'
import type { VirtualItem } from '@tanstack/react-virtual'
import { useCallback, useRef, type RefObject } from 'react'
import type { TranscriptRow } from './transcriptTypes.ts'
import { useLayoutEffectOnClient } from '../useLayoutEffectOnClient.ts'
import type { TranscriptVirtualizer } from './useTranscriptVirtualizer.ts'

/** What has been drawn of a transcript, and where. */
export interface DrawnPlacesOptions {
  readonly virtualizer: TranscriptVirtualizer
  readonly list: RefObject<HTMLElement | null>
  readonly rows: readonly TranscriptRow[]
  readonly height: number
  /** Index of the first row that the virtualizer sees. */
  readonly start: number
  /** Pixels above the first row, as far as it has been drawn. */
  readonly margin: number
  /** Whether places may be written at all now. */
  readonly mayWrite: () => boolean
}

/** What stands on the page of a transcript. */
export interface DrawnPlaces {
  /**
   * Writes to the rows and their list where they are now that they have been measured, so that a row that comes needs no second render to be at
   * its place. Answers false, and writes nothing, where other rows than those that are drawn are due: then a render is.
   */
  readonly place: () => boolean
  /** How high the list is drawn. Pixels. */
  readonly height: () => number
}

function put(element: HTMLElement | null | undefined, name: 'top' | 'height', pixels: number): void {
  if (element) element.style[name] = `${pixels}px`
}

/** Knows where rows are drawn, and corrects it without a render. */
export function useDrawnPlaces({ virtualizer, list, rows, height, start, margin, mayWrite }: DrawnPlacesOptions): DrawnPlaces {
  'use no memo'
  const drawn = useRef({ rows, start, margin, mayWrite })
  const drawnHeight = useRef(height)
  // Remembered, since a browser rounds what it is asked for above a million pixels.
  const drawnTops = useRef(new Map<VirtualItem['key'], number>())
  const isAhead = useRef(false)

  useLayoutEffectOnClient(() => {
    const [topsBefore, heightBefore] = [drawnTops.current, drawnHeight.current]
    drawn.current = { rows, start, margin, mayWrite }
    drawnHeight.current = height
    drawnTops.current = new Map(rows.map(({ key, top }) => [key, top ?? NaN]))
    if (!isAhead.current) return
    // React leaves alone what is as it drew it last, and that is no longer what stands there.
    isAhead.current = false
    for (const { key, top } of rows) if (top !== undefined && topsBefore.get(key) !== top) put(virtualizer.elementsCache.get(key), 'top', top)
    if (heightBefore !== height) put(list.current, 'height', height)
  })

  const place = useCallback(() => {
    const { rows: before, start: first, margin: above, mayWrite: may } = drawn.current
    if (!may()) return false
    const items = virtualizer.getVirtualItems()
    if (items.length !== before.length || items.some(({ index }, at) => index + first !== before[at]?.index)) return false
    isAhead.current = true
    for (const { key, start: pixels } of items) {
      const top = pixels - above
      if (drawnTops.current.get(key) === top) continue
      drawnTops.current.set(key, top)
      put(virtualizer.elementsCache.get(key), 'top', top)
    }
    const total = virtualizer.getTotalSize()
    if (drawnHeight.current !== total) put(list.current, 'height', total)
    drawnHeight.current = total
    return true
  }, [virtualizer, list])
  return { place, height: useCallback(() => drawnHeight.current, []) }
}
