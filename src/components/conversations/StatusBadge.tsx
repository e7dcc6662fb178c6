'use client'
import { useLocale } from '../../i18n/index.ts'
import { readStatus, statusWords } from './conversationStatus.ts'

/** Props of `StatusBadge`. */
export interface StatusBadgeProps {
  /** Foreign word. */
  readonly status: string
}

/** Where a conversation stands: a word, with a dot whose shape and colour repeat it. */
export function StatusBadge({ status }: StatusBadgeProps) {
  const { inbox } = useLocale().insight
  return (
    <span className="parlance-status-badge" data-status={readStatus(status)}>
      <bdi>{statusWords(status, inbox)}</bdi>
    </span>
  )
}
