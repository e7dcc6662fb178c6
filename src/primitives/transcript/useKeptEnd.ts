'use client'
import { useRef, type RefObject } from 'react'
import { endThreshold, type Following } from './useFollowing.ts'
import { useLayoutEffectOnClient } from '../useLayoutEffectOnClient.ts'
import { useTallArrival } from './useTallArrival.ts'
import type { TouchMotion } from './useTouchMotion.ts'
import type { TranscriptVirtualizer } from './useTranscriptVirtualizer.ts'

/** Further down than any transcript is high, in pixels: where the end is need not be asked. */
const beyondEnd = Number.MAX_SAFE_INTEGER

/** What has to be known of the transcript. */
export interface KeptEndOptions {
  readonly virtualizer: TranscriptVirtualizer
  readonly log: RefObject<HTMLElement | null>
  readonly count: number
  readonly getKey: (index: number) => string
  /** Index of the first row that the virtualizer sees. */
  readonly start: number
  readonly margin: number
  readonly foot: () => number
  /** How high the list of rows is drawn. Pixels. */
  readonly drawnHeight: () => number
  readonly following: Following
  readonly isReady: boolean
  /** Whether the reader does something from which nothing may take them away. */
  readonly isBusy: boolean
  readonly motion: TouchMotion
  readonly land: () => void
}

/** Keeps a reader who follows at the end when rows come. Answers what is to be called when something else has changed there. */
export function useKeptEnd(options: KeptEndOptions): RefObject<() => void> {
  'use no memo'
  const { virtualizer, log, count, getKey, start, margin, foot, drawnHeight, following, isReady, isBusy, motion, land } = options
  const { followingNow, stay } = following
  const last = useRef<readonly unknown[]>([])
  const lastCount = useRef(count)
  const keepEnd = useRef(() => {})

  useLayoutEffectOnClient(() => {
    keepEnd.current = () => {
      if (!followingNow.current || isBusy || motion.isOn()) return
      // The virtualizer would look for the end in the next frames too. What moves it is known here, and asks again.
      log.current?.scrollTo({ top: beyondEnd, behavior: 'instant' })
      land()
    }
  })

  useLayoutEffectOnClient(() => {
    // As it stands on the page: what was measured in this commit may be drawn already, or by the next.
    const now = [isReady, count, margin, drawnHeight(), isBusy]
    const before = last.current
    last.current = now
    if (now.every((value, at) => value === before[at])) return
    const added = count - lastCount.current
    lastCount.current = count
    if (!isReady || !followingNow.current) return
    if (isBusy && added > 0) stay(added)
    else keepEnd.current()
  })

  // Whatever has led astray a reader who follows: it rights itself.
  useLayoutEffectOnClient(() => {
    const { scrollOffset, scrollRect } = virtualizer
    if (isReady && scrollRect && drawnHeight() + margin + foot() - scrollRect.height - (scrollOffset ?? 0) > endThreshold) keepEnd.current()
  })

  useTallArrival({
    log,
    count,
    getKey,
    followingNow,
    rowOf: (key) => virtualizer.elementsCache.get(key),
    onTall: (index) => {
      stay(0)
      virtualizer.scrollToIndex(index - start, { align: 'start' })
    },
  })
  return keepEnd
}
