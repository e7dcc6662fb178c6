'use client'
import { useCallback, useRef, type RefObject } from 'react'
import { useLayoutEffectOnClient } from '../useLayoutEffectOnClient.ts'
import { FoundLights, type FoundQuery, type RowPlace, type RowSelectors } from './FoundLights.ts'

/** What is lit, and where. */
export interface FoundLightsOptions {
  /** What holds the rows; it must be mounted with them. */
  readonly root: RefObject<Element | null>
  /** How its rows are told. Keep its identity. */
  readonly selectors: RowSelectors
  /** What is looked for; undefined puts everything out. Another object lights everything anew. */
  readonly query: FoundQuery | undefined
  /** The place that stands out from the others. */
  readonly current: RowPlace | undefined
  /** Name for `::highlight()`; the current place has it with `-current` behind. Others may use it too. @defaultValue `'parlance-found'` */
  readonly name?: string
}

/** What can be asked of the lights. */
export interface FoundLightsView {
  /** Where a place is drawn now; undefined while its row is not mounted. */
  readonly locate: (place: RowPlace) => DOMRect | undefined
}

const elementOf = (node: Node) => (node.nodeType === 1 ? (node as Element) : node.parentElement)

/** The rows that something has happened to. */
function changedRows(records: readonly MutationRecord[], row: string): Set<Element> {
  const rows = new Set<Element>()
  for (const { target, addedNodes, removedNodes } of records) {
    const around = elementOf(target)?.closest(row)
    if (around) rows.add(around)
    for (const nodes of [addedNodes, removedNodes]) {
      for (const node of nodes) {
        if (node.nodeType !== 1) continue
        if ((node as Element).matches(row)) rows.add(node as Element)
        else for (const inner of (node as Element).querySelectorAll(row)) rows.add(inner)
      }
    }
  }
  return rows
}

/**
 * Lights what was found on the rows that are mounted, by the CSS Custom Highlight API: no element is touched, and what comes into view or changes is lit
 * before it is painted. Everything goes out with the component.
 */
export function useFoundLights({ root, selectors, query, current, name = 'parlance-found' }: FoundLightsOptions): FoundLightsView {
  const lights = useRef<FoundLights | null>(null)

  useLayoutEffectOnClient(() => {
    const element = root.current
    if (!element) return undefined
    const shown = new FoundLights(element, name, selectors)
    lights.current = shown
    const observer = new MutationObserver((records) => shown.update(changedRows(records, selectors.row)))
    observer.observe(element, { childList: true, subtree: true, characterData: true })
    return () => {
      observer.disconnect()
      shown.clear()
      lights.current = null
    }
  }, [root, name, selectors])

  useLayoutEffectOnClient(() => lights.current?.show(query, current), [query, current, root, name, selectors])

  const locate = useCallback((place: RowPlace) => lights.current?.locate(place), [])
  return { locate }
}
