'use client'
import { Star } from 'lucide-react'
import { useLocale } from '../../i18n/index.ts'
import type { ConversationSummary } from '../../model/index.ts'
import { cleanName, nameInSentence } from '../contentPolicy/index.ts'
import { previewWords } from './previewWords.ts'
import { StatusBadge } from './StatusBadge.tsx'

/** Props of `ConversationFacts`. */
export interface ConversationFactsProps {
  readonly conversation: ConversationSummary
  /** For whom the list is. */
  readonly viewer: 'visitor' | 'agent'
  /** Its last words stand in the title's place already. */
  readonly isPreviewed: boolean
}

const isRating = (rating: number | undefined): rating is number => rating !== undefined && rating >= 1 && rating <= 5

/** What stands below a conversation's title: its last words, where it stands, who answers, how it was rated. Nothing where none is known. */
export function ConversationFacts({ conversation, viewer, isPreviewed }: ConversationFactsProps) {
  const { insight, language } = useLocale()
  const { inbox } = insight
  const { status, agentName, rating, title = '' } = conversation
  const words = isPreviewed ? '' : previewWords(conversation)
  const name = agentName === undefined ? '' : nameInSentence(agentName)
  const subject = viewer === 'agent' ? cleanName(title, 120) : ''
  const hasFacts = Boolean(status?.trim()) || name !== '' || isRating(rating)
  return (
    <>
      {subject !== '' && (
        <span className="parlance-conversation-subject" dir="auto">
          {subject}
        </span>
      )}
      {words !== '' && (
        <span className="parlance-conversation-preview" dir="auto">
          {words}
        </span>
      )}
      {hasFacts && (
        <span className="parlance-conversation-facts">
          {status?.trim() && <StatusBadge status={status} />}
          {name !== '' && <span className="parlance-conversation-agent">{inbox.withAgent(name)}</span>}
          {isRating(rating) && (
            <span className="parlance-conversation-rating">
              <Star size={12} strokeWidth={1.75} aria-hidden />
              <span aria-hidden>{new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(rating)}</span>
              <span className="parlance-hidden">{inbox.rated(rating)}</span>
            </span>
          )}
        </span>
      )}
    </>
  )
}
