'use client'
import type { Message, MessageSequence } from '../../model/index.ts'
import { TranscriptList, type TranscriptRows } from '../../primitives/transcript/index.ts'
import { FormDraftsProvider } from '../form/index.ts'
import { deliveryStage, type LineOutlook, type RecordCheck } from '../message/index.ts'
import { CopyMessage } from './copy/index.ts'
import type { DayHeadingLevel } from './DateSeparator.tsx'
import { lastOwnMessage } from './lastOwnMessage.ts'
import { placeRow } from './placeRow.ts'
import { RowsUpdate } from './RowsUpdate.tsx'
import { TranscriptMessage, type MessageHandlers } from './TranscriptMessage.tsx'
import type { RowActionState } from './useActionStates.ts'
import type { RowFacts } from './writeRowFacts.ts'

/** Props of `TranscriptMessages`. */
export interface TranscriptMessagesProps {
  readonly transcript: TranscriptRows
  readonly messages: MessageSequence
  readonly unreadFrom: string | undefined
  /** Whether the first message is the conversation's first. */
  readonly isComplete: boolean
  readonly line: LineOutlook
  readonly check: RecordCheck
  readonly actionStateOf: (message: Message, index: number) => RowActionState
  readonly markedId: string | undefined
  readonly dayHeadingLevel: DayHeadingLevel | undefined
  /** Whether a message can be copied by itself. */
  readonly copyMessages: boolean
  /** What every row is given. Keeps its identity. */
  readonly handlers: MessageHandlers
}

/** The rows that are mounted. A row renders when its own message or what is drawn of its place changes; all else is written to its element. */
export function TranscriptMessages(props: TranscriptMessagesProps) {
  'use no memo'
  const { transcript, messages, unreadFrom, isComplete, line, check, actionStateOf, markedId, dayHeadingLevel, copyMessages, handlers } = props
  const { onCopied, onCopyFailed } = handlers
  const latestId = lastOwnMessage(messages)?.id
  const size = isComplete ? messages.length : -1
  const facts = new Map<string, RowFacts>()
  const rows = transcript.rows.map(({ key, index, top }) => {
    const message = messages.at(index)
    if (!message) return null
    const { id } = message
    const { position, startsDay, startsUnread } = placeRow(messages, index, unreadFrom)
    const own: RowFacts = { index, top, size, position, isLatest: id === latestId, isMarked: id === markedId }
    const { state, chosenValue } = actionStateOf(message, index)
    facts.set(id, own)
    return (
      <TranscriptMessage
        key={key}
        {...handlers}
        message={message}
        facts={own}
        startsDay={startsDay}
        startsUnread={startsUnread}
        dayHeadingLevel={dayHeadingLevel}
        stage={deliveryStage(message, line, check)}
        actionState={state}
        chosenValue={chosenValue}
        measure={transcript.measure}
      />
    )
  })
  return (
    <TranscriptList transcript={transcript} className="parlance-transcript-list">
      <FormDraftsProvider>
        {rows}
        <RowsUpdate list={transcript.list} facts={facts} />
        {copyMessages && <CopyMessage {...{ list: transcript.list, messages, facts, onCopied, onCopyFailed }} />}
      </FormDraftsProvider>
    </TranscriptList>
  )
}
