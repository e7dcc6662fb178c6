'use client'
import { forwardRef, useRef, useState, type ComponentPropsWithoutRef, type FocusEvent } from 'react'
import { joinSentences, useLocale } from '../../i18n/index.ts'
import { notificationType, notificationWords, type NotificationFacts } from './notification.ts'
import { NotificationItem } from './NotificationItem.tsx'
import { useDismissals } from './useDismissals.ts'
import { useSpokenNotifications } from './useSpokenNotifications.ts'

/** Props of `NotificationList`: those of a `<section>`, and what there is to know. */
export interface NotificationListProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** Oldest first. Each is put away by its id, and stays so as long as it is handed over. */
  readonly notifications: readonly NotificationFacts[]
  /** How many are shown; the newest are. @defaultValue 3 */
  readonly limit?: number
  /**
   * Milliseconds after which `info` and `success` go by themselves, counted anew after somebody pointed at the list or had the
   * focus in it. Warnings and errors stay. @defaultValue none of them goes by itself
   */
  readonly lifetime?: number
  /** One was put away, by a person or by its time. */
  readonly onDismiss?: (id: string) => void
}

/**
 * What people should know, newest first. New ones are spoken politely and never take the focus; nothing goes by itself while
 * somebody points at the list or has the focus in it.
 */
export const NotificationList = forwardRef<HTMLElement, NotificationListProps>(function NotificationList(props, ref) {
  const { notifications, limit = 3, lifetime, onDismiss, className, ...others } = props
  const { language, insight } = useLocale()
  const words = insight.notifications
  const { open, dismiss } = useDismissals(notifications, onDismiss)
  const spoken = useSpokenNotifications(notifications)
  const [isPointed, setPointed] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const cameFrom = useRef<HTMLElement | null>(null)
  const shown = open.slice(-Math.max(1, limit)).reverse()
  const hidden = open.length - shown.length

  const buttons = () => Array.from(list.current?.querySelectorAll<HTMLElement>('.parlance-notification-dismiss') ?? [])

  function remove(id: string, index: number) {
    const all = buttons()
    const own = all[index]
    if (own?.contains((own.getRootNode() as Document | ShadowRoot).activeElement)) {
      // The focus moves on before the button goes, or it would fall to the page.
      const next = all[index + 1] ?? all[index - 1]
      if (next) next.focus()
      else if (cameFrom.current?.isConnected) cameFrom.current.focus({ preventScroll: true })
    }
    if (open.length === 1) setPointed(false)
    dismiss(id)
  }

  function enter({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>) {
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget
    setFocused(true)
  }

  return (
    <section
      aria-label={words.notifications}
      {...others}
      ref={ref}
      data-empty={open.length === 0 ? '' : undefined}
      className={className ? `parlance-notifications ${className}` : 'parlance-notifications'}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={enter}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setFocused(false)
      }}
    >
      {shown.length > 0 && (
        <ol ref={list} role="list" className="parlance-notifications-list">
          {shown.map((notification, index) => {
            const mayGo = ['info', 'success'].includes(notificationType(notification))
            return (
              <NotificationItem
                key={notification.id}
                notification={notification}
                lifetime={mayGo ? lifetime : undefined}
                isPaused={isPointed || isFocused}
                onDismiss={() => remove(notification.id, index)}
              />
            )
          })}
        </ol>
      )}
      {hidden > 0 && <p className="parlance-notifications-more">{words.more(hidden)}</p>}
      <div role="status" aria-atomic="false" className="parlance-hidden">
        {spoken.map((notification) => {
          const { title, message } = notificationWords(notification)
          return (
            <p key={notification.id}>
              {joinSentences(
                [`${words.types[notificationType(notification)]}: ${title}`, message].filter((part) => part !== ''),
                language,
              )}
            </p>
          )
        })}
      </div>
    </section>
  )
})
