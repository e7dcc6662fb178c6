'use client'
import { useLazyModule } from '../components/lazy/index.ts'
import { useChatSelector, useConversation } from '../react/index.ts'
import { ratingModule } from './latePanel.ts'

/** Asks how the conversation was once it is over, while the wire can still be told. */
export function PanelRating() {
  const { id, capabilities, status, rating, rate } = useConversation()
  const isUp = useChatSelector((state) => state.connection.status === 'ready')
  const told = useChatSelector(({ conversations }) => conversations.items.find((item) => item.id === id)?.rating)
  const given = rating ?? (told === undefined ? undefined : { rating: told })
  const isAsked = status === 'ended' && capabilities.rate && capabilities.rateAfterEnd === true && (isUp || given !== undefined)
  const arrived = useLazyModule(ratingModule, isAsked)
  if (!isAsked || arrived === undefined) return null
  return <arrived.ConversationRating key={id} className="parlance-panel-rating" scale={capabilities.ratingScale ?? 'stars'} rating={given} onRate={rate} />
}
