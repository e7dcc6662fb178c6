'use client'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { ChatState } from '../core/index.ts'
import { useChatClient } from './ChatProvider.tsx'
import { foldedStore } from './foldedStore.ts'

function keepEqual<T>(selector: (state: ChatState) => T, isEqual: (before: T, after: T) => boolean) {
  let kept: { readonly value: T } | undefined
  return (state: ChatState): T => {
    const value = selector(state)
    if (!kept || !isEqual(kept.value, value)) kept = { value }
    return kept.value
  }
}

/**
 * Reads anything from the state: the one escape hatch where no other hook fits. The component renders again when the answer
 * changes by `isEqual` (`Object.is` by default), at most once a frame for what comes over the wire. Give a selector that is stable, or cheap.
 */
export function useChatSelector<T>(selector: (state: ChatState) => T, isEqual: (before: T, after: T) => boolean = Object.is): T {
  const store = foldedStore(useChatClient())
  const select = useMemo(() => (isEqual === Object.is ? selector : keepEqual(selector, isEqual)), [selector, isEqual])
  return useStore(store, select)
}
