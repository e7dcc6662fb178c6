import type { TabStops } from './tabStops.ts'

/** Watches over the rows of one list. */
export interface TabStopWatch {
  readonly root: Element
  /** Says which row is the newest, by its index. */
  readonly settle: (newest: number) => void
  readonly stop: () => void
}

const watched = { subtree: true, childList: true, attributes: true, attributeFilter: ['tabindex', 'href', 'disabled'] }

/** Opens the newest row of a list and closes every other as it comes or changes, and looks at no row to which nothing has happened. */
export function watchTabStops(root: Element, { close, open, noteChange }: TabStops): TabStopWatch {
  const known = new WeakSet<Element>()
  let newest = ''
  let opened: Element | undefined

  function apply(changed: ReadonlySet<Element>) {
    let last: Element | undefined
    for (const row of root.children) {
      if (row.getAttribute('data-index') === newest) last = row
      else if (row === opened || changed.has(row) || !known.has(row)) close(row)
      known.add(row)
    }
    if (last) open(last)
    opened = last
    observer.takeRecords()
  }

  function rowAround(target: Node): Element | undefined {
    let row: Node | null = target
    while (row && row.parentNode !== root) row = row.parentNode
    return row instanceof Element ? row : undefined
  }

  const observer = new MutationObserver((records) => {
    const changed = new Set<Element>()
    for (const { type, target } of records) {
      if (type === 'attributes' && target instanceof Element) noteChange(target)
      const row = target === root ? undefined : rowAround(target)
      if (row) changed.add(row)
    }
    apply(changed)
  })
  observer.observe(root, watched)

  return {
    root,
    settle(index) {
      newest = String(index)
      apply(new Set())
    },
    stop: () => observer.disconnect(),
  }
}
