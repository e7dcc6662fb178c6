'use client'
import { useCallback, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useLayoutEffectOnClient } from '../useLayoutEffectOnClient.ts'
import type { TouchMotion } from './useTouchMotion.ts'

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
  /** What stands above the rows is so high, as far as the rows know. */
  readonly margin: number
  /** It is so much higher already: the rows are told when the finger that moves them has let go. */
  readonly lead: number
  readonly width: number
  /** What stands below the rows was so high when it was last read. */
  readonly foot: () => number
  /** Reads them again. */
  readonly read: () => void
}

/**
 * The sizes of the elements around the rows, kept true by an observer that is called before the browser paints. Rows that are
 * being read stay where they are when what stands above them grows or goes; `onShiftRef` is told by how many pixels that has scrolled.
 */
export function useMeasuredSizes(
  { log: logRef, start: startRef, end: endRef }: MeasuredElements,
  motion: TouchMotion,
  onResizeRef: RefObject<() => void>,
  onShiftRef: RefObject<(pixels: number) => void>,
): MeasuredSizes {
  const [margin, setMargin] = useState(0)
  const [lead, setLead] = useState(0)
  const [width, setWidth] = useState(0)
  const lastFoot = useRef(0)
  const foot = useCallback(() => lastFoot.current, [])
  const lastMargin = useRef<number | undefined>(undefined)

  const read = useCallback(() => {
    const log = logRef.current
    // A hidden panel has no width; what was measured before still holds.
    if (!log || log.clientWidth === 0) return
    lastFoot.current = endRef.current?.offsetHeight ?? 0
    const now = startRef.current?.offsetHeight ?? 0
    const before = lastMargin.current
    const moves = before !== undefined && before !== now && log.scrollTop >= before
    if (moves && motion.isOn()) return setLead(now - before)
    lastMargin.current = now
    setMargin(now)
    setLead(0)
    if (!moves) return
    const top = log.scrollTop
    log.scrollBy({ top: now - before, behavior: 'instant' })
    onShiftRef.current(log.scrollTop - top)
  }, [logRef, startRef, endRef, onShiftRef, motion])

  useLayoutEffectOnClient(() => {
    const readWidth = () => setWidth((last) => logRef.current?.clientWidth || last)
    const observer = new ResizeObserver(() => {
      // Before the paint: the rows have their new sizes already.
      flushSync(() => {
        read()
        readWidth()
      })
      onResizeRef.current()
    })
    for (const { current } of [logRef, startRef, endRef]) if (current) observer.observe(current)
    read()
    readWidth()
    return () => observer.disconnect()
  }, [logRef, startRef, endRef, onResizeRef, read])

  return { margin, lead, width, foot, read }
}
