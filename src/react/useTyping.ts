'use client'
import { useCallback } from 'react'
import type { Participant } from '../model/index.ts'
import { useChatClient } from './ChatProvider.tsx'
import { useChatSelector } from './useChatSelector.ts'
import { useTypists } from './useTypists.ts'

/** Who is typing, and the way to say that the visitor is. */
export interface Typing {
  readonly typing: readonly Participant[]
  /** A bot is expected to answer, on a wire that does not tell of typing. */
  readonly awaitingReply: boolean
  /** Tells the others, where the wire can. */
  readonly notifyTyping: (isTyping: boolean) => void
}

/** Typing, in both directions. */
export function useTyping(): Typing {
  const client = useChatClient()
  const typing = useTypists()
  const awaitingReply = useChatSelector((state) => state.awaitingReply && !client.capabilities.typingIn)
  const notifyTyping = useCallback(
    (isTyping: boolean) => {
      if (client.capabilities.typingOut) client.request({ type: 'typing.notify', isTyping })
    },
    [client],
  )
  return { typing, awaitingReply, notifyTyping }
}
