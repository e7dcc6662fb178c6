'use client'
import { useCallback } from 'react'
import { ownText } from '../components/message/index.ts'
import { selectUnsent, type ChatClient, type ChatState } from '../core/index.ts'
import type { Message } from '../model/index.ts'
import { useChatClient, useChatSelector } from '../react/index.ts'

// What had left may have been heard, unless nobody knows the conversation any more.
function unsentTexts(state: ChatState): readonly string[] {
  const { conversation } = state
  if (conversation.status !== 'ended') return []
  const isGone = conversation.endReason === 'gone' || conversation.endReason === 'deleted'
  const isUnsent = ({ attempts }: Message) => isGone || !attempts
  return selectUnsent(state).filter(isUnsent).map(ownText).filter((text) => text !== '')
}

/** The way from an ended conversation to a new one. */
export interface NewStart {
  /** Texts that the old one did not take, and that go along. */
  readonly unsentCount: number
  readonly startNew: () => void
}

/** Begins a conversation after an end. What was not sent goes into the message field, before what is being written there. */
export function startAnew(client: ChatClient): void {
  const state = client.store.getState()
  const texts = unsentTexts(state)
  if (texts.length > 0) client.setDraft([...texts, ...(state.draft === '' ? [] : [state.draft])].join('\n\n'))
  client.start()
}

/** The way anew after an end, for a component. */
export function useStartNew(): NewStart {
  const client = useChatClient()
  const unsentCount = useChatSelector((state) => unsentTexts(state).length)
  const startNew = useCallback(() => startAnew(client), [client])
  return { unsentCount, startNew }
}
