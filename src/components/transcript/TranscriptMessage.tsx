'use client'
import { memo } from 'react'
import { transcriptRowProps } from '../../primitives/transcript/index.ts'
import { Message, type MessageProps } from '../message/index.ts'
import { DateSeparator, type DayHeadingLevel } from './DateSeparator.tsx'
import { startsGroup } from './placeRow.ts'
import type { RowFacts } from './writeRowFacts.ts'
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
  | 'onCopyFailed'
  | 'onReact'
  | 'onStreamStop'
  | 'onUploadRetry'
  | 'onUploadCancel'

/** Props of `TranscriptMessage`: all but `facts` keep their identity while they say the same. */
export interface TranscriptMessageProps extends MessageHandlers, Pick<MessageProps, 'message' | 'stage'> {
  readonly facts: RowFacts
  readonly startsDay: boolean
  readonly startsUnread: boolean
  readonly dayHeadingLevel: DayHeadingLevel | undefined
  readonly actionState: MessageProps['actionState'] | undefined
  readonly chosenValue: string | undefined
  readonly measure: (row: HTMLElement | null) => void
}

/** Facts are written to the row's element by `RowsUpdate`; all that is drawn of them is whether the row names its author. */
function drawsTheSame(before: TranscriptMessageProps, next: TranscriptMessageProps): boolean {
  if (startsGroup(before.facts.position) !== startsGroup(next.facts.position)) return false
  // Every mounted row is asked with every message that comes: nothing is made for the answer.
  for (const name in next) {
    if (name !== 'facts' && !Object.is(before[name as keyof TranscriptMessageProps], next[name as keyof TranscriptMessageProps])) return false
  }
  for (const name in before) if (!(name in next)) return false
  return true
}

/** One row of the transcript: a message at its place. */
export const TranscriptMessage = memo(function TranscriptMessage(props: TranscriptMessageProps) {
  const { facts, startsDay, startsUnread, dayHeadingLevel, actionState, chosenValue, measure, ...message } = props
  const { time } = message.message
  return (
    <Message
      {...message}
      {...transcriptRowProps(facts.index, facts.top, facts.size)}
      {...(actionState && { actionState })}
      {...(chosenValue !== undefined && { chosenValue })}
      data-latest={facts.isLatest ? '' : undefined}
      data-marked={facts.isMarked ? '' : undefined}
      position={facts.position}
      ref={measure}
      before={
        <>
          {startsDay && time !== undefined && <DateSeparator time={time} headingLevel={dayHeadingLevel} />}
          {startsUnread && <UnreadSeparator />}
        </>
      }
    />
  )
}, drawsTheSame)
