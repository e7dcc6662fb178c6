'use client'
import { useEffect, useState } from 'react'
import type { NotificationFacts } from './notification.ts'

/** Milliseconds for which words stand in the live region: some screen readers miss what leaves it sooner. */
const spokenFor = 2_000
/** How many are spoken at once; the others can be read. */
const mostAtOnce = 3

/** Those that came since the first render, each once and for as long as it takes to be spoken. */
export function useSpokenNotifications(notifications: readonly NotificationFacts[]): readonly NotificationFacts[] {
  const [known, setKnown] = useState(notifications)
  const [spoken, setSpoken] = useState<readonly NotificationFacts[]>([])
  if (known !== notifications) {
    const ids = new Set(known.map(({ id }) => id))
    const fresh = notifications.filter(({ id }) => !ids.has(id)).slice(-mostAtOnce)
    setKnown(notifications)
    if (fresh.length > 0) setSpoken([...spoken, ...fresh])
  }
  useEffect(() => {
    if (spoken.length === 0) return undefined
    const timer = setTimeout(() => setSpoken([]), spokenFor)
    return () => clearTimeout(timer)
  }, [spoken])
  return spoken
}
