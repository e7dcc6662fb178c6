'use client'
import { useEffect, useRef } from 'react'
import { authorName } from '../components/message/index.ts'
import { useLocale } from '../i18n/index.ts'
import type { AnnouncerHandle, AnnouncementTopic } from '../primitives/announcer/index.ts'
import { useChatSelector, useTyping } from '../react/index.ts'

/** Milliseconds between two words about the place in the queue. */
const queuePause = 15_000
const typingTopic: AnnouncementTopic = { name: 'typing', pause: 10_000, tooEarly: 'drop' }

/** Speaks of what the visitor waits for: a new place in the queue, somebody who types. */
export function useWaitingAnnouncements({ announce }: AnnouncerHandle): void {
  const { transcript: words } = useLocale()
  const queue = useChatSelector((state) => state.queue)
  const { typing } = useTyping()
  const spokenOfQueue = useRef(-Infinity)
  const latest = useRef(queue)
  const position = queue?.position
  const isQueued = queue !== undefined

  useEffect(() => {
    latest.current = queue
  })
  useEffect(() => {
    if (!isQueued) return undefined
    // A place that is left before its turn to be spoken of is never spoken of.
    const timer = setTimeout(
      () => {
        spokenOfQueue.current = Date.now()
        const { position: place, waitSeconds, waitRange } = latest.current ?? {}
        announce({ text: words.header.queue(place, waitSeconds, waitRange) })
      },
      Math.max(0, spokenOfQueue.current + queuePause - Date.now()),
    )
    return () => clearTimeout(timer)
  }, [isQueued, position, announce, words])

  useEffect(() => {
    if (typing.length === 0) return
    announce({ text: words.typing.typing(typing.map((participant) => authorName(participant, words))), topic: typingTopic })
  }, [typing, announce, words])
}
