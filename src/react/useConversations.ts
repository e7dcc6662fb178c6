'use client'
import { useMemo } from 'react'
import type { ChatClient, ChatState } from '../core/index.ts'
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

/** What each chat's list was asked for last: whoever shows the list goes on with it. */
const queries = new WeakMap<ChatClient, ConversationQuery>()

const defaultLimit = 20

// What came or left by itself has shifted the pages of the server: none is left out, and what comes twice is listed once.
function nextPage({ page, shift }: ChatState['conversations'], limit: number): number {
  const size = page?.size || limit
  return Math.max(1, (page?.number ?? 1) + 1 + Math.floor(shift / size))
}

/** The visitor's conversations. */
export interface ConversationsView {
  readonly conversations: readonly ConversationSummary[]
  readonly status: ChatState['conversations']['status']
  readonly hasMore: boolean
  /** What the list was asked for. */
  readonly filter: JsonRecord | undefined
  /** Fetches the first page: of another query, or anew of the same. `{}` asks for everything. */
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
    const list = (page: number, { limit = defaultLimit, ...query }: ConversationQuery) =>
      client.request({ type: 'conversations.list', page, limit, ...query })
    const remembered = () => queries.get(client) ?? {}
    return {
      refresh(query: ConversationQuery = remembered()) {
        queries.set(client, query)
        list(1, query)
      },
      loadMore(query: ConversationQuery = remembered()) {
        list(nextPage(client.store.getState().conversations, query.limit ?? defaultLimit), query)
      },
      open: client.openConversation,
      remove: (conversationId: string) => client.request({ type: 'conversation.delete', conversationId }),
      removeAll: () => client.request({ type: 'conversations.delete' }),
    }
  }, [client])
  return {
    conversations: conversations.items,
    status: conversations.status,
    hasMore: conversations.page?.hasNext ?? false,
    filter: conversations.filter,
    ...actions,
  }
}
