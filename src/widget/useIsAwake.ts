'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => undefined
const yes = () => true
const no = () => false

/** Whether this runs in a browser and what is drawn can be used: false on a server, and until its markup is hydrated. */
export function useIsAwake(): boolean {
  return useSyncExternalStore(never, yes, no)
}
