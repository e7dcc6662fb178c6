'use client'
import { useEffect } from 'react'
import { ChatAnnouncer } from '../components/announcer/index.ts'
import { authorName } from '../components/message/index.ts'
import { useLocale } from '../i18n/index.ts'
import { useAnnouncer } from '../primitives/announcer/index.ts'
import type { WidgetController } from './controller/index.ts'

/** Props of `WidgetAnnouncer`. */
export interface WidgetAnnouncerProps {
  readonly controller: WidgetController
}

/**
 * The voice of a closed widget. It says how many messages are new, and nothing of what is in them: whoever wants to know opens the panel. What
 * the host says first is read as it stands beside the launcher.
 */
export function WidgetAnnouncer({ controller }: WidgetAnnouncerProps) {
  const { widget: words, transcript } = useLocale()
  const { announcements, announce } = useAnnouncer()
  useEffect(
    () =>
      controller.api.on('messageReceived', () => {
        const { unread, isOpen } = controller.api.getState()
        if (unread > 0 && !isOpen) announce({ text: words.newMessages(unread) })
      }),
    [controller, announce, words],
  )
  useEffect(
    () =>
      controller.api.on('proactiveShown', () => {
        const { text, author } = controller.proactive.standing() ?? {}
        if (text !== undefined) announce({ text: author ? transcript.announcement.message(authorName(author, transcript), text) : text })
      }),
    [controller, announce, transcript],
  )
  return <ChatAnnouncer announcements={announcements} />
}
