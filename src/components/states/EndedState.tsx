'use client'
import { forwardRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { Button } from '../button/index.ts'
import { ConversationState, type ConversationStateProps } from './ConversationState.tsx'

/** Props of `EndedState`: those of every state, and the way to a new conversation. */
export interface EndedStateProps extends ConversationStateProps {
  readonly onStartNew?: (() => void) | undefined
}

/** The conversation is over. Its children stand beside the button that starts a new one, such as a rating. */
export const EndedState = forwardRef<HTMLElement, EndedStateProps>(function EndedState({ onStartNew, children, ...props }, ref) {
  const { states: words } = useLocale().transcript
  return (
    <ConversationState kind="ended" title={words.endedTitle} text={words.endedText} {...props} ref={ref}>
      {onStartNew && (
        <Button variant="primary" onClick={onStartNew}>
          {words.startNew}
        </Button>
      )}
      {children}
    </ConversationState>
  )
})
