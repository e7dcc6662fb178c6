'use client'
import { Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { ConversationSummary } from '../../model/index.ts'
import { IconButton } from '../button/index.ts'
import { cleanName } from '../contentPolicy/index.ts'
import type { RatingScaleKind } from '../rating/ratingSteps.ts'
import { ConversationFacts } from './ConversationFacts.tsx'
import { DeletePrompt } from './DeletePrompt.tsx'
import { previewWords } from './previewWords.ts'
import { fullTime, relativeTime } from './relativeTime.ts'

/** Props of `ConversationRow`. */
export interface ConversationRowProps {
  readonly conversation: ConversationSummary
  /** For whom the list is. */
  readonly viewer: 'visitor' | 'agent'
  /** How conversations are rated. */
  readonly ratingScale: RatingScaleKind
  readonly isSelected: boolean
  /** Whether the Tab key reaches this row. */
  readonly isActive: boolean
  /** Milliseconds since 1970; without it the date is written out. */
  readonly now: number | undefined
  readonly onSelect: () => void
  readonly onActive: () => void
  /** Missing where conversations cannot be deleted. */
  readonly onDelete: (() => void) | undefined
}

/**
 * One conversation: what it is about, else its last words (for agents, who asks), how old it is, its last words and where it stands, and a button that
 * deletes it after asking. Renders an `<li>`.
 */
export function ConversationRow({ conversation, viewer, ratingScale, isSelected, isActive, now, onSelect, onActive, onDelete }: ConversationRowProps) {
  const { composer, insight, language } = useLocale()
  const [isAsking, setAsking] = useState(false)
  const row = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)
  const visitor = cleanName(conversation.visitorName ?? '', 120) || insight.inbox.anonymousVisitor
  const named = viewer === 'agent' ? visitor : (conversation.title?.trim() ?? '')
  // A list of rows that are all called the same tells nothing.
  const words = named === '' ? previewWords(conversation) : ''
  const title = named || words || composer.untitledConversation
  const time = conversation.updatedAt ?? conversation.createdAt
  const iso = time === undefined ? '' : new Date(time).toISOString()

  useEffect(() => {
    if (wasAsking.current && !isAsking) row.current?.focus()
    wasAsking.current = isAsking
  }, [isAsking])

  const confirm = () => {
    wasAsking.current = false
    setAsking(false)
    onDelete?.()
  }

  if (isAsking && onDelete) {
    return (
      <li className="parlance-conversation" data-asking="">
        <DeletePrompt title={title} onDelete={confirm} onCancel={() => setAsking(false)} />
      </li>
    )
  }
  return (
    <li className="parlance-conversation" data-selected={isSelected ? '' : undefined}>
      <button
        ref={row}
        type="button"
        className="parlance-conversation-row"
        data-row={conversation.id}
        aria-current={isSelected ? 'true' : undefined}
        tabIndex={isActive ? 0 : -1}
        onClick={onSelect}
        onFocus={onActive}
        onKeyDown={(event) => {
          if (event.key === 'Delete' && onDelete) setAsking(true)
        }}
      >
        <span className="parlance-conversation-head">
          <span className="parlance-conversation-title" dir="auto" data-preview={words !== '' ? '' : undefined}>
            {title}
          </span>
          {time !== undefined && (
            <time className="parlance-conversation-time" dir="auto" dateTime={iso} title={now === undefined ? undefined : fullTime(time, language)}>
              {now === undefined ? iso.slice(0, 10) : relativeTime(time, now, language)}
            </time>
          )}
        </span>
        <ConversationFacts conversation={conversation} viewer={viewer} ratingScale={ratingScale} isPreviewed={words !== ''} />
      </button>
      {onDelete && (
        <IconButton
          size="small"
          className="parlance-conversation-delete"
          label={composer.deleteConversation(title)}
          tabIndex={isActive ? 0 : -1}
          onFocus={onActive}
          onClick={() => setAsking(true)}
        >
          <Trash2 size={16} strokeWidth={1.5} />
        </IconButton>
      )}
    </li>
  )
}
