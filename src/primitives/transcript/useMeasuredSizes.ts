'use client'
import { useState, type RefObject } from 'react'
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
  readonly margin: number
  readonly width: number
}

/** The sizes of the elements around the rows, kept true by an observer that is called before the browser paints. */
export function useMeasuredSizes({ log, start, end }: MeasuredElements, onResize: RefObject<() => void>): MeasuredSizes {
  const [sizes, setSizes] = useState<MeasuredSizes>({ margin: 0, width: 0 })
  useLayoutEffectOnClient(() => {
    const read = () => {
      const width = log.current?.clientWidth ?? 0
      const margin = start.current?.offsetHeight ?? 0
      // A hidden panel has no width; what was measured before still holds.
      setSizes((last) => (width === 0 || (last.width === width && last.margin === margin) ? last : { width, margin }))
    }
    const observer = new ResizeObserver(() => {
      read()
      onResize.current()
    })
    for (const { current } of [log, start, end]) if (current) observer.observe(current)
    read()
    return () => observer.disconnect()
  }, [log, start, end, onResize])
  return sizes
}
