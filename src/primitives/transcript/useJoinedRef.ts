'use client'
import { useMemo, type ForwardedRef, type RefCallback, type RefObject } from 'react'
import { joinRefs } from './joinRefs.ts'

/** A ref for a part's own use and its user's, of a stable identity: a new one would detach and attach at every render. */
export function useJoinedRef<T>(own: RefObject<T | null>, given: ForwardedRef<T>): RefCallback<T> {
  return useMemo(() => joinRefs(own, given), [own, given])
}
