import { useLayoutEffect, useState } from 'react'

/** The messages of an app that keeps them in React's state, as most examples do: each change is a new array, and React may fold some into one. */
export function createListStore<Raw>() {
  let items: readonly Raw[] = []
  let tell: (items: readonly Raw[]) => void = () => {}

  function set(next: readonly Raw[]): void {
    items = next
    tell(next)
  }

  function useItems(): readonly Raw[] {
    const [shown, show] = useState(items)
    useLayoutEffect(() => {
      tell = show
      return () => {
        tell = () => {}
      }
    }, [])
    return shown
  }

  return {
    set,
    get: () => items,
    append: (item: Raw) => set([...items, item]),
    appendAll: (more: readonly Raw[]) => set([...items, ...more]),
    prependAll: (earlier: readonly Raw[]) => set([...earlier, ...items]),
    replaceLast: (item: Raw) => set([...items.slice(0, -1), item]),
    useItems,
  }
}
