'use client'
import { useRef, type RefObject } from 'react'
import { createTabStops, type TabStops } from './tabStops.ts'
import { useLayoutEffectOnClient } from '../useLayoutEffectOnClient.ts'
import { watchTabStops, type TabStopWatch } from './watchTabStops.ts'

/**
 * Leaves in the Tab order only the controls of the newest row. Those of older rows are reached through their row (Enter), so
 * that Tab does not walk a long conversation; an element with `data-tab-stop` stays. Rows draw foreign components whose markup may
 * change at any time, hence the watch.
 */
export function useTabStops(list: RefObject<HTMLElement | null>, newest: number): void {
  const stops = useRef<TabStops | null>(null)
  const watch = useRef<TabStopWatch | null>(null)

  useLayoutEffectOnClient(() => {
    const root = list.current
    if (watch.current?.root !== root) {
      watch.current?.stop()
      watch.current = root && watchTabStops(root, (stops.current ??= createTabStops()))
    }
    watch.current?.settle(newest)
  }, [list, newest])

  useLayoutEffectOnClient(
    () => () => {
      watch.current?.stop()
      watch.current = null
    },
    [],
  )
}
