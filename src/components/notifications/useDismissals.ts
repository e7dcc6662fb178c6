'use client'
import { useCallback, useMemo, useState } from 'react'
import type { NotificationFacts } from './notification.ts'

/** Which notifications are still to be seen, and how one is put away. */
export interface Dismissals {
  readonly open: readonly NotificationFacts[]
  readonly dismiss: (id: string) => void
}

/** Puts notifications away by itself, so that a host may hand over a log that it does not keep; what left the log is forgotten. */
export function useDismissals(notifications: readonly NotificationFacts[], onDismiss: ((id: string) => void) | undefined): Dismissals {
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set())
  const open = useMemo(() => {
    const seen = new Set<string>()
    return notifications.filter(({ id }) => !dismissed.has(id) && !seen.has(id) && seen.add(id))
  }, [notifications, dismissed])
  const dismiss = useCallback(
    (id: string) => {
      setDismissed((before) => new Set([...before].filter((one) => notifications.some((known) => known.id === one)).concat(id)))
      onDismiss?.(id)
    },
    [notifications, onDismiss],
  )
  return { open, dismiss }
}
