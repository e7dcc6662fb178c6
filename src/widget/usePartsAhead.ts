'use client'
import { useEffect } from 'react'
import { preloadParts } from '../components/parts/index.ts'
import { itemAt, type ChatClient, type ChatState } from '../core/index.ts'

/** So many of the newest messages are seen when a panel opens, at most. */
const inView = 30

/**
 * Fetches what draws the newest messages of a chat as soon as they are known, whether or not anybody looks: where words stand in for a part at
 * first, it grows under the eyes of the reader.
 */
export function usePartsAhead(client: ChatClient | undefined): void {
  useEffect(() => {
    if (!client) return undefined
    const asked = new Set<string>()
    const look = ({ messages }: ChatState) => {
      const newest = Array.from({ length: Math.min(inView, messages.length) }, (_, back) => itemAt(messages, messages.length - 1 - back))
      const kinds = newest.flatMap((message) => message?.parts.map(({ kind }) => kind) ?? []).filter((kind) => !asked.has(kind))
      // What fails is tried again by the row that needs it.
      for (const kind of kinds) asked.add(kind)
      if (kinds.length > 0) void preloadParts(kinds)
    }
    look(client.store.getState())
    return client.store.subscribe((state, before) => {
      if (state.messages !== before.messages) look(state)
    })
  }, [client])
}
