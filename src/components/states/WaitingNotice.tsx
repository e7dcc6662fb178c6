'use client'
import { forwardRef, useEffect, useRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { useAnnouncer, type AnnouncementTopic } from '../../primitives/announcer/index.ts'
import { ChatAnnouncer } from '../announcer/ChatAnnouncer.tsx'
import { QueueState, type QueueStateProps } from './QueueState.tsx'

/** A place in the queue is spoken of at most twice a minute; the latest waits its turn. */
const queueTopic: AnnouncementTopic = { name: 'queue', pause: 30_000, tooEarly: 'wait' }

/** Props of `WaitingNotice`: those of `QueueState`, and whether it speaks. */
export interface WaitingNoticeProps extends QueueStateProps {
  /** Tells assistive technology of a new place. Leave it out where the page has an announcer that does. @defaultValue `false` */
  readonly announces?: boolean
}

/** The place in the queue as a small card at the end of a transcript (`after`), while the visitor waits. Its children are ways not to wait. */
export const WaitingNotice = forwardRef<HTMLElement, WaitingNoticeProps>(function WaitingNotice(
  { announces = false, queue, headingLevel = 3, ...props },
  ref,
) {
  const { transcript: words } = useLocale()
  const { announcements, announce } = useAnnouncer()
  const latest = useRef(queue)
  const position = queue?.position
  useEffect(() => {
    latest.current = queue
  })
  useEffect(() => {
    const { waitSeconds, waitRange } = latest.current ?? {}
    if (announces) announce({ text: words.header.queue(position, waitSeconds, waitRange), topic: queueTopic })
  }, [announces, position, announce, words])
  return (
    <>
      <QueueState layout="inline" headingLevel={headingLevel} {...(queue ? { queue } : {})} {...props} ref={ref} />
      {announces && <ChatAnnouncer announcements={announcements} />}
    </>
  )
})
