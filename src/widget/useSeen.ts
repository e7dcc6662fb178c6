'use client'
import { useEffect } from 'react'
import { useChatEvent, type TranscriptView } from '../react/index.ts'

/** Marks what has come as seen: at once while the page is looked at, else when the visitor says something. */
export function useSeen({ unread, onSeen }: Pick<TranscriptView, 'unread' | 'onSeen'>): void {
  useEffect(() => {
    if (unread > 0 && document.visibilityState === 'visible' && document.hasFocus()) onSeen()
  }, [unread, onSeen])
  useChatEvent('message.queued', onSeen)
}
