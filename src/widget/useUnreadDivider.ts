'use client'
import { useState } from 'react'
import { useChatClient, useChatEvent, useChatSelector } from '../react/index.ts'
import { isPageSeen } from './useSeen.ts'

/**
 * The message above which the line of what is new stands. It stays where it was when the visitor came to see it, until he says
 * something: what came while he was away, over a break of the line, or before a reload.
 */
export function useUnreadDivider(): string | undefined {
  const { store } = useChatClient()
  const [divider, setDivider] = useState(() => store.getState().unreadFrom)
  const status = useChatSelector((state) => state.transcript.status)
  const unreadFrom = useChatSelector((state) => state.unreadFrom)
  const [lastStatus, setLastStatus] = useState(status)
  if (status !== lastStatus) {
    setLastStatus(status)
    // With the rows of the record and not after them: by it the transcript decides where it opens.
    if (status === 'loaded' && unreadFrom !== undefined) setDivider(unreadFrom)
  }
  useChatEvent('*', ({ type }) => {
    if (type === 'message.queued' || type === 'conversation.reset') return setDivider(undefined)
    // What is said before his eyes needs no line.
    if (type !== 'transcript.loaded' && (type !== 'message.received' || isPageSeen())) return
    const { unreadFrom: first } = store.getState()
    if (first !== undefined) setDivider(first)
  })
  return divider
}
