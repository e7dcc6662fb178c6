import { useSyncExternalStore } from 'react'

/** The messages of an app that keeps them in an array, as most examples do: each change is a new array. */
export function createListStore<Raw>() {
  let items: readonly Raw[] = []
  const listeners = new Set<() => void>()

  function set(next: readonly Raw[]): void {
    items = next
    for (const listener of listeners) listener()
  }

  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const get = () => items

  return {
    set,
    get,
    append: (item: Raw) => set([...items, item]),
    appendAll: (more: readonly Raw[]) => set([...items, ...more]),
    prependAll: (earlier: readonly Raw[]) => set([...earlier, ...items]),
    replaceLast: (item: Raw) => set([...items.slice(0, -1), item]),
    useItems: () => useSyncExternalStore(subscribe, get),
  }
}
