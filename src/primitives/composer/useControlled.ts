'use client'
import { useCallback, useRef, useState, type RefObject } from 'react'
import { useLayoutEffectOnClient } from '../useLayoutEffectOnClient.ts'

/** A value that the app may keep itself or leave to us; the newest is readable at any time through the ref. */
export interface Controlled<T> {
  readonly value: T
  readonly set: (next: T) => void
  readonly latest: RefObject<T>
}

/** Keeps a value, unless the app keeps it and gives it back with each render. */
export function useControlled<T>(given: T | undefined, initial: T, onChange: ((next: T) => void) | undefined): Controlled<T> {
  const [own, setOwn] = useState(initial)
  const value = given ?? own
  const latest = useRef(value)
  const tell = useRef(onChange)
  useLayoutEffectOnClient(() => {
    latest.current = value
    tell.current = onChange
  })
  const isGiven = given !== undefined
  const set = useCallback(
    (next: T) => {
      if (!isGiven) {
        latest.current = next
        setOwn(next)
      }
      tell.current?.(next)
    },
    [isGiven],
  )
  return { value, set, latest }
}
