import type { NotificationType } from '../../i18n/index.ts'
import { cleanName, clipText } from '../contentPolicy/index.ts'

/** Something that people should know. Foreign. */
export interface NotificationFacts {
  readonly id: string
  /** `info`, `success`, `warning`, `error`; anything else is drawn as `info`. */
  readonly type?: string
  readonly title?: string
  readonly message?: string
  /** Milliseconds since 1970. */
  readonly time?: number
}

const types: Readonly<Record<string, NotificationType>> = {
  success: 'success',
  warning: 'warning',
  warn: 'warning',
  error: 'error',
  danger: 'error',
  critical: 'error',
}

/** The face that a notification gets. */
export function notificationType({ type = '' }: NotificationFacts): NotificationType {
  const key = type.toLowerCase()
  return (Object.hasOwn(types, key) ? types[key] : undefined) ?? 'info'
}

/** What is shown of a notification: clean, and no longer than its place. */
export function notificationWords({ title = '', message = '' }: NotificationFacts): { readonly title: string; readonly message: string } {
  const head = cleanName(title, 120)
  const body = clipText(message.trim(), 500)
  return head === '' ? { title: body, message: '' } : { title: head, message: body }
}
