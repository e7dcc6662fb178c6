'use client'
import { Hourglass } from 'lucide-react'
import { useLocale } from '../../i18n/index.ts'

/** Props of `QueuePlace`. */
export interface QueuePlaceProps {
  /** Counted from 1. */
  readonly position: number | undefined
}

/** The place in the queue as a number in a calm ring. The sentence beside it says the same, so it is silent. */
export function QueuePlace({ position }: QueuePlaceProps) {
  const { language } = useLocale()
  return (
    <span className="parlance-queue-place" aria-hidden="true">
      {position === undefined ? <Hourglass size={18} strokeWidth={1.5} /> : new Intl.NumberFormat(language).format(position)}
    </span>
  )
}
