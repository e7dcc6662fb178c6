'use client'
import { useEffect } from 'react'
import { ConversationList } from '../components/conversations/index.ts'
import { useConversation, useConversations } from '../react/index.ts'

/** Props of `VisitorConversations`. */
export interface VisitorConversationsProps {
  /** The visitor goes back to the conversation, the same or another. */
  readonly onDone: () => void
  /** Another conversation cannot be opened yet: messages of the present one are on their way. */
  readonly onNotSettled: () => void
}

/** The visitor's conversations in the place of the transcript. */
export function VisitorConversations({ onDone, onNotSettled }: VisitorConversationsProps) {
  const { conversations, status, hasMore, refresh, loadMore, open, remove } = useConversations()
  const { id, capabilities, startNew } = useConversation()
  useEffect(() => refresh(), [refresh])
  const leave = (isDone: boolean) => (isDone ? onDone() : onNotSettled())
  return (
    <ConversationList
      className="parlance-panel-conversations"
      conversations={conversations}
      ratingScale={capabilities.ratingScale}
      selectedId={id}
      status={status === 'failed' || status === 'loading' ? status : 'ready'}
      hasMore={hasMore}
      onSelect={(conversationId) => leave(open(conversationId))}
      onStart={() => leave(startNew())}
      onLoadMore={() => loadMore()}
      onRetry={() => refresh()}
      {...(capabilities.deleteConversation ? { onDelete: remove } : {})}
    />
  )
}
