'use client'
import { useEffect, useRef } from 'react'
import { itemAt } from '../core/index.ts'
import { messageAnnouncement } from '../components/announcer/index.ts'
import { useLocale } from '../i18n/index.ts'
import type { ChatEvent, Message } from '../model/index.ts'
import { useAnnouncer, type AnnouncerHandle } from '../primitives/announcer/index.ts'
import { useChatClient, useChatEvent, useChatSelector } from '../react/index.ts'

/** Milliseconds that the line may be down before it is spoken of: most gaps are shorter. */
const silentGap = 3_000

const leavesNotice: readonly ChatEvent['type'][] = ['agent.joined', 'agent.left', 'agent.unavailable', 'error.received']

function useConnectionAnnouncements({ announce }: AnnouncerHandle): void {
  const { panel } = useLocale()
  const status = useChatSelector((state) => state.connection.status)
  const isDown = status === 'reconnecting' || status === 'offline' || status === 'unreachable'
  const wasTold = useRef(false)
  useEffect(() => {
    if (!isDown) return
    const timer = setTimeout(() => {
      wasTold.current = true
      announce({ text: panel.connectionLost })
    }, silentGap)
    return () => clearTimeout(timer)
  }, [isDown, announce, panel])
  useEffect(() => {
    if (status !== 'ready' || !wasTold.current) return
    wasTold.current = false
    announce({ text: panel.connectionBack })
  }, [status, announce, panel])
}

/** What is spoken of the conversation: each new message of others once, hand-overs, failures, a line that stays down. */
export function usePanelAnnouncements(): AnnouncerHandle {
  const { store } = useChatClient()
  const locale = useLocale()
  const announcer = useAnnouncer()

  function speak(message: Message | undefined) {
    const announcement = message && messageAnnouncement(message, locale)
    if (announcement) announcer.announce(announcement)
  }

  function lastNotice(): Message | undefined {
    const { messages } = store.getState()
    for (let index = messages.length - 1; index >= 0; index--) {
      const message = itemAt(messages, index)
      if (message?.parts[0]?.kind === 'notice') return message
      if (message?.delivery?.status !== 'queued') return undefined
    }
    return undefined
  }

  useChatEvent('*', (event) => {
    if (event.type === 'message.received' && !event.replayed) speak(event.message)
    else if (event.type === 'message.failed') announcer.announce({ text: locale.panel.sendFailed, assertive: true })
    else if (event.type === 'conversation.ended') announcer.announce({ text: locale.panel.ended, assertive: true })
    else if (leavesNotice.includes(event.type)) speak(lastNotice())
  })
  useConnectionAnnouncements(announcer)
  return announcer
}
