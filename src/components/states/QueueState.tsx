'use client'
import { forwardRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { QueueState as Queue } from '../../model/index.ts'
import { ConversationState, type ConversationStateProps } from './ConversationState.tsx'
import { QueuePlace } from './QueuePlace.tsx'

/** Props of `QueueState`: those of every state, and the place in the queue as far as it is known. */
export interface QueueStateProps extends ConversationStateProps {
  /** Place in the queue and the wait, as far as the wire tells. */
  readonly queue?: Queue
}

/** The visitor waits for an agent: their place, and how long it should take. Its children are ways not to wait. */
export const QueueState = forwardRef<HTMLElement, QueueStateProps>(function QueueState({ queue = {}, ...props }, ref) {
  const { states: words } = useLocale().transcript
  const { position, waitSeconds, waitRange } = queue
  return (
    <ConversationState
      kind="queue"
      title={words.queueTitle(position)}
      text={words.queueText(waitSeconds, waitRange)}
      {...(props.layout === 'inline' ? { face: <QueuePlace position={position} /> } : {})}
      {...props}
      ref={ref}
    />
  )
})
