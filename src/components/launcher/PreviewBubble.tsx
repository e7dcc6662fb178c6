'use client'
import { X } from 'lucide-react'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { Participant } from '../../model/index.ts'
import { Avatar } from '../avatar/index.ts'
import { IconButton } from '../button/index.ts'
import { authorName } from '../message/index.ts'
import type { ContentPolicy } from '../partProps.ts'

/** Props of `PreviewBubble`: those of a `<div>`, and the message. */
export interface PreviewBubbleProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Who says it. @defaultValue nobody in particular */
  readonly author?: Participant | undefined
  /** Its words, without markup: foreign text. Two lines of them are seen, five of a proactive message. */
  readonly text: string
  /** The visitor wants to read on. */
  readonly onOpen: () => void
  /** The visitor puts it aside. */
  readonly onDismiss: () => void
  /** Which pictures may load and which links may open. */
  readonly policy?: ContentPolicy | undefined
}

/** A message beside the launcher while the panel is closed. A press opens the panel, a second button puts the message away. */
export const PreviewBubble = forwardRef<HTMLDivElement, PreviewBubbleProps>(function PreviewBubble(
  { author, text, onOpen, onDismiss, policy, className, ...props },
  ref,
) {
  const { widget: words, transcript } = useLocale()
  return (
    <div {...props} ref={ref} className={className ? `parlance-preview ${className}` : 'parlance-preview'}>
      <button type="button" className="parlance-preview-open" aria-haspopup="dialog" onClick={onOpen}>
        {author && <Avatar participant={author} policy={policy} />}
        <span className="parlance-preview-words">
          {author && <bdi className="parlance-preview-author">{authorName(author, transcript)}</bdi>}{' '}
          <span className="parlance-preview-text" dir="auto">
            {text}
          </span>
        </span>
      </button>
      <IconButton size="small" className="parlance-preview-dismiss" label={words.dismissPreview} onClick={onDismiss}>
        <X aria-hidden="true" size={16} strokeWidth={1.75} />
      </IconButton>
    </div>
  )
})
