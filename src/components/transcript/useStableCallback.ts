'use client'
import { useCallback, useInsertionEffect, useRef } from 'react'

/** A function of a lasting identity that calls the latest one given, so that a host's inline handlers re-render no row. */
export function useStableCallback<Parameters extends unknown[]>(
  callback: ((...parameters: Parameters) => void) | undefined,
): ((...parameters: Parameters) => void) | undefined {
  const latest = useRef(callback)
  useInsertionEffect(() => {
    latest.current = callback
  })
  const stable = useCallback((...parameters: Parameters) => latest.current?.(...parameters), [])
  return callback && stable
}
