'use client'
import { useRef, type RefObject } from 'react'
import { useLayoutEffectOnClient } from '../useLayoutEffectOnClient.ts'

/** More rows than this at once are history: their end is what counts. */
const mostArrivals = 3

/** What has to be known of the transcript. */
export interface TallArrivalOptions {
  readonly log: RefObject<HTMLElement | null>
  readonly count: number
  readonly getKey: (index: number) => string
  /** Whether the reader is being taken along with what is new. */
  readonly followingNow: RefObject<boolean>
  /** The mounted row of a key. */
  readonly rowOf: (key: string) => HTMLElement | undefined
  /** Shows a row from its beginning. */
  readonly onTall: (index: number) => void
}

/**
 * A row that arrives and is taller than the transcript is shown from its beginning: a reader who were taken to its end would have
 * to go back to learn what it is. A row that grows later keeps the reader at the end.
 */
export function useTallArrival({ log, count, getKey, followingNow, rowOf, onTall }: TallArrivalOptions): void {
  const lastKey = count > 0 ? getKey(count - 1) : ''
  const seen = useRef({ count, lastKey })
  const awaited = useRef('')

  useLayoutEffectOnClient(() => {
    const before = seen.current
    seen.current = { count, lastKey }
    if (before.lastKey !== lastKey) {
      const added = count - before.count
      awaited.current = before.count > 0 && added > 0 && added <= mostArrivals && followingNow.current ? lastKey : ''
    }
    const row = awaited.current === '' || awaited.current !== lastKey ? undefined : rowOf(lastKey)
    if (!row?.isConnected || !log.current) return
    awaited.current = ''
    if (row.offsetHeight > log.current.clientHeight) onTall(count - 1)
  })
}
