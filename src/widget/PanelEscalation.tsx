'use client'
import { EscalateButton } from '../components/escalate/index.ts'
import { useChatSelector, useConversation } from '../react/index.ts'

/** Props of `PanelEscalation`. */
export interface PanelEscalationProps {
  /** An answer is growing: what stands below it would be pushed about. */
  readonly isStreaming: boolean
}

/** The way to a person, below the last thing that a bot said. */
export function PanelEscalation({ isStreaming }: PanelEscalationProps) {
  const { capabilities, status, participants, queue, escalation, escalate } = useConversation()
  const hasSpoken = useChatSelector((state) => state.messages.length > 0)
  // Where the chat refuses the visitor, nothing can be asked for.
  const isRefused = useChatSelector((state) => state.connection.status === 'refused')
  const hasAgent = participants.some(({ role }) => role === 'agent')
  if (!capabilities.escalate || status !== 'active' || isRefused || hasAgent || queue || !hasSpoken || isStreaming) return null
  return (
    <div className="parlance-panel-escalation">
      <EscalateButton isAsked={escalation === 'asked'} onEscalate={() => escalate()} />
    </div>
  )
}
