'use client'
import { useRef } from 'react'
import { itemAt, type ChatState } from '../core/index.ts'
import { useLocale } from '../i18n/index.ts'
import type { ChatEventType } from '../model/index.ts'
import type { AnnouncerHandle } from '../primitives/announcer/index.ts'
import { useChatClient, useChatEvent } from '../react/index.ts'
import { selectCheck } from '../react/lineOutlook.ts'

/** How far back messages in doubt are looked for. */
const reach = 100

/** What may begin or settle a doubt. */
const telling: readonly ChatEventType[] = ['connection.changed', 'message.unconfirmed', 'transcript.loaded', 'transcript.failed', 'session.reconciled']

function doubtfulIds({ messages }: ChatState): string[] {
  const ids: string[] = []
  for (let index = messages.length - 1; index >= Math.max(0, messages.length - reach); index--) {
    const message = itemAt(messages, index)
    if (message?.delivery?.status === 'unconfirmed') ids.push(message.id)
  }
  return ids
}

/** Speaks, once for each message, when it stays in doubt whether it arrived: not while it is still being looked for. */
export function useDoubtAnnouncements({ announce }: AnnouncerHandle): void {
  const { store, capabilities } = useChatClient()
  const { panel } = useLocale()
  const told = useRef(new Set<string>())
  useChatEvent('*', ({ type }) => {
    if (!telling.includes(type)) return
    const state = store.getState()
    if (capabilities.transcript && selectCheck(state) !== undefined) return
    const ids = doubtfulIds(state)
    if (ids.every((id) => told.current.has(id))) return
    for (const id of ids) told.current.add(id)
    announce({ text: panel.sendUnsure })
  })
}
