'use client'
import { useEffect } from 'react'
import { useChatEvent, type TranscriptView } from '../react/index.ts'

/** Whether somebody looks at the page, as far as it can tell. */
export function isPageSeen(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus()
}

/** Marks what has come as seen: while the page is looked at, or when the visitor comes back to it or says something. */
export function useSeen({ unread, unreadFrom, onSeen }: Pick<TranscriptView, 'unread' | 'unreadFrom' | 'onSeen'>): void {
  useEffect(() => {
    if (unread === 0) return undefined
    const look = () => {
      if (isPageSeen()) onSeen()
    }
    look()
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
    // As many may come again in the next frame: they begin with another one.
  }, [unread, unreadFrom, onSeen])
  useChatEvent('message.queued', onSeen)
}
