'use client'
import { Star, ThumbsDown, ThumbsUp } from 'lucide-react'
import { useLocale } from '../../i18n/index.ts'
import { ratingName, type RatingScaleKind } from '../rating/ratingSteps.ts'

/** Props of `ConversationMark`. */
export interface ConversationMarkProps {
  /** 1 to 5. */
  readonly rating: number
  readonly scale: RatingScaleKind
}

/** Whether a conversation was rated. */
export const isRating = (rating: number | undefined): rating is number => rating !== undefined && rating >= 1 && rating <= 5

/** How a conversation was rated, as it is asked for: by a thumb and its word, or by a number of stars. The middle of a scale is no thumb. */
export function ConversationMark({ rating, scale }: ConversationMarkProps) {
  const { answers, insight, language } = useLocale()
  const Thumb = rating > 3 ? ThumbsUp : ThumbsDown
  if (scale === 'thumbs' && rating !== 3) {
    return (
      <span className="parlance-conversation-rating" data-scale="thumbs">
        <Thumb size={12} strokeWidth={1.75} aria-hidden />
        {ratingName(rating, scale, answers.rating)}
      </span>
    )
  }
  return (
    <span className="parlance-conversation-rating">
      <Star size={12} strokeWidth={1.75} aria-hidden />
      <span aria-hidden>{new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(rating)}</span>
      <span className="parlance-hidden">{insight.inbox.rated(rating)}</span>
    </span>
  )
}
