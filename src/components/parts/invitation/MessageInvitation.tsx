'use client'
import { useId, useRef } from 'react'
import { useLocale } from '../../../i18n/index.ts'
import type { InvitationPart } from '../../../model/index.ts'
import type { PartProps } from '../../partProps.ts'
import { useKeptFocus } from '../../useKeptFocus.ts'
import { InvitationActions } from './InvitationActions.tsx'
import { invitationFacts } from './invitationFacts.ts'
import { InvitationIcon } from './InvitationIcon.tsx'

/**
 * Somebody asks to see the page together, or calls: who it is, what it means, and the answers. What was agreed to can be ended here;
 * what is over is one quiet line. Nothing opens without `onInvitationAnswer`.
 */
export function MessageInvitation({ part: given, message, actionState, onInvitationAnswer, invitations }: PartProps<InvitationPart>) {
  const locale = useLocale()
  const titleId = useId()
  const card = useRef<HTMLDivElement>(null)
  const keptFocus = useKeptFocus(card)
  const isClosed = actionState === 'expired' && (given.status === 'pending' || given.status === 'accepted')
  const part: InvitationPart = isClosed ? { ...given, status: given.status === 'pending' ? 'missed' : 'ended' } : given
  const words = locale.invitations[part.invitation]
  const facts = invitationFacts(part, message.author)
  const canAccept = onInvitationAnswer !== undefined && (invitations?.includes(part.invitation) ?? false)
  const isPending = part.status === 'pending'
  const isPast = !isPending && part.status !== 'accepted'

  return (
    <div
      {...keptFocus}
      ref={card}
      role="group"
      // Where the focus goes when the button that had it is gone.
      tabIndex={-1}
      aria-labelledby={titleId}
      className={isPast ? 'parlance-invitation' : 'parlance-card parlance-invitation'}
      data-invitation={part.invitation}
      data-status={part.status}
    >
      <span className="parlance-invitation-sign">
        <InvitationIcon part={part} isPast={isPast} />
      </span>
      <div className="parlance-invitation-words">
        <p className="parlance-invitation-title" id={titleId}>
          {isPending ? words.title(facts) : words[part.status](facts)}
        </p>
        {isPending && <p className="parlance-invitation-text">{canAccept ? words.request(facts) : words.unable(facts)}</p>}
      </div>
      {!isPast && onInvitationAnswer && (
        <InvitationActions
          // Other buttons for each status: one that ends must not take the focus over from the one that allowed.
          key={part.status}
          part={part}
          canAccept={canAccept}
          titleId={titleId}
          onAnswer={(answer) => onInvitationAnswer(part, answer)}
        />
      )}
    </div>
  )
}
