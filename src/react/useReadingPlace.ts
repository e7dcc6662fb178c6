'use client'
import { useCallback, useState } from 'react'
import { selectReadConversation, type ChatClient, type ChatState, type ReadingPlace } from '../core/index.ts'
import { useChatClient } from './ChatProvider.tsx'
import { useChatSelector } from './useChatSelector.ts'

/** Where a transcript opens, and whom it tells where it is read. The names are the props of `Transcript`. */
export interface ReadingPlaceView {
  /** Where the visitor was reading, or `unread` where others have spoken since; `end` while the history is awaited, and where he was there. */
  readonly openAt: ReadingPlace | 'unread' | 'end'
  /** Call when scrolling has come to rest. The place is kept over closing, a reload and in other tabs. */
  readonly onPlaceChange: (place: ReadingPlace | 'end') => void
}

interface Opening {
  readonly conversation: string | undefined
  readonly openAt: ReadingPlaceView['openAt']
}

// What is new wins: it is what whoever comes back comes for, and what he was told of; what he was reading he knows to find.
function openIn({ reading }: ChatClient, conversation: string | undefined, hasUnread: boolean): Opening {
  const place = reading.find()
  return { conversation, openAt: conversation === undefined ? 'end' : hasUnread ? 'unread' : (place ?? 'end') }
}

/**
 * Where to open the transcript of each conversation: where it was left, or at what is new since. It is decided once for each, when its
 * history is there.
 */
export function useReadingPlace(): ReadingPlaceView {
  const client = useChatClient()
  const hasRecord = client.capabilities.transcript
  const conversation = useChatSelector(useCallback((state: ChatState) => selectReadConversation(state, hasRecord), [hasRecord]))
  const hasUnread = useChatSelector((state) => state.unreadFrom !== undefined)
  const [opening, setOpening] = useState(() => openIn(client, conversation, hasUnread))
  let now = opening
  if (opening.conversation !== conversation) {
    now = openIn(client, conversation, hasUnread)
    setOpening(now)
  }
  return { openAt: now.openAt, onPlaceChange: client.reading.note }
}
