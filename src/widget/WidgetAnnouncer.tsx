'use client'
import { useEffect } from 'react'
import { ChatAnnouncer } from '../components/announcer/index.ts'
import { useLocale } from '../i18n/index.ts'
import { useAnnouncer } from '../primitives/announcer/index.ts'
import type { WidgetController } from './controller/index.ts'

/** Props of `WidgetAnnouncer`. */
export interface WidgetAnnouncerProps {
  readonly controller: WidgetController
}

/** The voice of a closed widget. It says how many messages are new, and nothing of what is in them: whoever wants to know opens the panel. */
export function WidgetAnnouncer({ controller }: WidgetAnnouncerProps) {
  const { widget: words } = useLocale()
  const { announcements, announce } = useAnnouncer()
  useEffect(
    () =>
      controller.api.on('messageReceived', () => {
        const { unread, isOpen } = controller.api.getState()
        if (unread > 0 && !isOpen) announce({ text: words.newMessages(unread) })
      }),
    [controller, announce, words],
  )
  return <ChatAnnouncer announcements={announcements} />
}
