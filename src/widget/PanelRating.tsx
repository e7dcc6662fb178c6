'use client'
import { ConversationRating } from '../components/rating/index.ts'
import { useChatSelector, useConversation } from '../react/index.ts'

/** Asks how the conversation was once it is over, while the wire can still be told. */
export function PanelRating() {
  const { id, capabilities, status, rating, rate } = useConversation()
  const isUp = useChatSelector((state) => state.connection.status === 'ready')
  const told = useChatSelector(({ conversations }) => conversations.items.find((item) => item.id === id)?.rating)
  const given = rating ?? (told === undefined ? undefined : { rating: told })
  if (status !== 'ended' || !capabilities.rate || !capabilities.rateAfterEnd || !(isUp || given)) return null
  return <ConversationRating key={id} className="parlance-panel-rating" scale={capabilities.ratingScale ?? 'stars'} rating={given} onRate={rate} />
}
