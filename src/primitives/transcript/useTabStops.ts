'use client'
import { useRef, type RefObject } from 'react'
import { createTabStops, type TabStops } from './tabStops.ts'
import { useLayoutEffectOnClient } from './useLayoutEffectOnClient.ts'

/**
 * Leaves in the Tab order only the controls of the newest row. Those of older rows are reached through their row (Enter), so
 * that Tab does not walk a long conversation; an element with `data-tab-stop` stays. Rows draw foreign components whose markup may change at any time, hence the
 * observer.
 */
export function useTabStops(list: RefObject<HTMLElement | null>, newest: number): void {
  const stops = useRef<TabStops | null>(null)
  useLayoutEffectOnClient(() => {
    const root = list.current
    if (!root) return undefined
    const { close, open, noteChange } = (stops.current ??= createTabStops())
    const apply = () => {
      for (const row of root.children) {
        if (row.getAttribute('data-index') === String(newest)) open(row)
        else close(row)
      }
      observer.takeRecords()
    }
    const observer = new MutationObserver((records) => {
      for (const { type, target } of records) {
        if (type === 'attributes' && target instanceof Element) noteChange(target)
      }
      apply()
    })
    observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['tabindex', 'href', 'disabled'] })
    apply()
    return () => observer.disconnect()
  }, [list, newest])
}
