'use client'
import { ThumbsDown, ThumbsUp } from 'lucide-react'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { Message, Reaction } from '../../model/index.ts'

/** Props of `MessageReactions`: those of a `<div>`, and what the visitor thinks. */
export interface MessageReactionsProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** What the visitor thinks of it so far. */
  readonly reaction?: Reaction | undefined
  /** The visitor changed his mind. What is chosen already is not told again. */
  readonly onReact: (reaction: Reaction) => void
}

const choices = [
  ['like', ThumbsUp],
  ['dislike', ThumbsDown],
] as const

/** Whether the visitor can say what he thinks of a message: one of somebody else's, whole, and known to the wire. */
export function canReact({ author, wireIds, stream, deleted, local }: Message): boolean {
  return (author.role === 'bot' || author.role === 'agent') && wireIds.length > 0 && stream !== 'growing' && !deleted && !local
}

/** Thumbs up, thumbs down: two toggles of which at most one is pressed. */
export const MessageReactions = forwardRef<HTMLDivElement, MessageReactionsProps>(function MessageReactions(props, ref) {
  const { reaction, onReact, className, ...attributes } = props
  const { reactions: words } = useLocale().answers
  return (
    <div
      role="group"
      aria-label={words.question}
      data-reaction={reaction}
      {...attributes}
      ref={ref}
      className={className ? `parlance-reactions ${className}` : 'parlance-reactions'}
    >
      {choices.map(([choice, Icon]) => (
        <button
          key={choice}
          type="button"
          className="parlance-reaction"
          aria-label={words[choice]}
          aria-pressed={reaction === choice}
          title={words[choice]}
          onClick={() => reaction !== choice && onReact(choice)}
        >
          <Icon aria-hidden="true" size={16} strokeWidth={1.5} />
        </button>
      ))}
    </div>
  )
})
