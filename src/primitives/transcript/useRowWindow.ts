'use client'
import { useCallback, useState } from 'react'
import { nextWindowSize, windowPage } from './windowSize.ts'

/** Which of the last rows the virtualizer sees. */
export interface RowWindow {
  /** Index of the first row it sees. */
  readonly start: number
  /** Adds a page of earlier rows. */
  readonly extend: () => void
  /** Adds every earlier row down to this index. */
  readonly reveal: (index: number) => void
}

/** Follows the length of the transcript with a window at its end. */
export function useRowWindow(count: number, mayTrim: boolean): RowWindow {
  const [held, hold] = useState(() => ({ count, size: nextWindowSize({ size: 0, previousCount: 0, count, mayTrim: true }) }))
  let current = held
  if (held.count !== count) {
    current = { count, size: nextWindowSize({ size: held.size, previousCount: held.count, count, mayTrim }) }
    hold(current)
  }
  const extend = useCallback(() => hold((window) => ({ ...window, size: Math.min(window.count, window.size + windowPage) })), [])
  const reveal = useCallback(
    (index: number) => hold((window) => ({ ...window, size: Math.max(window.size, window.count - Math.max(index, 0)) })),
    [],
  )
  return { start: count - current.size, extend, reveal }
}
