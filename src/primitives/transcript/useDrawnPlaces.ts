'use client'
import { useCallback, useRef, type RefObject } from 'react'
import type { TranscriptRow } from './transcriptTypes.ts'
import { useLayoutEffectOnClient } from './useLayoutEffectOnClient.ts'
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
  const value = `${pixels}px`
  if (element && element.style[name] !== value) element.style[name] = value
}

/** Knows where rows are drawn, and corrects it without a render. */
export function useDrawnPlaces({ virtualizer, list, rows, height, start, margin, mayWrite }: DrawnPlacesOptions): DrawnPlaces {
  'use no memo'
  const drawn = useRef({ rows, start, margin, mayWrite })
  const drawnHeight = useRef(height)
  const isAhead = useRef(false)

  useLayoutEffectOnClient(() => {
    drawn.current = { rows, start, margin, mayWrite }
    drawnHeight.current = height
    if (!isAhead.current) return
    // React leaves alone what is as it drew it last, and that is no longer what stands there.
    isAhead.current = false
    for (const { key, top } of rows) if (top !== undefined) put(virtualizer.elementsCache.get(key), 'top', top)
    put(list.current, 'height', height)
  })

  const place = useCallback(() => {
    const { rows: before, start: first, margin: above, mayWrite: may } = drawn.current
    if (!may()) return false
    const items = virtualizer.getVirtualItems()
    if (items.length !== before.length || items.some(({ index }, at) => index + first !== before[at]?.index)) return false
    isAhead.current = true
    for (const { key, start: top } of items) put(virtualizer.elementsCache.get(key), 'top', top - above)
    drawnHeight.current = virtualizer.getTotalSize()
    put(list.current, 'height', drawnHeight.current)
    return true
  }, [virtualizer, list])
  return { place, height: useCallback(() => drawnHeight.current, []) }
}
