'use client'
import { useCallback, useMemo, useRef, useState, type RefObject } from 'react'
import { countSince } from './countSince.ts'

/** How near to the end, in pixels, a reader counts as being at it. */
export const endThreshold = 96

/** Whether the reader is at the end and is taken along with what is new. */
export interface Following {
  readonly following: boolean
  /** The same, for code that runs between renders. */
  readonly followingNow: RefObject<boolean>
  /** Rows added since the reader left the end. */
  readonly newCount: number
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
export function useFollowing(count: number, getKey: (index: number) => string): Following {
  const [seenKey, setSeenKey] = useState<string | null>(null)
  const followingNow = useRef(true)
  const staysNow = useRef(false)
  const lastTop = useRef(0)

  const follow = useCallback(() => {
    followingNow.current = true
    staysNow.current = false
    setSeenKey(null)
  }, [])

  const stay = useCallback(
    (newRows: number) => {
      followingNow.current = false
      staysNow.current = true
      setSeenKey((seen) => seen ?? getKey(Math.max(0, count - 1 - newRows)))
    },
    [count, getKey],
  )

  const judge = useCallback(
    (element: HTMLElement) => {
      const top = element.scrollTop
      const movedUp = top < lastTop.current - 1
      lastTop.current = top
      if (element.scrollHeight - element.clientHeight - top <= (staysNow.current ? 1 : endThreshold)) {
        follow()
      } else if (movedUp && followingNow.current) {
        followingNow.current = false
        setSeenKey(count > 0 ? getKey(count - 1) : null)
      }
    },
    [count, getKey, follow],
  )

  const newCount = useMemo(() => (seenKey === null ? 0 : countSince(seenKey, count, getKey)), [seenKey, count, getKey])
  return { following: seenKey === null, followingNow, newCount, judge, follow, stay }
}
