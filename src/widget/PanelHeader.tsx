'use client'
import type { ReactNode } from 'react'
import { ConversationHeader, type HeaderStatus } from '../components/header/index.ts'
import { authorName } from '../components/message/index.ts'
import type { ContentPolicy } from '../components/partProps.ts'
import { useLocale } from '../i18n/index.ts'
import type { ConnectionStatus, Participant, QueueState } from '../model/index.ts'
import { useChatSelector, useConversation, useTyping } from '../react/index.ts'

/** Props of `PanelHeader`. */
export interface PanelHeaderProps {
  readonly policy?: ContentPolicy | undefined
  readonly actions?: ReactNode
  readonly onMinimise?: (() => void) | undefined
  readonly onClose?: (() => void) | undefined
}

const nobody: Participant = { role: 'bot' }
const beingSetUp: readonly ConnectionStatus[] = ['connecting', 'handshaking', 'reconnecting']

function statusOf(connection: ConnectionStatus, queue: QueueState | undefined, typists: readonly string[]): HeaderStatus | undefined {
  // A line that is down says nothing about those on the other side, nor about the queue.
  if (beingSetUp.includes(connection)) return { kind: 'connecting' }
  if (connection === 'offline' || connection === 'unreachable') return { kind: 'disconnected' }
  if (typists.length > 0) return { kind: 'typing', names: typists }
  if (queue) return { kind: 'queue', ...queue }
  return connection === 'ready' ? { kind: 'online' } : undefined
}

/** The header of the panel: whom the visitor talks to now, and what is true of it. */
export function PanelHeader({ policy, actions, onMinimise, onClose }: PanelHeaderProps) {
  const { transcript: words } = useLocale()
  const { participants, queue, status } = useConversation()
  const { typing } = useTyping()
  const connection = useChatSelector((state) => state.connection.status)
  const agents = participants.filter((participant) => participant.role === 'agent')
  const bots = participants.filter((participant) => participant.role === 'bot')
  const shown = statusOf(connection, queue, typing.map((participant) => authorName(participant, words)))
  return (
    <ConversationHeader
      participants={agents.length > 0 ? agents : bots.length > 0 ? bots : [nobody]}
      actions={actions}
      {...(shown && status !== 'ended' ? { status: shown } : {})}
      {...(policy ? { policy } : {})}
      {...(onMinimise ? { onMinimise } : {})}
      {...(onClose ? { onClose } : {})}
    />
  )
}
