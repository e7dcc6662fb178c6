'use client'
import { useLocale } from '../../i18n/index.ts'
import type { ConversationSummary } from '../../model/index.ts'
import { cleanName, nameInSentence } from '../contentPolicy/index.ts'
import type { RatingScaleKind } from '../rating/ratingSteps.ts'
import { ConversationMark, isRating } from './ConversationMark.tsx'
import { previewWords } from './previewWords.ts'
import { StatusBadge } from './StatusBadge.tsx'

/** Props of `ConversationFacts`. */
export interface ConversationFactsProps {
  readonly conversation: ConversationSummary
  /** For whom the list is. */
  readonly viewer: 'visitor' | 'agent'
  /** How conversations are rated. */
  readonly ratingScale: RatingScaleKind
  /** Its last words stand in the title's place already. */
  readonly isPreviewed: boolean
}

/** What stands below a conversation's title: its last words, where it stands, who answers, how it was rated. Nothing where none is known. */
export function ConversationFacts({ conversation, viewer, ratingScale, isPreviewed }: ConversationFactsProps) {
  const { inbox } = useLocale().insight
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
          {isRating(rating) && <ConversationMark rating={rating} scale={ratingScale} />}
        </span>
      )}
    </>
  )
}
