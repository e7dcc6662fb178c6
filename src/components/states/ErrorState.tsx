'use client'
import { forwardRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { Button } from '../button/index.ts'
import { ConversationState, type ConversationStateProps } from './ConversationState.tsx'

/** Props of `ErrorState`: those of every state, and the way to try again. */
export interface ErrorStateProps extends ConversationStateProps {
  /** It is to be tried again. Without it there is no button. */
  readonly onRetry?: (() => void) | undefined
}

/** The conversation cannot be shown. Its children are other ways to get help. */
export const ErrorState = forwardRef<HTMLElement, ErrorStateProps>(function ErrorState({ onRetry, children, ...props }, ref) {
  const { states: words } = useLocale().transcript
  return (
    <ConversationState kind="error" title={words.errorTitle} text={words.errorText} {...props} ref={ref}>
      {onRetry && (
        <Button variant="primary" onClick={onRetry}>
          {words.tryAgain}
        </Button>
      )}
      {children}
    </ConversationState>
  )
})
