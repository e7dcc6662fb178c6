'use client'
import { useMemo } from 'react'
import type { ChatState } from '../core/index.ts'
import type { ConversationSummary, JsonRecord } from '../model/index.ts'
import { useChatClient } from './ChatProvider.tsx'
import { useChatSelector } from './useChatSelector.ts'

/** Which conversations to list. */
export interface ConversationQuery {
  readonly filter?: JsonRecord
  readonly search?: JsonRecord
  /** Entries a page. @defaultValue 20 */
  readonly limit?: number
}

/** The visitor's conversations. */
export interface ConversationsView {
  readonly conversations: readonly ConversationSummary[]
  readonly status: ChatState['conversations']['status']
  readonly hasMore: boolean
  /** Fetches the first page. */
  readonly refresh: (query?: ConversationQuery) => void
  /** Fetches the next page of the same query. */
  readonly loadMore: (query?: ConversationQuery) => void
  /** Takes up one of them in place of the present one. Answers false while messages of the present one are not settled. */
  readonly open: (conversationId: string) => boolean
  /** Deletes one conversation. */
  readonly remove: (conversationId: string) => void
  /** Deletes all of this visitor's conversations. */
  readonly removeAll: () => void
}

/** The list of the visitor's conversations, where the wire has one. It is fetched by `refresh`. */
export function useConversations(): ConversationsView {
  const client = useChatClient()
  const conversations = useChatSelector((state) => state.conversations)
  const actions = useMemo(() => {
    const list = (page: number, { limit = 20, ...query }: ConversationQuery = {}) =>
      client.request({ type: 'conversations.list', page, limit, ...query })
    return {
      refresh: (query?: ConversationQuery) => list(1, query),
      loadMore: (query?: ConversationQuery) => list((client.store.getState().conversations.page?.number ?? 1) + 1, query),
      open: client.openConversation,
      remove: (conversationId: string) => client.request({ type: 'conversation.delete', conversationId }),
      removeAll: () => client.request({ type: 'conversations.delete' }),
    }
  }, [client])
  return { conversations: conversations.items, status: conversations.status, hasMore: conversations.page?.hasNext ?? false, ...actions }
}
