'use client'
import type { ReactNode } from 'react'
import { ConversationHeader, type HeaderStatus } from '../components/header/index.ts'
import { authorName } from '../components/message/index.ts'
import type { ContentPolicy } from '../components/partProps.ts'
import { useLocale } from '../i18n/index.ts'
import type { ConnectionStatus, Participant, QueueState } from '../model/index.ts'
import { useChatSelector, useConversation, useTyping } from '../react/index.ts'

/** Whom an agent answers, as far as it is known. */
export interface Customer {
  /** Foreign text. */
  readonly name?: string
  /** Where the conversation stands, in words. */
  readonly status?: string
}

/** Props of `PanelHeader`. */
export interface PanelHeaderProps {
  /** Whose side the panel is on: an agent sees the customer in the header. */
  readonly viewer?: 'visitor' | 'agent' | undefined
  readonly customer?: Customer | undefined
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
  // The wait stands in the transcript: here it would be cut.
  if (queue) return { kind: 'queue', ...(queue.position === undefined ? queue : { position: queue.position }) }
  return connection === 'ready' ? { kind: 'online' } : undefined
}

/** The header of the panel: whom one talks to now, and what is true of it. */
export function PanelHeader({ viewer = 'visitor', customer, policy, actions, onMinimise, onClose }: PanelHeaderProps) {
  const { transcript: words, insight } = useLocale()
  const { participants, queue, status } = useConversation()
  const { typing } = useTyping()
  const connection = useChatSelector((state) => state.connection.status)
  const agents = participants.filter((participant) => participant.role === 'agent')
  const bots = participants.filter((participant) => participant.role === 'bot')
  const shown = statusOf(connection, queue, typing.map((participant) => authorName(participant, words)))
  // Nothing here says whether the customer is there; who types and how the line is remains true.
  const ofCustomer: HeaderStatus | undefined =
    shown && shown.kind !== 'online' && shown.kind !== 'queue' && status !== 'ended'
      ? shown
      : customer?.status
        ? { kind: 'text', text: customer.status }
        : undefined
  const asker = customer?.name?.trim() || agents.find(({ name }) => name?.trim())?.name
  const head =
    viewer === 'agent'
      ? { participants: [{ role: 'visitor' as const, ...(asker ? { name: asker } : {}) }], name: asker ?? insight.inbox.anonymousVisitor, status: ofCustomer }
      : { participants: agents.length > 0 ? agents : bots.length > 0 ? bots : [nobody], status: status === 'ended' ? undefined : shown }
  return (
    <ConversationHeader
      participants={head.participants}
      actions={actions}
      {...('name' in head ? { name: head.name } : {})}
      {...(head.status ? { status: head.status } : {})}
      {...(policy ? { policy } : {})}
      {...(onMinimise ? { onMinimise } : {})}
      {...(onClose ? { onClose } : {})}
    />
  )
}
