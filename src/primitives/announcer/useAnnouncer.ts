'use client'
import { useCallback, useRef, useState } from 'react'
import type { Announcement } from './announcement.ts'

/** How many of the latest announcements are kept. */
const kept = 50

/** A list of announcements and the way to add to it. */
export interface AnnouncerHandle {
  /** For `Announcer`. Also the ledger that tests read. */
  readonly announcements: readonly Announcement[]
  /** Says a text. An id is made where none is given; one that was given before is not said again. */
  readonly announce: (announcement: Omit<Announcement, 'id'> & { readonly id?: string }) => void
}

/** Keeps the announcements of one panel. */
export function useAnnouncer(): AnnouncerHandle {
  const [announcements, setAnnouncements] = useState<readonly Announcement[]>([])
  const made = useRef(0)
  const announce = useCallback<AnnouncerHandle['announce']>((announcement) => {
    const id = announcement.id ?? `announcement-${made.current++}`
    setAnnouncements((list) => (list.some((one) => one.id === id) ? list : [...list, { ...announcement, id }].slice(-kept)))
  }, [])
  return { announcements, announce }
}
