'use client'
import { useSyncExternalStore } from 'react'
import { dressed, type LateTopic } from './lateTopics.ts'

/** A module that is fetched when it is first needed, and then there for everyone at once. */
export interface LazyModule<T> {
  /** The module, or undefined until it has arrived. */
  readonly get: () => T | undefined
  /** Fetches it; a failed try is forgotten, so that the next call tries again. Never rejects. */
  readonly load: () => Promise<void>
  /** Hears when it has arrived. As long as someone listens it is wanted: it is fetched, and again and again where that fails. */
  readonly subscribe: (listener: () => void) => () => void
}

/** Milliseconds before what could not be fetched is tried again, at first and at most. */
const firstWait = 1_000
const longestWait = 30_000

/** Wraps a dynamic import. Nothing is fetched before it is wanted. With a topic it has arrived when the styles of that topic are there too. */
export function createLazyModule<T>(importer: () => Promise<T>, topic?: LateTopic): LazyModule<T> {
  const listeners = new Set<() => void>()
  let module: T | undefined
  let loading: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = firstWait

  function rest() {
    clearTimeout(timer)
    globalThis.removeEventListener?.('online', again)
  }

  function again() {
    rest()
    if (listeners.size > 0) void load()
  }

  function tryLater() {
    loading = undefined
    if (listeners.size === 0) return
    timer = setTimeout(again, wait)
    wait = Math.min(wait * 2, longestWait)
    globalThis.addEventListener?.('online', again)
  }

  const load = () =>
    (loading ??= Promise.all([importer(), dressed(topic)]).then(([loaded]) => {
      module = loaded
      rest()
      for (const listener of listeners) listener()
    }, tryLater))

  return {
    get: () => module,
    load,
    subscribe: (listener) => {
      listeners.add(listener)
      if (module === undefined) void load()
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) rest()
      }
    },
  }
}

const nothing = () => undefined
const idle = () => nothing

/**
 * The module where it has arrived, else undefined: also on the server and while hydrating, so that both render the same. It is fetched while a
 * component that wants it is mounted.
 */
export function useLazyModule<T>(lazy: LazyModule<T>, isWanted = true): T | undefined {
  return useSyncExternalStore<T | undefined>(isWanted ? lazy.subscribe : idle, lazy.get, nothing)
}
