'use client'
import { CircleAlert, CircleCheck, Info, TriangleAlert, X, type LucideIcon } from 'lucide-react'
import { useLocale, type NotificationType } from '../../i18n/index.ts'
import { IconButton } from '../button/index.ts'
import { isTime, writeFullTime, writeTime } from '../message/writeTime.ts'
import { notificationType, notificationWords, type NotificationFacts } from './notification.ts'
import { useExpiry } from './useExpiry.ts'

/** Props of `NotificationItem`. */
export interface NotificationItemProps {
  readonly notification: NotificationFacts
  /** Milliseconds after which it goes by itself; without it, it stays. */
  readonly lifetime: number | undefined
  /** Somebody reads or uses the list. */
  readonly isPaused: boolean
  readonly onDismiss: () => void
}

const icons: Readonly<Record<NotificationType, LucideIcon>> = { info: Info, success: CircleCheck, warning: TriangleAlert, error: CircleAlert }

/** One notification: its face, its words, its time and a button that puts it away. Renders an `<li>`. */
export function NotificationItem({ notification, lifetime, isPaused, onDismiss }: NotificationItemProps) {
  const { insight, language } = useLocale()
  const { notifications: words } = insight
  const type = notificationType(notification)
  const { title, message } = notificationWords(notification)
  const { time } = notification
  const Icon = icons[type]
  useExpiry(lifetime, isPaused, onDismiss)
  return (
    <li className="parlance-notification" data-type={type}>
      <span className="parlance-notification-icon">
        <Icon size={20} strokeWidth={1.75} aria-hidden />
        <span className="parlance-hidden">{words.types[type]}: </span>
      </span>
      <div className="parlance-notification-words">
        <p className="parlance-notification-title" dir="auto">
          {title || words.types[type]}
        </p>
        {message !== '' && (
          <p className="parlance-notification-message" dir="auto">
            {message}
          </p>
        )}
        {isTime(time) && (
          <time className="parlance-notification-time" dateTime={new Date(time).toISOString()} title={writeFullTime(time, language)} suppressHydrationWarning>
            {writeTime(time, language)}
          </time>
        )}
      </div>
      <IconButton size="small" className="parlance-notification-dismiss" label={words.dismiss(title || words.types[type])} onClick={onDismiss}>
        <X size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
    </li>
  )
}
