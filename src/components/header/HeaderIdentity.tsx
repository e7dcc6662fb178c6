'use client'
import { useLocale } from '../../i18n/index.ts'
import type { Participant } from '../../model/index.ts'
import { Avatar, AvatarStack } from '../avatar/index.ts'
import { authorName } from '../message/index.ts'
import type { ContentPolicy } from '../partProps.ts'
import { TypingDots } from '../typing/TypingDots.tsx'
import { headerStatusWords, type HeaderStatus } from './headerStatus.ts'

/** Whom the visitor talks to, as the header shows it. */
export interface HeaderIdentityContent {
  readonly participants: readonly Participant[]
  readonly name?: string | undefined
  readonly status?: HeaderStatus | undefined
}

/** Props of `HeaderIdentity`. */
export interface HeaderIdentityProps extends HeaderIdentityContent {
  readonly headingLevel: 2 | 3 | 4
  readonly policy?: ContentPolicy | undefined
  /** The one who has just been replaced fades out and is silent. */
  readonly isLeaving?: boolean
}

/** Face, name, role and status line. */
export function HeaderIdentity({ participants, name, status, headingLevel, policy, isLeaving = false }: HeaderIdentityProps) {
  const { transcript: words } = useLocale()
  const [first] = participants
  const shownName = name ?? participants.map((participant) => authorName(participant, words)).join(', ')
  const role = participants.length === 1 && first && first.role !== 'visitor' && first.role !== 'system' ? words.roles[first.role] : undefined
  const statusWords = status && headerStatusWords(status, words)
  const Heading = `h${headingLevel}` as const
  return (
    <div className="parlance-header-identity" data-leaving={isLeaving || undefined} aria-hidden={isLeaving || undefined}>
      {participants.length > 1 ? (
        <AvatarStack participants={participants} policy={policy} />
      ) : (
        first && <Avatar participant={first} policy={policy} />
      )}
      <div className="parlance-header-words">
        <Heading className="parlance-header-title">
          <bdi className="parlance-header-name" title={shownName}>{shownName}</bdi>
          {role !== undefined && role !== shownName && <span className="parlance-header-role">{role}</span>}
        </Heading>
        {status && (
          <p className="parlance-header-status" data-status={status.kind}>
            {status.kind === 'typing' && <TypingDots />}
            <span className="parlance-header-status-words" title={statusWords}>
              {statusWords}
            </span>
          </p>
        )}
      </div>
    </div>
  )
}
