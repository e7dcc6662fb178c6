'use client'
import { forwardRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { RefusalCause } from '../../model/index.ts'
import { Button } from '../button/index.ts'
import { ConversationState, type ConversationStateProps } from './ConversationState.tsx'

/** Props of `RefusedState`: those of every state, why we are refused, and the way to try again. */
export interface RefusedStateProps extends ConversationStateProps {
  /** Why the line was refused, where that is known. */
  readonly cause?: RefusalCause | undefined
  /** Offered unless the page itself is what stands in the way. */
  readonly onRetry?: (() => void) | undefined
}

/** The chat refuses this visitor or this page. Its children are other ways to get help, such as a telephone number. */
export const RefusedState = forwardRef<HTMLElement, RefusedStateProps>(function RefusedState({ cause, onRetry, children, ...props }, ref) {
  const { composer, transcript } = useLocale()
  const { states: words } = transcript
  return (
    <ConversationState kind="unavailable" title={composer.refused} text={words.refusedTexts[cause ?? 'unknown']} {...props} ref={ref}>
      {onRetry && cause !== 'blocked' && (
        <Button variant="primary" onClick={onRetry}>
          {words.tryAgain}
        </Button>
      )}
      {children}
    </ConversationState>
  )
})
