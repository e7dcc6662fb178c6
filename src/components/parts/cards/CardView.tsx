'use client'
import { ArrowUpRight } from 'lucide-react'
import type { ButtonOption, Card } from '../../../model/index.ts'
import { clipText, ExternalLink, inspectLink } from '../../contentPolicy/index.ts'
import type { PartContext } from '../../partProps.ts'
import { optionState } from '../buttons/optionState.ts'
import { CardAction } from './CardAction.tsx'
import { CardPicture } from './CardPicture.tsx'

/** Props of `CardView`. */
export interface CardViewProps extends PartContext {
  readonly card: Card
}

/** One card: picture, title, description, where it leads, and its actions. Whatever is missing leaves no gap. */
export function CardView({ card, message, policy, actionState = 'live', chosenValue, onReply }: CardViewProps) {
  const { title, description, imageUrl, url, actions = [] } = card
  const facts = url === undefined ? undefined : inspectLink(url)
  const heading = clipText(title || facts?.host || '', 300)
  const stateOf = (option: ButtonOption) => (option.action === 'reply' ? optionState(option, actionState, chosenValue) : 'live')
  return (
    <article className="parlance-card">
      {imageUrl && <CardPicture url={imageUrl} images={policy?.images ?? 'all'} />}
      {(heading || description) && (
        <div className="parlance-card-words">
          {heading && (
            <p className="parlance-card-title" dir="auto">
              {facts === undefined ? (
                heading
              ) : (
                <ExternalLink url={url ?? facts.href} words={heading} className="parlance-card-link">
                  {heading}
                </ExternalLink>
              )}
            </p>
          )}
          {description && (
            <p className="parlance-card-description" dir="auto">
              {clipText(description, 1_000)}
            </p>
          )}
          {facts?.host !== undefined && facts.host !== heading && (
            <p className="parlance-card-host" aria-hidden>
              <bdi>{facts.host}</bdi>
              <ArrowUpRight className="parlance-external-mark" size={14} strokeWidth={1.75} />
            </p>
          )}
        </div>
      )}
      {actions.length > 0 && (
        <div className="parlance-card-actions">
          {actions.map((option, index) => (
            <CardAction
              key={index}
              option={option}
              state={stateOf(option)}
              onPress={() => option.action === 'reply' && onReply?.(option, message)}
            />
          ))}
        </div>
      )}
    </article>
  )
}
