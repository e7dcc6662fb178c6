'use client'
import { useCallback, useMemo, useRef, type RefObject } from 'react'
import type { RowSeat } from './rowSeat.ts'
import type { ShowRowOptions } from './transcriptTypes.ts'
import type { Following } from './useFollowing.ts'
import { useLayoutEffectOnClient } from '../useLayoutEffectOnClient.ts'
import type { TranscriptVirtualizer } from './useTranscriptVirtualizer.ts'

/** What has to be known of the transcript. */
export interface JumpsOptions {
  readonly virtualizer: TranscriptVirtualizer
  readonly seat: RowSeat
  readonly log: RefObject<HTMLElement | null>
  readonly count: number
  readonly following: Following
  readonly land: () => void
  readonly render: () => void
}

/** Ways to another place of the transcript. */
export interface Jumps {
  readonly scrollToEnd: () => void
  readonly show: (index: number, align?: ShowRowOptions['align']) => void
}

interface Wanted {
  readonly index: number
  readonly align: ShowRowOptions['align'] | 'end'
}

/** Leads to any row and to the end at the cost of the window alone, however far they are. */
export function useJumps({ virtualizer, seat, log, count, following, land, render }: JumpsOptions): Jumps {
  'use no memo'
  const wanted = useRef<Wanted | null>(null)
  const { follow, stay, judge } = following

  useLayoutEffectOnClient(() => {
    if (!wanted.current || count === 0) return
    const { index: row, align } = wanted.current
    wanted.current = null
    if (align === 'end') virtualizer.scrollToEnd()
    else {
      const index = row - seat.window().start
      const isTall = (virtualizer.measurementsCache[index]?.size ?? 0) > (log.current?.clientHeight ?? 0)
      virtualizer.scrollToIndex(index, { align: isTall ? 'start' : (align ?? 'auto') })
      // Before anything is drawn: who is led away from the end must not be brought back to it.
      if (log.current) judge(log.current)
    }
    land()
  })

  const scrollToEnd = useCallback(() => {
    follow()
    wanted.current = { index: -1, align: 'end' }
    render()
  }, [follow, render])

  const show = useCallback(
    (index: number, align: ShowRowOptions['align'] = 'auto') => {
      wanted.current = { index, align }
      seat.seat(index)
      const { end, count: length } = seat.window()
      if (end < length) stay(0)
      render()
    },
    [seat, stay, render],
  )

  return useMemo(() => ({ scrollToEnd, show }), [scrollToEnd, show])
}
