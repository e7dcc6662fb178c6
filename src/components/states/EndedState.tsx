'use client'
import { forwardRef } from 'react'
import { joinSentences, useLocale } from '../../i18n/index.ts'
import type { EndReason } from '../../model/index.ts'
import { Button } from '../button/index.ts'
import { ConversationState, type ConversationStateProps } from './ConversationState.tsx'

/** Props of `EndedState`: those of every state, why it is over, and the way to a new conversation. */
export interface EndedStateProps extends ConversationStateProps {
  /** Why it ended, where that is known. */
  readonly reason?: EndReason | undefined
  /** The visitor's messages that were not sent and go along to the new conversation. @defaultValue 0 */
  readonly unsentCount?: number
  /** Another conversation is wanted. Without it there is no button. */
  readonly onStartNew?: (() => void) | undefined
}

/** The conversation is over. Its children stand beside the button that starts a new one, such as a rating. */
export const EndedState = forwardRef<HTMLElement, EndedStateProps>(function EndedState(props, ref) {
  const { reason = 'unknown', unsentCount = 0, onStartNew, children, ...others } = props
  const { language, transcript } = useLocale()
  const words = transcript.states
  const { title = words.endedTitle, text = words.endedText } = words.endings[reason] ?? {}
  return (
    <ConversationState
      kind="ended"
      title={title}
      text={unsentCount > 0 ? joinSentences([text, words.endedUnsent(unsentCount)], language) : text}
      {...others}
      ref={ref}
    >
      {onStartNew && (
        <Button variant="primary" onClick={onStartNew}>
          {words.startNew}
        </Button>
      )}
      {children}
    </ConversationState>
  )
})
