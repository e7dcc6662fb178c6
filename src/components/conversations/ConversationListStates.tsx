'use client'
import { MessagesSquare, TriangleAlert } from 'lucide-react'
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

/** Props of `ConversationsEmpty`. */
export interface ConversationsEmptyProps {
  readonly onStart: (() => void) | undefined
}

/** The face of a list without conversations, with a way to begin one. */
export function ConversationsEmpty({ onStart }: ConversationsEmptyProps) {
  const { composer } = useLocale()
  return (
    <div className="parlance-conversations-state">
      <span className="parlance-conversations-icon">
        <MessagesSquare size={24} strokeWidth={1.5} />
      </span>
      <p className="parlance-conversations-sentence">{composer.noConversations}</p>
      <p className="parlance-conversations-hint">{composer.noConversationsHint}</p>
      {onStart && (
        <Button variant="primary" onClick={onStart}>
          {composer.newConversation}
        </Button>
      )}
    </div>
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
    <div className="parlance-conversations-state">
      <span className="parlance-conversations-icon">
        <TriangleAlert size={24} strokeWidth={1.5} />
      </span>
      <p className="parlance-conversations-sentence">{composer.conversationsFailed}</p>
      {onRetry && <Button onClick={onRetry}>{composer.tryAgain}</Button>}
    </div>
  )
}
