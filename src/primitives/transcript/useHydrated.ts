'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False on the server and in the first render over its markup, true from then on and in any render made in the browser. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
