'use client'
import { useRef, useState } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { Message } from '../../model/index.ts'
import { useKeptFocus } from '../useKeptFocus.ts'
import { AnswerActions, findAnswerAction, type AnswerHandlers } from './AnswerActions.tsx'
import { canSendAgain, DeliveryActions, findDeliveryActions, type DeliveryHandlers } from './DeliveryActions.tsx'
import { DeliveryMark } from './DeliveryMark.tsx'
import type { DeliveryStage } from './deliveryStage.ts'
import { MessageTime } from './MessageTime.tsx'
import { StreamMark } from './StreamMark.tsx'
import { isTime } from './writeTime.ts'

/** Props of `MessageMeta`. */
export interface MessageMetaProps extends DeliveryHandlers, AnswerHandlers {
  readonly message: Message
  readonly stage: DeliveryStage | undefined
  /** Whether the delivery is written. What needs the visitor's attention always is. */
  readonly showDelivery: boolean
  /** Ids of the status and the time, which name the row. */
  readonly statusId: string
  readonly timeId: string
}

const needsAttention = new Set(['failed', 'unconfirmed', 'cancelled'])

/** The line below a message: how far it has come, what can be done about it, its time, and what one thinks of it. */
export function MessageMeta({ message, stage, showDelivery, statusId, timeId, ...handlers }: MessageMetaProps) {
  const { transcript: words } = useLocale()
  const line = useRef<HTMLDivElement>(null)
  const keptFocus = useKeptFocus(line, true)
  const { onReact, onStreamStop, ...delivers } = handlers
  const { deleted, time, stream } = message
  const edited = message.edited && !deleted
  const delivery = deleted ? undefined : message.delivery
  const isQuiet = delivery !== undefined && !needsAttention.has(delivery.status)
  const shown = showDelivery || !isQuiet ? delivery : undefined
  const warns = shown?.status === 'unconfirmed' && handlers.onRetry !== undefined && canSendAgain(message, stage)
  const actions = shown && findDeliveryActions(message, shown, stage, handlers)
  const mark = !deleted && (stream === 'interrupted' || stream === 'stopped') ? stream : undefined
  const answer = findAnswerAction(message, handlers)
  const [hasGrown, setGrown] = useState(stream === 'growing')
  if (stream === 'growing' && !hasGrown) setGrown(true)
  // What the styles must know, said here once: to look into every row for it costs with every message that comes.
  const holds = [
    isTime(time) && stream !== 'growing' && 'time',
    shown && 'delivery',
    actions && actions.size > 0 && 'actions',
    (edited || mark) && 'mark',
    answer,
    answer === 'react' && message.reaction && 'reaction',
  ].filter(Boolean)

  return (
    // The line keeps the room of the button that stopped the answer, so that its end moves nothing.
    <div
      {...keptFocus}
      ref={line}
      className="parlance-message-meta"
      data-holds={holds.join(' ') || undefined}
      data-quiet={isQuiet || undefined}
      data-streamed={hasGrown || undefined}
    >
      <span id={statusId} className="parlance-message-status">
        {edited && <span className="parlance-message-edited">{words.edited}</span>}
        {mark && <StreamMark stream={mark} />}
        {shown && <DeliveryMark delivery={shown} stage={stage} hasLeft={(message.attempts ?? 0) > 0} />}
        {warns && (
          <span id={`${statusId}-hint`} className="parlance-delivery-hint">
            {words.delivery.resendHint}
          </span>
        )}
      </span>
      {actions && <DeliveryActions message={message} delivery={shown} actions={actions} hintId={`${statusId}-hint`} {...delivers} />}
      {stream !== 'growing' && <MessageTime id={timeId} time={time} />}
      <AnswerActions message={message} onReact={onReact} onStreamStop={onStreamStop} />
    </div>
  )
}
