/** What React did since the last look. */
export interface Work {
  /** How often the page was changed by React. */
  readonly commits: number
  /** Rows that are new on the page. */
  readonly mounted: number
  /** Rows that were there and in which any component ran. */
  readonly updated: number
}

// As much of React's inner tree as its developer tools read; its names and numbers have not changed from React 16.9 to 19.
interface Fiber {
  readonly tag: number
  readonly flags: number
  readonly alternate: Fiber | null
  readonly child: Fiber | null
  readonly sibling: Fiber | null
  readonly stateNode: unknown
}

const components = new Set([0, 1, 11, 15])
const hostComponent = 5
const performedWork = 1

/** Counts from now on; must be called before React is loaded, since React looks for its developer tools once. */
export function countCommits(rowSelector: () => string): () => Work {
  let commits = 0
  let mounted = 0
  let updated = 0

  function look(fiber: Fiber, before: Fiber | null, isInRow: boolean, around: boolean): boolean {
    if (fiber === before) return false
    const ran = components.has(fiber.tag) && (before === null || (fiber.flags & performedWork) !== 0)
    const isElement = fiber.tag === hostComponent
    const isRow = !isInRow && isElement && (fiber.stateNode as Element).matches(rowSelector())
    // Components between the list's element and the row's are the row's own.
    const above = isElement ? false : around || ran
    let below = false
    if (before === null || fiber.child !== before.child) {
      for (let child = fiber.child; child; child = child.sibling) {
        // Whatever lies below what ran is a copy of its past, or new.
        below = look(child, child.alternate, isInRow || isRow, above) || below
      }
    }
    if (isRow && before === null) mounted++
    else if (isRow && (around || below)) updated++
    return ran || below
  }

  const hook = {
    supportsFiber: true,
    renderers: new Map(),
    checkDCE: () => {},
    inject: () => 1,
    onCommitFiberUnmount: () => {},
    onPostCommitFiberRoot: () => {},
    onCommitFiberRoot(_renderer: number, root: { readonly current: Fiber }) {
      commits++
      look(root.current, root.current.alternate, false, false)
    },
  }
  Object.assign(window, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook })
  return () => {
    const work = { commits, mounted, updated }
    commits = 0
    mounted = 0
    updated = 0
    return work
  }
}
