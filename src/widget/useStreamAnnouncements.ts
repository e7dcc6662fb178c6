'use client'
import { useRef } from 'react'
import { messageAnnouncement } from '../components/announcer/index.ts'
import { useLocale } from '../i18n/index.ts'
import type { Message } from '../model/index.ts'
import type { AnnouncerHandle } from '../primitives/announcer/index.ts'
import { useChatClient, useChatEvent } from '../react/index.ts'
import { lastRow } from './lastRow.ts'

/** How far back the row of an answer is looked for when it ends. */
const reach = 50

/** Speaks an answer that came piece by piece once, when it ends: whole, or in the form that took its place; and that it broke off, as far as it came. */
export function useStreamAnnouncements({ announce }: AnnouncerHandle): void {
  const { store } = useChatClient()
  const locale = useLocale()
  /** Rows that grew before the eyes of the visitor. */
  const grown = useRef(new Set<string>())

  function speak(isWanted: (message: Message) => boolean) {
    const row = lastRow(store, isWanted, reach)
    const announcement = row && messageAnnouncement(row, locale)
    if (!announcement) return
    if (row.stream !== 'interrupted') return announce(announcement)
    announce({ ...announcement, id: `${row.id} interrupted`, text: `${locale.answers.interrupted}. ${announcement.text}` })
  }

  useChatEvent('*', (event) => {
    if (event.type === 'stream.advanced') {
      const row = lastRow(store, ({ stream }) => stream === 'growing', reach)
      if (row) grown.current.add(row.id)
    } else if (event.type === 'stream.completed') speak(({ stream }) => stream === 'complete')
    else if (event.type === 'stream.interrupted') speak(({ stream }) => stream === 'interrupted')
    else if (event.type === 'stream.stopped') announce({ text: locale.answers.stopped })
    else if (event.type === 'message.received' && !event.replayed && event.message.author.role !== 'visitor' && grown.current.size > 0) {
      const { wireIds } = event.message
      // One that took the place of a stream has the row's id, by which nothing is said twice.
      speak((row) => grown.current.has(row.id) && row.stream === undefined && wireIds.some((wireId) => row.wireIds.includes(wireId)))
    }
  })
}
