'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import type { Participant } from '../../model/index.ts'
import type { ContentPolicy } from '../partProps.ts'
import { Avatar } from './Avatar.tsx'

/** Props of `AvatarStack`: those of a `<span>`, and whose faces they are. */
export interface AvatarStackProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  /** Whose pictures, or initials, it shows. */
  readonly participants: readonly Participant[]
  /** How many faces are shown. @defaultValue `3` */
  readonly limit?: number
  /** @defaultValue `'medium'` */
  readonly size?: 'small' | 'medium' | 'large'
  /** Which pictures may load and which links may open. */
  readonly policy?: ContentPolicy | undefined
}

/** Some faces, each partly over the one before it. Hidden from assistive technology like each of them. */
export const AvatarStack = forwardRef<HTMLSpanElement, AvatarStackProps>(function AvatarStack(
  { participants, limit = 3, size = 'medium', policy, className, ...props },
  ref,
) {
  return (
    <span aria-hidden="true" {...props} ref={ref} className={className ? `parlance-avatar-stack ${className}` : 'parlance-avatar-stack'}>
      {participants.slice(0, limit).map((participant, index) => (
        <Avatar key={participant.id ?? index} participant={participant} size={size} policy={policy} />
      ))}
    </span>
  )
})
