'use client'
import { forwardRef, useImperativeHandle } from 'react'
import { ChatAnnouncer } from '../components/announcer/index.ts'
import type { AnnouncerHandle } from '../primitives/announcer/index.ts'
import { usePanelAnnouncements } from './usePanelAnnouncements.ts'

/** The voice of the panel. Apart from the rest, so that speaking renders nothing else. */
export const PanelAnnouncer = forwardRef<Pick<AnnouncerHandle, 'announce'>>(function PanelAnnouncer(_props, ref) {
  const { announcements, announce } = usePanelAnnouncements()
  useImperativeHandle(ref, () => ({ announce }), [announce])
  return <ChatAnnouncer announcements={announcements} />
})
