'use client'
import { ShieldCheck } from 'lucide-react'
import { forwardRef, type ReactNode } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { Button } from '../button/index.ts'
import { ExternalLink } from '../contentPolicy/index.ts'
import { ConversationState, type ConversationStateProps } from '../states/ConversationState.tsx'

/** Props of `ConsentGate`: those of every state, what is agreed to, and the two answers. */
export interface ConsentGateProps extends Omit<ConversationStateProps, 'text'> {
  /** What the visitor agrees to, in plain words. */
  readonly text: ReactNode
  /** Absolute address of the host's policy. One that may not be followed is left out. */
  readonly policyUrl?: string | undefined
  /** The visitor agrees. */
  readonly onAgree: () => void
  /** Not now. Without it there is no button for that. */
  readonly onDecline?: (() => void) | undefined
}

/** Asks for the visitor's consent before anything is kept or sent. Its children stand below the answers. */
export const ConsentGate = forwardRef<HTMLElement, ConsentGateProps>(function ConsentGate(props, ref) {
  const { text, title, policyUrl, onAgree, onDecline, className, children, ...others } = props
  const { widget: words, forms } = useLocale()
  return (
    <ConversationState
      face={
        <span className="parlance-consent-face">
          <ShieldCheck aria-hidden="true" size={32} strokeWidth={1.5} />
        </span>
      }
      kind="welcome"
      title={title ?? words.consentTitle}
      text={
        <>
          {text}
          {policyUrl !== undefined && (
            <>
              {' '}
              <ExternalLink url={policyUrl}>{words.consentPolicy}</ExternalLink>
            </>
          )}
        </>
      }
      {...others}
      ref={ref}
      className={className ? `parlance-consent ${className}` : 'parlance-consent'}
    >
      <Button variant="primary" onClick={onAgree}>
        {words.consentAgree}
      </Button>
      {onDecline && (
        <Button variant="quiet" onClick={onDecline}>
          {forms.cancel}
        </Button>
      )}
      {children}
    </ConversationState>
  )
})
