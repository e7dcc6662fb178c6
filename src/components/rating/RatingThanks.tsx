'use client'
import { Star, ThumbsDown, ThumbsUp } from 'lucide-react'
import { useLocale } from '../../i18n/index.ts'
import { ratingName, type RatingScaleKind } from './ratingSteps.ts'

/** Props of `RatingThanks`. */
export interface RatingThanksProps {
  readonly scale: RatingScaleKind
  /** 1 to 5. */
  readonly rating: number
  readonly comment: string | undefined
  /** Id of the words of thanks. */
  readonly titleId: string
}

/** What was given, and that it arrived with us. */
export function RatingThanks({ scale, rating, comment, titleId }: RatingThanksProps) {
  const { rating: words } = useLocale().answers
  const Thumb = rating > 3 ? ThumbsUp : ThumbsDown
  return (
    <>
      <p id={titleId} className="parlance-rating-title">
        {words.thanks}
      </p>
      <p className="parlance-rating-given" role="img" aria-label={words.given(ratingName(rating, scale, words))}>
        {scale === 'thumbs' ? (
          <Thumb aria-hidden="true" size={20} strokeWidth={1.5} data-filled="" />
        ) : (
          words.stars.map((_, index) => (
            <Star key={index} aria-hidden="true" size={18} strokeWidth={1.5} data-filled={index < Math.round(rating) ? '' : undefined} />
          ))
        )}
      </p>
      {comment && (
        <p className="parlance-rating-comment" dir="auto">
          {comment}
        </p>
      )}
    </>
  )
}
