'use client'
import { useSyncExternalStore } from 'react'

const subscribe = () => () => undefined

/** Whether the page came over https or from this machine; undefined on a server, and while its markup is taken over. */
export function useSecurePage(): boolean | undefined {
  return useSyncExternalStore<boolean | undefined>(
    subscribe,
    () => window.isSecureContext,
    () => undefined,
  )
}
