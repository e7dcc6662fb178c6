'use client'
import { Ellipsis, Minus, X } from 'lucide-react'
import { forwardRef, useMemo, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { Participant } from '../../model/index.ts'
import { IconButton } from '../button/index.ts'
import type { ContentPolicy } from '../partProps.ts'
import type { HeaderStatus } from './headerStatus.ts'
import { HeaderIdentity } from './HeaderIdentity.tsx'
import { HeaderTools } from './HeaderTools.tsx'
import { useLeaving } from './useLeaving.ts'

/** Props of `ConversationHeader`: those of a `<div>`, whom the visitor talks to, and what can be done. */
export interface ConversationHeaderProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Those on the other side. When they change, the header fades from one to the other. */
  readonly participants: readonly Participant[]
  /** Shown instead of the participants' names. */
  readonly name?: string
  /** What is said below the name. */
  readonly status?: HeaderStatus
  /** Buttons before the header's own. Where there is no room for them they go under one button, each with its `aria-label` beside it. */
  readonly actions?: ReactNode
  /** The menu is wanted. Without it there is no button. */
  readonly onMenu?: () => void
  /** The chat is to be folded. Without it there is no button. */
  readonly onMinimise?: () => void
  /** The chat is to be closed. Without it there is no button. */
  readonly onClose?: () => void
  /** @defaultValue `2` */
  readonly headingLevel?: 2 | 3 | 4
  /** Which pictures may load and which links may open. */
  readonly policy?: ContentPolicy
}

const identityOf = (participants: readonly Participant[], name: string | undefined) =>
  [name, ...participants.map(({ role, id, name: own }) => `${role} ${id ?? own}`)].join('\n')

/** Whom the visitor talks to, what they are doing, and the way out. Each button is shown when its callback is given. */
export const ConversationHeader = forwardRef<HTMLDivElement, ConversationHeaderProps>(function ConversationHeader(
  { participants, name, status, actions, onMenu, onMinimise, onClose, headingLevel = 2, policy, className, ...props },
  ref,
) {
  const { header: words } = useLocale().transcript
  const key = identityOf(participants, name)
  const content = useMemo(() => ({ participants, name, status }), [participants, name, status])
  const leaving = useLeaving(key, content)
  return (
    // Not a <header>: in a page it would be a second banner.
    <div {...props} ref={ref} className={className ? `parlance-header ${className}` : 'parlance-header'}>
      <div className="parlance-header-stage" data-changing={leaving !== undefined || undefined}>
        {leaving && <HeaderIdentity key="leaving" {...leaving} headingLevel={headingLevel} policy={policy} isLeaving />}
        <HeaderIdentity key={key} {...content} headingLevel={headingLevel} policy={policy} />
      </div>
      <div className="parlance-header-actions">
        {actions && <HeaderTools identity={key}>{actions}</HeaderTools>}
        {onMenu && (
          <IconButton label={words.menu} aria-haspopup="menu" onClick={onMenu}>
            <Ellipsis aria-hidden="true" size={20} strokeWidth={1.5} />
          </IconButton>
        )}
        {onMinimise && (
          <IconButton label={words.minimise} onClick={onMinimise}>
            <Minus aria-hidden="true" size={20} strokeWidth={1.5} />
          </IconButton>
        )}
        {onClose && (
          <IconButton label={words.close} onClick={onClose}>
            <X aria-hidden="true" size={20} strokeWidth={1.5} />
          </IconButton>
        )}
      </div>
    </div>
  )
})
