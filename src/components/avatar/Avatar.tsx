'use client'
import { LifeBuoy, Sparkles, UserRound, type LucideIcon } from 'lucide-react'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import type { Participant, Role } from '../../model/index.ts'
import { useRemoteImage } from '../contentPolicy/index.ts'
import type { ContentPolicy } from '../partProps.ts'
import { avatarTint } from './avatarTint.ts'
import { initials } from './initials.ts'

/** Props of `Avatar`: those of a `<span>`, and whose face it is. */
export interface AvatarProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  /** Whose picture, or initials, it shows. */
  readonly participant: Participant
  /** @defaultValue `'medium'` */
  readonly size?: 'small' | 'medium' | 'large'
  /** Which pictures may load and which links may open. */
  readonly policy?: ContentPolicy | undefined
}

const icons: Record<Role, LucideIcon> = { bot: Sparkles, agent: UserRound, visitor: UserRound, system: LifeBuoy }

/**
 * A face: the picture where there is one that may be loaded, else initials, else a sign for the role. Bots have a sign of their
 * own. Hidden from assistive technology, since the name always stands beside it.
 */
export const Avatar = forwardRef<HTMLSpanElement, AvatarProps>(function Avatar(
  { participant, size = 'medium', policy, className, ...props },
  ref,
) {
  const { role, name = '', avatarUrl } = participant
  const picture = useRemoteImage(avatarUrl, policy?.images ?? 'all')
  const letters = role === 'bot' || role === 'system' ? '' : initials(name)
  const Icon = icons[role]
  return (
    <span
      aria-hidden="true"
      data-role={role}
      data-size={size}
      data-tint={letters ? avatarTint(name) : undefined}
      {...props}
      ref={ref}
      className={className ? `parlance-avatar ${className}` : 'parlance-avatar'}
    >
      {letters || <Icon strokeWidth={1.75} />}
      {(picture.status === 'loading' || picture.status === 'loaded') && (
        <img {...picture.imageProps} alt="" className="parlance-avatar-picture" data-status={picture.status} draggable={false} />
      )}
    </span>
  )
})
