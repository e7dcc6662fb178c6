'use client'
import { forwardRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { Announcer, type AnnouncerProps } from '../../primitives/announcer/index.ts'

/** Props of `ChatAnnouncer`: those of the headless `Announcer`, whose words come from the locale. */
export type ChatAnnouncerProps = Omit<AnnouncerProps, 'words'>

/** The one place that speaks to screen readers. Mount it with the panel, outside the transcript; it is not seen. */
export const ChatAnnouncer = forwardRef<HTMLDivElement, ChatAnnouncerProps>(function ChatAnnouncer({ className, ...props }, ref) {
  const { announcement: words } = useLocale().transcript
  return <Announcer {...props} ref={ref} words={words} className={className ? `parlance-hidden ${className}` : 'parlance-hidden'} />
})
