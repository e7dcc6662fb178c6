'use client'
import { useEffect, useSyncExternalStore } from 'react'

/** A module that is fetched when it is first needed, and then there for everyone at once. */
export interface LazyModule<T> {
  /** The module, or undefined until it has arrived. */
  readonly get: () => T | undefined
  /** Fetches it; a failed try is forgotten, so that the next call tries again. Never rejects. */
  readonly load: () => Promise<void>
  readonly subscribe: (listener: () => void) => () => void
}

/** Wraps a dynamic import. Nothing is fetched before `load` is called. */
export function createLazyModule<T>(importer: () => Promise<T>): LazyModule<T> {
  const listeners = new Set<() => void>()
  let module: T | undefined
  let loading: Promise<void> | undefined
  return {
    get: () => module,
    load: () =>
      (loading ??= importer().then(
        (loaded) => {
          module = loaded
          for (const listener of listeners) listener()
        },
        () => {
          loading = undefined
        },
      )),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const nothing = () => undefined

/** The module where it has arrived, else undefined: also on the server and while hydrating, so that both render the same. */
export function useLazyModule<T>(lazy: LazyModule<T>): T | undefined {
  const module = useSyncExternalStore<T | undefined>(lazy.subscribe, lazy.get, nothing)
  useEffect(() => {
    void lazy.load()
  }, [lazy])
  return module
}
