'use client'
import { selectUnsettled } from '../core/index.ts'
import { messageAnnouncement } from '../components/announcer/index.ts'
import { invitationText } from '../components/parts/invitation/invitationText.ts'
import { joinSentences, useLocale } from '../i18n/index.ts'
import type { ChatEventType, Message, MessagePart, NoticeCode } from '../model/index.ts'
import { useAnnouncer, type AnnouncerHandle } from '../primitives/announcer/index.ts'
import { useChatClient, useChatEvent } from '../react/index.ts'
import { lastRow, rowOfId } from './lastRow.ts'
import { useConnectionAnnouncements } from './useConnectionAnnouncements.ts'
import { useDoubtAnnouncements } from './useDoubtAnnouncements.ts'
import { useStreamAnnouncements } from './useStreamAnnouncements.ts'
import { useWaitingAnnouncements } from './useWaitingAnnouncements.ts'

/** How far back the row of an invitation is looked for: as many may come in one frame. */
const reach = 1_000
/** How far back its notice is looked for. Less than the announcer remembers, so that an old one is not said again. */
const noticeReach = 20

const noticeOf: Readonly<Partial<Record<ChatEventType, NoticeCode>>> = {
  'agent.joined': 'agent-joined',
  'agent.left': 'agent-left',
  'agent.transferred': 'agent-transferred',
  'agent.unavailable': 'agent-unavailable',
  'error.received': 'error',
}

const isInvitation = (part: MessagePart, invitationId: string) => part.kind === 'invitation' && part.invitationId === invitationId

/** What is spoken of the conversation: each new message of others once, hand-overs, failures, waiting, a line that stays down. */
export function usePanelAnnouncements(): AnnouncerHandle {
  const { store } = useChatClient()
  const locale = useLocale()
  const announcer = useAnnouncer()

  function speak(message: Message | undefined) {
    const announcement = message && messageAnnouncement(message, locale)
    if (announcement) announcer.announce(announcement)
  }

  useChatEvent('*', (event) => {
    const notice = noticeOf[event.type]
    if (notice) {
      speak(lastRow(store, ({ parts: [part] }) => part?.kind === 'notice' && part.code === notice, noticeReach))
    } else if (event.type === 'message.received') {
      // The row knows its author better than the frame; a message that was known already has none of this id.
      if (!event.replayed) speak(rowOfId(store, event.message.id))
    } else if (event.type === 'invitation.changed') {
      if (event.status !== 'missed' && event.status !== 'ended') return
      const row = lastRow(store, ({ parts }) => parts.some((part) => isInvitation(part, event.invitationId)), reach)
      const part = row?.parts.find((one) => isInvitation(one, event.invitationId))
      if (part?.kind === 'invitation') announcer.announce({ id: `${part.invitationId} ${part.status}`, text: invitationText(part, locale) })
    } else if (event.type === 'message.failed') {
      const delivery = rowOfId(store, event.id)?.delivery
      if (delivery?.status !== 'failed') return
      announcer.announce({
        text: joinSentences([locale.panel.sendFailed, locale.transcript.delivery.reasons[delivery.reason]], locale.language, true),
        assertive: true,
      })
    } else if (event.type === 'conversation.ended' || event.type === 'conversation.deleted') {
      const { status, id = '' } = store.getState().conversation
      if (status !== 'ended') return
      const unsent = selectUnsettled(store.getState()).filter(({ attempts }) => !attempts).length
      const text = unsent === 0 ? locale.panel.ended : joinSentences([locale.panel.ended, locale.panel.unsentAtEnd(unsent)], locale.language)
      announcer.announce({ id: `ended ${id}`, text, assertive: true })
    }
  })
  useStreamAnnouncements(announcer)
  useConnectionAnnouncements(announcer)
  useDoubtAnnouncements(announcer)
  useWaitingAnnouncements(announcer)
  return announcer
}
