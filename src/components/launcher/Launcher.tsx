'use client'
import { MessageCircle, X } from 'lucide-react'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { Participant } from '../../model/index.ts'
import { Avatar } from '../avatar/index.ts'
import { nameInSentence } from '../contentPolicy/index.ts'
import { authorName } from '../message/index.ts'
import type { ContentPolicy } from '../partProps.ts'

/** The highest count that is drawn; the name tells the true one. */
const mostShown = 99

/** Props of `Launcher`: those of a `<button>`, and what it stands for. */
export interface LauncherProps extends Omit<ComponentPropsWithoutRef<'button'>, 'children'> {
  /** Whether the panel is open. */
  readonly isOpen: boolean
  /** Messages of others that the visitor has not seen. @defaultValue `0` */
  readonly unread?: number
  /** Words beside the icon. @defaultValue none: a round button */
  readonly label?: string | undefined
  /** Whom the visitor talks to in a conversation that is minimised. Their face and name take the place of icon and label. */
  readonly companion?: Participant | undefined
  /** Which pictures may load and which links may open. */
  readonly policy?: ContentPolicy | undefined
}

/** The button that opens the chat and puts it away. Renders a `<button type="button">` whose name tells how many messages are new. */
export const Launcher = forwardRef<HTMLButtonElement, LauncherProps>(function Launcher(
  { isOpen, unread = 0, label, companion, policy, className, ...props },
  ref,
) {
  const { widget: words, transcript, language } = useLocale()
  const person = companion && !isOpen ? companion : undefined
  const shown = person ? words.minimised(nameInSentence(authorName(person, transcript))) : label
  const name = shown ?? words.launcher
  const hasNews = unread > 0 && !isOpen
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      data-kind={shown === undefined ? 'round' : 'pill'}
      {...props}
      ref={ref}
      className={className ? `parlance-launcher ${className}` : 'parlance-launcher'}
    >
      {person ? (
        <Avatar participant={person} policy={policy} />
      ) : (
        <span className="parlance-launcher-icons" aria-hidden="true">
          <MessageCircle className="parlance-launcher-icon" data-for="open" size={26} strokeWidth={1.75} />
          <X className="parlance-launcher-icon" data-for="close" size={26} strokeWidth={1.75} />
        </span>
      )}
      {shown !== undefined && (
        <span className="parlance-launcher-label" aria-hidden="true">
          {shown}
        </span>
      )}
      {/* No attribute: what is seen would then be held against it with the letters of the face. */}
      <span className="parlance-hidden">{hasNews ? words.launcherWithNews(name, words.newMessages(unread)) : name}</span>
      {hasNews && (
        <span className="parlance-launcher-badge" aria-hidden="true">
          {new Intl.NumberFormat(language).format(Math.min(unread, mostShown))}
          {unread > mostShown && '+'}
        </span>
      )}
    </button>
  )
})
