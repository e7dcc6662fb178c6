'use client'
import { useState } from 'react'
import { useLocale } from '../../../i18n/index.ts'
import type { InvitationPart } from '../../../model/index.ts'
import { Button } from '../../button/index.ts'

/** What can be answered. */
export type InvitationAnswer = 'accepted' | 'declined' | 'ended'

/** Props of `InvitationActions`. */
export interface InvitationActionsProps {
  readonly part: InvitationPart
  /** Whether the host can take it up. */
  readonly canAccept: boolean
  /** Id of the words that say what is asked. */
  readonly titleId: string
  readonly onAnswer: (answer: InvitationAnswer) => void
}

/**
 * The buttons of an invitation that waits, or of what came of it; give it a `key` by the status. What was pressed stays focusable until the
 * answer has taken effect; as long as something is only being opened, it can still be declined.
 */
export function InvitationActions({ part, canAccept, titleId, onAnswer }: InvitationActionsProps) {
  const { invitations: words } = useLocale()
  const [answer, setAnswer] = useState<InvitationAnswer>()
  const isCall = part.invitation === 'call'

  const button = (gives: InvitationAnswer, label: string, variant: 'primary' | 'secondary' | 'danger') => {
    const isUsed = answer === gives || answer === 'declined' || answer === 'ended'
    return (
      <Button
        size="small"
        variant={variant}
        aria-disabled={isUsed}
        aria-describedby={titleId}
        onClick={(event) => {
          // The second half of a double click on a button that stood in the same place.
          if (isUsed || (gives === 'ended' && event.detail > 1)) return
          setAnswer(gives)
          onAnswer(gives)
        }}
      >
        {label}
      </Button>
    )
  }

  if (part.status === 'accepted') {
    return (
      <div className="parlance-invitation-actions">
        {isCall ? button('ended', words.hangUp, 'danger') : button('ended', words.stopSharing, 'secondary')}
      </div>
    )
  }
  const acceptWords = isCall ? words.answer : words.accept
  return (
    <div className="parlance-invitation-actions">
      {canAccept && button('accepted', answer === 'accepted' ? words[part.invitation].opening : acceptWords, 'primary')}
      {button('declined', isCall ? words.declineCall : words.decline, 'secondary')}
    </div>
  )
}
