'use client'
import { useMemo } from 'react'
import type { ChatState, OutgoingMessage } from '../core/index.ts'
import { useChatClient } from './ChatProvider.tsx'
import { useChatSelector } from './useChatSelector.ts'

/** Why nothing can be written: the conversation is over, the server refuses us, nobody is there, or something is asked first. */
export type ComposerBlock = 'ended' | 'refused' | 'unavailable' | 'preChat'

function selectBlock({ conversation, connection, availability, preChat }: ChatState): ComposerBlock | undefined {
  if (conversation.status === 'ended') return 'ended'
  if (connection.status === 'refused') return 'refused'
  if (conversation.status !== 'none') return undefined
  return availability?.isOpen === false ? 'unavailable' : preChat && 'preChat'
}

/** The composer's text and what it does. The names are the props of `Composer`. */
export interface ComposerView {
  /** The text, kept over unmounting and reload. */
  readonly value: string
  readonly onValueChange: (value: string) => void
  /** Answers whether the message was taken; the text is cleared then. */
  readonly onSend: (message: OutgoingMessage) => boolean
  readonly onTyping: (isTyping: boolean) => void
  readonly canAttach: boolean
  /** Why it is disabled, if it is. */
  readonly blockedBy: ComposerBlock | undefined
}

/** What the visitor is writing. Renders again for nothing that others say. */
export function useComposer(): ComposerView {
  const client = useChatClient()
  const value = useChatSelector((state) => state.draft)
  const blockedBy = useChatSelector(selectBlock)
  const actions = useMemo(
    () => ({
      onValueChange: client.setDraft,
      onSend(message: OutgoingMessage) {
        const isTaken = client.send(message) !== undefined
        if (isTaken) client.setDraft('')
        return isTaken
      },
      onTyping(isTyping: boolean) {
        if (client.capabilities.typingOut) client.request({ type: 'typing.notify', isTyping })
      },
    }),
    [client],
  )
  return { value, blockedBy, canAttach: client.capabilities.upload, ...actions }
}
