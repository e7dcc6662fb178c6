'use client'
import { memo } from 'react'
import { transcriptRowProps } from '../../primitives/transcript/index.ts'
import { Message, type GroupPosition, type MessageProps } from '../message/index.ts'
import { DateSeparator } from './DateSeparator.tsx'
import { UnreadSeparator } from './UnreadSeparator.tsx'

/** What every row is given by the transcript. */
export type MessageHandlers = Pick<MessageProps, HandlerName>

type HandlerName =
  | 'components'
  | 'policy'
  | 'onReply'
  | 'onFormSubmit'
  | 'onFormCancel'
  | 'formSettings'
  | 'onInvitationAnswer'
  | 'invitations'
  | 'onRetry'
  | 'onCancel'
  | 'onCopied'
  | 'onReact'
  | 'onStreamStop'
  | 'onUploadRetry'
  | 'onUploadCancel'

/** Props of `TranscriptMessage`: all of them keep their identity while they say the same. */
export interface TranscriptMessageProps
  extends MessageHandlers,
    Pick<MessageProps, 'message' | 'showDelivery' | 'stage'> {
  readonly index: number
  readonly top: number | undefined
  /** How many messages the conversation has, or -1 while that is not known. */
  readonly size: number
  readonly position: GroupPosition
  readonly startsDay: boolean
  readonly startsUnread: boolean
  readonly actionState: MessageProps['actionState'] | undefined
  readonly chosenValue: string | undefined
  readonly measure: (row: HTMLElement | null) => void
}

/** One row of the transcript: a message at its place. */
export const TranscriptMessage = memo(function TranscriptMessage(props: TranscriptMessageProps) {
  const { index, top, size, startsDay, startsUnread, actionState, chosenValue, measure, ...message } = props
  const { time } = message.message
  return (
    <Message
      {...message}
      {...transcriptRowProps(index, top, size)}
      {...(actionState && { actionState })}
      {...(chosenValue !== undefined && { chosenValue })}
      ref={measure}
      before={
        <>
          {startsDay && time !== undefined && <DateSeparator time={time} />}
          {startsUnread && <UnreadSeparator />}
        </>
      }
    />
  )
})
