'use client'
import { ListFilter, MessagesSquare, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { Button } from '../button/index.ts'

const skeletonWidths = ['62%', '48%', '74%', '55%']

/** Rows of true size while the list is on its way. */
export function ConversationsLoading() {
  const { composer } = useLocale()
  return (
    <div className="parlance-conversations-loading" role="img" aria-label={composer.loadingConversations}>
      {skeletonWidths.map((width) => (
        <span key={width} className="parlance-conversation-skeleton">
          <span ref={(bar) => bar?.style.setProperty('inline-size', width)} />
          <span />
        </span>
      ))}
    </div>
  )
}

interface FaceProps {
  readonly icon: LucideIcon
  readonly sentence: string
  readonly hint?: string
  /** The way forward. */
  readonly children: ReactNode
}

function Face({ icon: Icon, sentence, hint, children }: FaceProps) {
  return (
    <div className="parlance-conversations-state">
      <span className="parlance-conversations-icon">
        <Icon size={24} strokeWidth={1.5} />
      </span>
      <p className="parlance-conversations-sentence">{sentence}</p>
      {hint !== undefined && <p className="parlance-conversations-hint">{hint}</p>}
      {children}
    </div>
  )
}

/** Props of `ConversationsEmpty`. */
export interface ConversationsEmptyProps {
  readonly onStart: (() => void) | undefined
  /** The list is narrowed: shows everything. */
  readonly onClearFilters?: (() => void) | undefined
}

/** The face of a list without conversations, with a way to begin one, or to see others than those that were looked for. */
export function ConversationsEmpty({ onStart, onClearFilters }: ConversationsEmptyProps) {
  const { composer, insight } = useLocale()
  if (onClearFilters) {
    return (
      <Face icon={ListFilter} sentence={insight.inbox.noneMatch}>
        <Button onClick={onClearFilters}>{insight.inbox.clearFilters}</Button>
      </Face>
    )
  }
  return (
    <Face icon={MessagesSquare} sentence={composer.noConversations} hint={composer.noConversationsHint}>
      {onStart && (
        <Button variant="primary" onClick={onStart}>
          {composer.newConversation}
        </Button>
      )}
    </Face>
  )
}

/** Props of `ConversationsFailed`. */
export interface ConversationsFailedProps {
  readonly onRetry: (() => void) | undefined
}

/** The face of a list that could not be loaded, with a way to ask again. */
export function ConversationsFailed({ onRetry }: ConversationsFailedProps) {
  const { composer } = useLocale()
  return (
    <Face icon={TriangleAlert} sentence={composer.conversationsFailed}>
      {onRetry && <Button onClick={onRetry}>{composer.tryAgain}</Button>}
    </Face>
  )
}
