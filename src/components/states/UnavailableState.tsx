'use client'
import { forwardRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { Button } from '../button/index.ts'
import { ConversationState, type ConversationStateProps } from './ConversationState.tsx'

/** Props of `UnavailableState`: those of every state, and the way to look again. */
export interface UnavailableStateProps extends ConversationStateProps {
  /** The visitor wants to know whether somebody is there now. Without it there is no button. */
  readonly onRetry?: (() => void) | undefined
  /** It is being looked up. @defaultValue `false` */
  readonly isChecking?: boolean
}

/** Nobody can answer now. Its children are what the visitor can do instead, such as a telephone number. */
export const UnavailableState = forwardRef<HTMLElement, UnavailableStateProps>(function UnavailableState(
  { onRetry, isChecking = false, children, ...props },
  ref,
) {
  const { states: words } = useLocale().transcript
  return (
    <ConversationState
      kind="unavailable"
      title={words.unavailableTitle}
      text={onRetry ? words.unavailableLater : words.unavailableText}
      {...props}
      ref={ref}
    >
      {onRetry && (
        <Button variant="primary" aria-disabled={isChecking} onClick={() => !isChecking && onRetry()}>
          {isChecking ? words.checking : words.tryAgain}
        </Button>
      )}
      {children}
    </ConversationState>
  )
})
