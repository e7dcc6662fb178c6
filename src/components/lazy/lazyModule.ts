'use client'
import { useSyncExternalStore } from 'react'
import { dressed, type LateTopic } from './lateTopics.ts'

/** A module that is fetched when it is first needed, and then there for everyone at once. */
export interface LazyModule<T> {
  /** The module, or undefined until it has arrived. */
  readonly get: () => T | undefined
  /** Fetches it; a failed try is forgotten, so that the next call tries again. Never rejects. */
  readonly load: () => Promise<void>
  /**
   * Hears when it has arrived, and when a try has failed. As long as someone listens it is wanted: it is fetched, and again and again where that
   * fails, with pauses that grow and belong to all who listen.
   */
  readonly subscribe: (listener: () => void) => () => void
  /** Whether so many tries have failed while it was wanted that who waits should be told. It is tried on. */
  readonly hasFailed: () => boolean
  /** Begins anew: tries at once, and counts failures from none. */
  readonly retry: () => void
}

/** Milliseconds before what could not be fetched is tried again, at first and at most. */
const firstWait = 1_000
const longestWait = 30_000

/** So many failed tries are no short break any more. */
const patience = 3

/** Wraps a dynamic import. Nothing is fetched before it is wanted. With a topic it has arrived when the styles of that topic are there too. */
export function createLazyModule<T>(importer: () => Promise<T>, topic?: LateTopic): LazyModule<T> {
  const listeners = new Set<() => void>()
  let module: T | undefined
  let loading: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = firstWait
  let failures = 0

  function rest() {
    clearTimeout(timer)
    timer = undefined
    globalThis.removeEventListener?.('online', soon)
  }

  function tell() {
    for (const listener of listeners) listener()
  }

  function again() {
    rest()
    if (listeners.size > 0) void load()
  }

  function soon() {
    wait = firstWait
    again()
  }

  function tryLater() {
    loading = undefined
    if (listeners.size === 0) return
    failures++
    timer = setTimeout(again, wait)
    wait = Math.min(wait * 2, longestWait)
    globalThis.addEventListener?.('online', soon)
    tell()
  }

  const load = () =>
    (loading ??= Promise.all([importer(), dressed(topic)]).then(([loaded]) => {
      module = loaded
      failures = 0
      rest()
      tell()
    }, tryLater))

  return {
    get: () => module,
    load,
    subscribe: (listener) => {
      listeners.add(listener)
      // Who comes while it is waited for waits with the others.
      if (module === undefined && timer === undefined) void load()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        rest()
        wait = firstWait
        failures = 0
      }
    },
    hasFailed: () => failures >= patience,
    retry() {
      failures = 0
      soon()
      tell()
    },
  }
}

const nothing = () => undefined
const idle = () => nothing
const never = () => false

/**
 * The module where it has arrived, else undefined: also on the server and while hydrating, so that both render the same. It is fetched while a
 * component that wants it is mounted.
 */
export function useLazyModule<T>(lazy: LazyModule<T>, isWanted = true): T | undefined {
  return useSyncExternalStore<T | undefined>(isWanted ? lazy.subscribe : idle, lazy.get, nothing)
}

/** Whether the module does not come, however often it is tried. It is fetched while a component that wants it is mounted. */
export function useLazyFailure(lazy: LazyModule<unknown>, isWanted = true): boolean {
  return useSyncExternalStore(isWanted ? lazy.subscribe : idle, lazy.hasFailed, never)
}
