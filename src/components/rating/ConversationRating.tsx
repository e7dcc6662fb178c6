'use client'
import { forwardRef, useId, useRef, useState, type ComponentPropsWithoutRef, type FormEvent, type ReactNode } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { Button } from '../button/index.ts'
import { useKeptFocus } from '../useKeptFocus.ts'
import { RatingScale } from './RatingScale.tsx'
import { ratingName, type RatingScaleKind } from './ratingSteps.ts'
import { RatingThanks } from './RatingThanks.tsx'

/** A rating that was given. */
export interface GivenRating {
  /** 1 to 5. */
  readonly rating: number
  readonly comment?: string
}

/** Props of `ConversationRating`: those of a `<section>`, how it is rated, and what was given. */
export interface ConversationRatingProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children' | 'title'> {
  /** @defaultValue `'stars'` */
  readonly scale?: RatingScaleKind
  /** What the visitor has given. With it, the thanks are shown in place of the question. */
  readonly rating?: GivenRating | undefined
  /** The visitor sends a rating of 1 to 5; thumbs say 5 and 1. `comment` is trimmed, and left out where there is none. */
  readonly onRate: (rating: number, comment?: string) => void
  /** Asked in place of the locale's question. */
  readonly title?: ReactNode
}

/** More than this nobody reads, and some servers refuse. */
const longestComment = 1_000

/** Asks how the conversation was: stars or thumbs, then a few words if the visitor likes, then the thanks. */
export const ConversationRating = forwardRef<HTMLElement, ConversationRatingProps>(function ConversationRating(props, ref) {
  const { scale = 'stars', rating: told, onRate, title, className, ...attributes } = props
  const { rating: words } = useLocale().answers
  const id = useId()
  const room = useRef<HTMLDivElement>(null)
  const keptFocus = useKeptFocus(room)
  const [chosen, choose] = useState<number>()
  const [comment, setComment] = useState('')
  const [sent, setSent] = useState<GivenRating>()
  const given = told ?? sent

  const send = (event: FormEvent) => {
    event.preventDefault()
    if (chosen === undefined) return
    const said = comment.trim()
    setSent({ rating: chosen, ...(said !== '' && { comment: said }) })
    onRate(chosen, ...(said === '' ? [] : [said]))
  }

  return (
    <section
      data-state={given ? 'sent' : 'ask'}
      {...attributes}
      ref={ref}
      className={className ? `parlance-rating ${className}` : 'parlance-rating'}
    >
      <div {...keptFocus} ref={room} className="parlance-rating-room" role="group" aria-labelledby={`${id}-title`} tabIndex={-1}>
        {given ? (
          <RatingThanks scale={scale} {...given} comment={given.comment} titleId={`${id}-title`} />
        ) : (
          <form className="parlance-rating-form" onSubmit={send}>
            <p id={`${id}-title`} className="parlance-rating-title">
              {title ?? words.question}
            </p>
            <RatingScale scale={scale} questionId={`${id}-title`} chosen={chosen} onChoose={choose} />
            {chosen !== undefined && (
              <>
                {scale === 'stars' && <p className="parlance-rating-name">{ratingName(chosen, scale, words)}</p>}
                <label className="parlance-rating-label" htmlFor={`${id}-comment`}>
                  {words.comment} <span className="parlance-rating-optional">{words.optional}</span>
                </label>
                <textarea
                  id={`${id}-comment`}
                  className="parlance-rating-field"
                  dir="auto"
                  rows={2}
                  maxLength={longestComment}
                  value={comment}
                  onChange={(event) => setComment(event.target.value)}
                />
                <Button type="submit" variant="primary">
                  {words.send}
                </Button>
              </>
            )}
          </form>
        )}
      </div>
    </section>
  )
})
