'use client'
import { useCallback, useRef, type RefObject } from 'react'
import { findRow } from './findRow.ts'
import { useLayoutEffectOnClient } from './useLayoutEffectOnClient.ts'
import type { TranscriptVirtualizer } from './useTranscriptVirtualizer.ts'

/** The row at the upper edge, and how many pixels of it are above the edge. */
interface ReadingPlace {
  readonly key: string
  readonly index: number
  readonly into: number
}

/** Frames until the rows around the place have been measured anew. */
const settlingFrames = 3

function afterFrames(count: number, callback: () => void): () => void {
  let frame = 0
  const wait = (left: number) => {
    frame = requestAnimationFrame(() => (left > 1 ? wait(left - 1) : callback()))
  }
  wait(count)
  return () => cancelAnimationFrame(frame)
}

/**
 * Forgets measured heights when the width changes, and keeps the reader at the end or at the row being read. Answers what is to
 * be called after each scroll, to note that row: when the width has changed, it is too late to ask.
 */
export function useWidthChange(virtualizer: TranscriptVirtualizer, width: number, followingNow: RefObject<boolean>): () => void {
  const lastWidth = useRef(width)
  const place = useRef<ReadingPlace | null>(null)
  const held = useRef<ReadingPlace | null>(null)

  useLayoutEffectOnClient(() => {
    const before = lastWidth.current
    lastWidth.current = width
    if (before === width || before === 0) return undefined
    virtualizer.measure()
    // Rows whose height did not change are not reported again, so what is mounted is read here.
    virtualizer.elementsCache.forEach((element, key) => virtualizer.itemSizeCache.set(key, element.offsetHeight))
    if (followingNow.current) {
      virtualizer.scrollToEnd()
      return undefined
    }
    held.current = place.current
    return afterFrames(settlingFrames, () => {
      held.current = null
    })
  }, [virtualizer, width, followingNow])

  useLayoutEffectOnClient(() => {
    if (!held.current) return
    const { key, index, into } = held.current
    const { count, getItemKey, scrollPaddingStart } = virtualizer.options
    const now = findRow(key, index, count, (at) => String(getItemKey(at)))
    const [start] = virtualizer.getOffsetForIndex(now, 'start') ?? []
    if (now >= 0 && start !== undefined) virtualizer.scrollToOffset(start + scrollPaddingStart + into)
  })

  return useCallback(() => {
    if (held.current) return
    const offset = virtualizer.scrollElement?.scrollTop ?? 0
    const item = virtualizer.getVirtualItemForOffset(offset)
    place.current = item ? { key: String(item.key), index: item.index, into: offset - item.start } : null
  }, [virtualizer])
}
