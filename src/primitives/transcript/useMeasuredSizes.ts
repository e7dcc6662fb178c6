'use client'
import { useCallback, useRef, useState, type RefObject } from 'react'
import { useLayoutEffectOnClient } from './useLayoutEffectOnClient.ts'

/** The elements whose size moves the end of the transcript. */
export interface MeasuredElements {
  readonly log: RefObject<HTMLElement | null>
  /** What stands above the rows. */
  readonly start: RefObject<HTMLElement | null>
  /** What stands below the rows. */
  readonly end: RefObject<HTMLElement | null>
}

/** Sizes that the rows depend on, in pixels. */
export interface MeasuredSizes {
  /** What stands above the rows is so high. */
  readonly margin: number
  readonly width: number
  /** Reads them again. */
  readonly read: () => void
}

/**
 * The sizes of the elements around the rows, kept true by an observer that is called before the browser paints. Rows that are
 * being read stay where they are when what stands above them grows or goes.
 */
export function useMeasuredSizes({ log: logRef, start: startRef, end: endRef }: MeasuredElements, onResizeRef: RefObject<() => void>): MeasuredSizes {
  const [sizes, setSizes] = useState({ margin: 0, width: 0 })
  const last = useRef(sizes)

  const read = useCallback(() => {
    const scroller = logRef.current
    const width = scroller?.clientWidth ?? 0
    const margin = startRef.current?.offsetHeight ?? 0
    const before = last.current
    // A hidden panel has no width; what was measured before still holds.
    if (!scroller || width === 0 || (before.width === width && before.margin === margin)) return
    if (before.width > 0 && scroller.scrollTop >= before.margin) scroller.scrollBy({ top: margin - before.margin, behavior: 'instant' })
    last.current = { margin, width }
    setSizes(last.current)
  }, [logRef, startRef])

  useLayoutEffectOnClient(() => {
    const observer = new ResizeObserver(() => {
      read()
      onResizeRef.current()
    })
    for (const { current } of [logRef, startRef, endRef]) if (current) observer.observe(current)
    read()
    return () => observer.disconnect()
  }, [logRef, startRef, endRef, onResizeRef, read])

  return { ...sizes, read }
}
