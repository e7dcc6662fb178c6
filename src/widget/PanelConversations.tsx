'use client'
import { useLazyModule } from '../components/lazy/index.ts'
import { LoadingState } from '../components/states/index.ts'
import { conversationsModule } from './latePanel.ts'
import type { VisitorConversationsProps } from './VisitorConversations.tsx'

/** The visitor's conversations in the place of the transcript, fetched when they are first asked for. */
export function PanelConversations(props: VisitorConversationsProps) {
  const arrived = useLazyModule(conversationsModule)
  return arrived === undefined ? <LoadingState /> : <arrived.VisitorConversations {...props} />
}
