'use client'
import { useCallback, useRef } from 'react'

/** Asks for earlier messages when the reader comes near the first one: once for each first message. */
export function useEarlierMessages(onLoadEarlier: (() => void) | undefined, mayLoad: boolean, firstId: string | undefined): (() => void) | undefined {
  const askedFor = useRef<string | undefined>(undefined)
  return useCallback(() => {
    if (!mayLoad || askedFor.current === firstId) return
    askedFor.current = firstId
    onLoadEarlier?.()
  }, [onLoadEarlier, mayLoad, firstId])
}
