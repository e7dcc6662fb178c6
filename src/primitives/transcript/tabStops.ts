import { listControls } from './rowElements.ts'

/**
 * What scrolls without controls of its own can be reached by keyboard alone: it says so by `data-tab-stop`, and stays in the
 * Tab order everywhere. WCAG 2.1.1.
 */
const mayClose = (element: Element) => !element.hasAttribute('data-tab-stop')

/** Keeps the controls of some rows out of the Tab order, and gives them back. */
export interface TabStops {
  readonly close: (row: Element) => void
  readonly open: (row: Element) => void
  /** Notes that somebody else has set an element's `tabindex`. */
  readonly noteChange: (element: Element) => void
}

/** Remembers the `tabindex` of every control it takes out, so that the row's own components stay masters of it. */
export function createTabStops(): TabStops {
  const originals = new WeakMap<Element, string | null>()
  return {
    close(row) {
      for (const element of listControls(row).filter(mayClose)) {
        if (!originals.has(element)) originals.set(element, element.getAttribute('tabindex'))
        if (element.getAttribute('tabindex') !== '-1') element.setAttribute('tabindex', '-1')
      }
    },
    open(row) {
      for (const element of listControls(row)) {
        const original = originals.get(element)
        if (original === undefined) continue
        originals.delete(element)
        if (original === null) element.removeAttribute('tabindex')
        else element.setAttribute('tabindex', original)
      }
    },
    noteChange(element) {
      if (originals.has(element)) originals.set(element, element.getAttribute('tabindex'))
    },
  }
}
