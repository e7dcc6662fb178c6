'use client'
import { Star, ThumbsDown, ThumbsUp } from 'lucide-react'
import { useId } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { ratingSteps, type RatingScaleKind } from './ratingSteps.ts'

/** Props of `RatingScale`. */
export interface RatingScaleProps {
  readonly scale: RatingScaleKind
  /** Id of the words that ask. */
  readonly questionId: string
  /** 1 to 5. */
  readonly chosen: number | undefined
  readonly onChoose: (rating: number) => void
}

const icons = { stars: () => Star, thumbs: (rating: number) => (rating > 3 ? ThumbsUp : ThumbsDown) } as const

/** Stars or thumbs as radio buttons: one Tab stop, arrows go from one to the next. */
export function RatingScale({ scale, questionId, chosen, onChoose }: RatingScaleProps) {
  const { rating: words } = useLocale().answers
  const group = useId()
  return (
    <div role="radiogroup" aria-labelledby={questionId} className="parlance-rating-scale" data-scale={scale}>
      {ratingSteps(scale, words).map(({ rating, name }) => {
        const Icon = icons[scale](rating)
        return (
          <label key={rating} className="parlance-rating-step" title={scale === 'stars' ? name : undefined}>
            <input
              type="radio"
              className="parlance-rating-input"
              name={group}
              value={rating}
              checked={chosen === rating}
              onChange={() => onChoose(rating)}
            />
            <Icon aria-hidden="true" size={scale === 'stars' ? 28 : 20} strokeWidth={1.5} />
            <span className={scale === 'stars' ? 'parlance-hidden' : undefined}>{name}</span>
          </label>
        )
      })}
    </div>
  )
}
