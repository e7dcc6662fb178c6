'use client'
import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react'
import { findRow } from './findRow.ts'
import type { RowSeat } from './rowSeat.ts'
import type { TranscriptPlace } from './transcriptTypes.ts'
import { useLayoutEffectOnClient } from '../useLayoutEffectOnClient.ts'
import type { TranscriptVirtualizer } from './useTranscriptVirtualizer.ts'

/** The row at the upper edge, how many pixels of it are above the edge, and where it was last. */
export interface ReadPlace extends TranscriptPlace {
  readonly index: number
}

/** What has to be known of the transcript. */
export interface ReadPlaceOptions {
  readonly virtualizer: TranscriptVirtualizer
  readonly seat: RowSeat
  readonly log: RefObject<HTMLElement | null>
  readonly count: number
  readonly getKey: (index: number) => string
  readonly followingNow: RefObject<boolean>
  readonly onPlaceChange: ((place: TranscriptPlace | 'end') => void) | undefined
  /** Says that the virtualizer has been put elsewhere. */
  readonly land: () => void
}

/** Remembers what is being read. */
export interface ReadPlaceKeeper {
  /** Notes the place after a scroll: when the rows have changed, it is too late to ask. */
  readonly note: () => void
  /** Tells the noted place: scrolling has come to rest. */
  readonly tell: () => void
  /** Keeps the noted place, or another one, where it is until the rows around it have been measured. */
  readonly hold: (place?: ReadPlace) => void
  readonly place: () => ReadPlace | null
  /** Whether the reader has moved by their own hand. */
  readonly hasMoved: () => boolean
  /** Says that what is shown is another transcript. */
  readonly renew: () => void
}

/** Frames until the rows around a place have been measured anew. */
const settlingFrames = 3
const letsGo = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/** Remembers the row at the upper edge of the transcript, tells it when scrolling has come to rest, and holds it still when asked to. */
export function useReadPlace(options: ReadPlaceOptions): ReadPlaceKeeper {
  'use no memo'
  const { virtualizer, seat, log, count, getKey, followingNow, onPlaceChange, land } = options
  const place = useRef<ReadPlace | null>(null)
  const held = useRef<ReadPlace | null>(null)
  const frame = useRef(0)
  const tell = useRef(() => {})
  const moved = useRef(false)

  const note = useCallback(() => {
    const { scrollElement, scrollOffset } = virtualizer
    if (held.current || !scrollElement || scrollElement.clientHeight === 0) return
    const offset = scrollOffset ?? 0
    const item = virtualizer.getVirtualItemForOffset(offset)
    place.current = item ? { key: String(item.key), index: item.index + seat.window().start, offset: offset - item.start } : null
  }, [virtualizer, seat])

  const hold = useCallback((at?: ReadPlace) => {
    held.current = at ?? place.current
    cancelAnimationFrame(frame.current)
    const wait = (left: number) => {
      frame.current = requestAnimationFrame(() => {
        if (left > 1) wait(left - 1)
        else held.current = null
      })
    }
    wait(settlingFrames)
  }, [])

  useLayoutEffectOnClient(() => {
    // Who has gone to the end meanwhile, by sending something, is kept there: two that hold would pull for ever.
    if (followingNow.current) held.current = null
    if (!held.current) return
    const { key, index, offset } = held.current
    const now = findRow(key, index, count, getKey) - seat.window().start
    const { measurementsCache, scrollElement } = virtualizer
    const start = measurementsCache[now]?.start
    // A hidden panel cannot be scrolled.
    if (start === undefined || !scrollElement || scrollElement.clientHeight === 0) return
    if (Math.abs(start + offset - scrollElement.scrollTop) < 0.5) return
    virtualizer.scrollToOffset(start + offset)
    land()
  })

  useLayoutEffectOnClient(() => {
    tell.current = () => {
      const now = followingNow.current ? null : place.current
      if (!followingNow.current && !now) return
      onPlaceChange?.(now ? { key: now.key, offset: now.offset } : 'end')
    }
  })

  useEffect(() => {
    const element = log.current
    const release = () => {
      held.current = null
      moved.current = true
    }
    const now = () => tell.current()
    for (const name of letsGo) element?.addEventListener(name, release, { capture: true, passive: true })
    window.addEventListener('pagehide', now)
    now()
    return () => {
      for (const name of letsGo) element?.removeEventListener(name, release, { capture: true })
      window.removeEventListener('pagehide', now)
      cancelAnimationFrame(frame.current)
      now()
    }
  }, [log])

  return useMemo(() => {
    const renew = () => {
      moved.current = false
    }
    return { note, tell: () => tell.current(), hold, place: () => held.current ?? place.current, hasMoved: () => moved.current, renew }
  }, [note, hold])
}
