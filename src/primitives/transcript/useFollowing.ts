'use client'
import { useCallback, useRef, useState, type RefObject } from 'react'
import { useLayoutEffectOnClient } from '../useLayoutEffectOnClient.ts'
import type { RowSeat } from './rowSeat.ts'

/** How near to the end, in pixels, a reader counts as being at it. */
export const endThreshold = 96

/** The last row that a reader has seen come, before they left the end. */
export interface SeenRow {
  readonly key: string
  /** Its index, less the rows that had been put before the first by then. */
  readonly place: number
}

/** Whether the reader is at the end and is taken along with what is new. */
export interface Following {
  readonly following: boolean
  /** The same, for code that runs between renders. */
  readonly followingNow: RefObject<boolean>
  /** The last row that was seen, while the reader is not at the end. */
  readonly seen: SeenRow | null
  /** Judges anew after a scroll. */
  readonly judge: (element: HTMLElement) => void
  /** Says that the reader is, or is about to be, at the end. */
  readonly follow: () => void
  /** Says that the reader stays where the last so many rows begin; only the very end leads back to following. */
  readonly stay: (newRows: number) => void
}

/**
 * Follows the reader. Only scrolling upwards leaves the end: rows that grow at the end also lengthen the distance to it, and a
 * scroll event may report that before the virtualizer has caught up.
 */
export function useFollowing(seat: RowSeat, count: number, getKey: (index: number) => string): Following {
  const [seen, setSeen] = useState<SeenRow | null>(null)
  const followingNow = useRef(true)
  const staysNow = useRef(false)
  const lastTop = useRef(0)
  const rows = useRef({ count, getKey })
  useLayoutEffectOnClient(() => {
    rows.current = { count, getKey }
  })

  const follow = useCallback(() => {
    staysNow.current = false
    // React may run the whole transcript to find that nothing has changed.
    if (followingNow.current) return
    followingNow.current = true
    setSeen(null)
  }, [])

  const leave = useCallback(
    (newRows: number) => {
      const { count: length, getKey: keyAt } = rows.current
      const index = Math.max(0, length - 1 - newRows)
      const last = length > 0 ? { key: keyAt(index), place: index - seat.window().shift } : { key: '', place: -1 }
      followingNow.current = false
      setSeen((before) => before ?? last)
    },
    [seat],
  )

  const stay = useCallback(
    (newRows: number) => {
      staysNow.current = true
      leave(newRows)
    },
    [leave],
  )

  const judge = useCallback(
    (element: HTMLElement) => {
      const top = element.scrollTop
      const movedUp = top < lastTop.current - 1
      lastTop.current = top
      const reachesEnd = seat.window().end === rows.current.count
      if (reachesEnd && element.scrollHeight - element.clientHeight - top <= (staysNow.current ? 1 : endThreshold)) follow()
      else if (movedUp && followingNow.current) leave(0)
    },
    [seat, follow, leave],
  )

  return { following: seen === null, followingNow, seen, judge, follow, stay }
}
