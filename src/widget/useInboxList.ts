'use client'
import { useEffect, useRef, useState } from 'react'
import type { ConversationFilter } from '../components/conversations/index.ts'
import { useConnection, useConversations, type ConversationQuery, type ConversationsView } from '../react/index.ts'

/** Entries a page, and the most that are asked for at once when the list is fetched anew. */
const pageSize = 20
const mostAtOnce = 100

/** The list of an inbox: what it shows, and what it is narrowed to. */
export interface InboxList extends Pick<ConversationsView, 'conversations' | 'hasMore' | 'open' | 'remove'> {
  readonly status: 'ready' | 'loading' | 'failed'
  readonly filter: ConversationFilter
  readonly setFilter: (filter: ConversationFilter) => void
  readonly retry: () => void
  readonly loadMore: () => void
}

/**
 * Fetches the list when the line stands, and anew whenever it stands again, since what changed meanwhile was not told. As many are
 * asked for as were there, up to a hundred, so that nobody's place in the list is lost.
 */
export function useInboxList(toQuery: (filter: ConversationFilter) => ConversationQuery): InboxList {
  const { conversations, status, hasMore, refresh, loadMore, open, remove } = useConversations()
  const { status: line, since } = useConnection().connection
  const isReady = line === 'ready'
  const [filter, setFilter] = useState<ConversationFilter>({})
  const latest = useRef({ conversations, filter, toQuery })
  useEffect(() => {
    latest.current = { conversations, filter, toQuery }
  })

  useEffect(() => {
    if (!isReady) return
    const { conversations: known, filter: wanted, toQuery: write } = latest.current
    const limit = Math.min(mostAtOnce, Math.max(1, Math.ceil(known.length / pageSize)) * pageSize)
    refresh({ limit, ...write(wanted) })
    // On a hidden page a line may go and come within one frame.
  }, [isReady, since, refresh])

  return {
    conversations,
    hasMore,
    open,
    remove,
    // Before the line stands nothing has been asked, and the list is not known to be empty.
    status: status === 'failed' ? 'failed' : status === 'loaded' ? 'ready' : 'loading',
    filter,
    setFilter(next) {
      setFilter(next)
      refresh({ limit: pageSize, ...toQuery(next) })
    },
    retry: () => refresh(),
    loadMore: () => loadMore(),
  }
}
