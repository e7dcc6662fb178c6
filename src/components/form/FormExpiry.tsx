'use client'
import { Clock } from 'lucide-react'
import { useLocale } from '../../i18n/index.ts'

/** Said once when the last minute begins and once when it nears its end: not every second. */
const spokenAt = [60, 20] as const

/** The words that are spoken of an end that nears; undefined before the last minute and after the end. */
export function expiryAnnouncement(secondsLeft: number, write: (seconds: number) => string): string | undefined {
  if (secondsLeft <= 0 || secondsLeft > spokenAt[0]) return undefined
  return write(secondsLeft > spokenAt[1] ? spokenAt[0] : spokenAt[1])
}

/** How long a form can still be filled in, in its last minute. */
export function FormExpiry({ secondsLeft }: { readonly secondsLeft: number }) {
  const { forms } = useLocale()
  if (secondsLeft <= 0 || secondsLeft === Infinity) return null
  return (
    <p className="parlance-form-expiry">
      <Clock size={14} strokeWidth={1.75} aria-hidden />
      {forms.expiresIn(secondsLeft)}
    </p>
  )
}
