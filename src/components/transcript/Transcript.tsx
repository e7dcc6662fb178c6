'use client'
import { forwardRef, useCallback, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { ActionState, Message, MessageSequence, Participant } from '../../model/index.ts'
import { TranscriptEdge, TranscriptList, TranscriptLog, useTranscriptRows } from '../../primitives/transcript/index.ts'
import { FormDraftsProvider } from '../form/index.ts'
import { deliveryStage, type LineOutlook, type RecordCheck } from '../message/index.ts'
import { LoadingState } from '../states/LoadingState.tsx'
import { TypingIndicator } from '../typing/index.ts'
import { EarlierMessages } from './EarlierMessages.tsx'
import { estimateRow } from './estimateRow.ts'
import { JumpButton } from './JumpButton.tsx'
import { lastOther } from './lastOther.ts'
import { lastOwnMessage } from './lastOwnMessage.ts'
import { placeRow } from './placeRow.ts'
import { TranscriptMessage, type MessageHandlers } from './TranscriptMessage.tsx'
import { useArrivals } from './useArrivals.ts'
import { useEarlierMessages } from './useEarlierMessages.ts'
import { useOwnMessage } from './useOwnMessage.ts'
import { useStableHandlers } from './useStableHandlers.ts'

/** Props of `Transcript`: those of a `<div>`, the conversation, and what the visitor can do with it. */
export interface TranscriptProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>, MessageHandlers {
  /** Oldest first. A changed transcript is another object; messages that did not change are the same. */
  readonly messages: MessageSequence
  /** Whether buttons, lists and forms can no longer be used, whatever `actionStateOf` says. */
  readonly conversationEnded?: boolean
  /** What has become of a message's buttons, lists and forms. @defaultValue all of them are live */
  readonly actionStateOf?: (message: Message, index: number) => { readonly state: ActionState; readonly chosenValue?: string }
  readonly typing?: readonly Participant[]
  /** A reply is expected, on a wire that tells of no typing. */
  readonly awaitingReply?: boolean
  /** Whether messages can leave now, and why not: said under those that wait. @defaultValue `'up'` */
  readonly line?: LineOutlook
  /** Whether messages in doubt are still being looked for in the server's record. @defaultValue nothing more can be found out */
  readonly check?: RecordCheck
  /** The transcript, or an earlier part of it, is being fetched. */
  readonly loading?: boolean
  /** Whether the first message shown is the conversation's first. @defaultValue `!hasEarlier` */
  readonly isComplete?: boolean
  /** The server has earlier messages. @defaultValue `false` */
  readonly hasEarlier?: boolean
  /** The reader has come to the first row, or asks for what is before it. */
  readonly onLoadEarlier?: () => void
  /** Id of the first message that the visitor has not read: a line is drawn above it. */
  readonly unreadFrom?: string | undefined
  /** A character was typed on the transcript. Move the focus to the composer, and the browser writes it there. */
  readonly onType?: (key: string) => void
  /** Escape was pressed on the transcript. */
  readonly onEscape?: () => void
  /** Shown in the place of messages while there are none. */
  readonly empty?: ReactNode
  /** Stands above the first message and scrolls with it. */
  readonly before?: ReactNode
  /** Stands below the last message and scrolls with it. */
  readonly after?: ReactNode
}

const fromIndex = (messages: MessageSequence, index: number) => (index < 0 ? undefined : messages.at(index))

/** The conversation so far: every message in its row, following what is new as long as the reader is at the end. */
export const Transcript = forwardRef<HTMLDivElement, TranscriptProps>(function Transcript(props, ref) {
  'use no memo'
  const { messages, conversationEnded = false, actionStateOf, typing, awaitingReply = false, loading = false, ...others } = props
  const { line = 'up', check, hasEarlier = false, isComplete = !hasEarlier, onLoadEarlier, unreadFrom, onType, onEscape, ...slots } = others
  const { empty, before, after, components, policy, onReply, onRetry, onCancel, onCopied, onUploadRetry, onUploadCancel, ...more } = slots
  const { onFormSubmit, onFormCancel, formSettings, onInvitationAnswer, invitations, onReact, onStreamStop, className, ...attributes } = more
  const { transcript: words } = useLocale()
  const count = messages.length
  const last = fromIndex(messages, count - 1)

  const getKey = useCallback((index: number) => messages.at(index)?.id ?? '', [messages])
  const estimateSize = useCallback(
    (index: number, width: number) => {
      const message = messages.at(index)
      return message ? estimateRow(message, placeRow(messages, index, unreadFrom), width) : 0
    },
    [messages, unreadFrom],
  )
  const loadEarlier = useEarlierMessages(onLoadEarlier, hasEarlier && !loading && count > 0, messages.at(0)?.id)
  const transcript = useTranscriptRows({ count, getKey, estimateSize, onStartReached: loadEarlier, onType, onEscape })
  useOwnMessage(last, transcript.scrollToEnd)
  useArrivals(transcript, last?.id)

  const asked = { onFormSubmit, onFormCancel, formSettings, onInvitationAnswer, invitations, onReact, onStreamStop }
  const stable = useStableHandlers({ components, policy, onReply, onRetry, onCancel, onCopied, onUploadRetry, onUploadCancel, ...asked })
  const lastOwn = lastOwnMessage(messages)

  return (
    <div {...attributes} ref={ref} className={className ? `parlance-transcript ${className}` : 'parlance-transcript'}>
      <TranscriptLog transcript={transcript} className="parlance-transcript-log" aria-label={words.transcript} aria-busy={loading || undefined}>
        <TranscriptEdge transcript={transcript} edge="start">
          {hasEarlier && count > 0 && <EarlierMessages isLoading={loading} onLoad={() => onLoadEarlier?.()} />}
          {before}
        </TranscriptEdge>
        {count === 0 && (loading ? <LoadingState /> : empty)}
        {count > 0 && (
          <TranscriptList transcript={transcript} className="parlance-transcript-list">
            <FormDraftsProvider>
              {transcript.rows.map(({ key, index, top }) => {
                const message = messages.at(index)
                if (!message) return null
                const action = actionStateOf?.(message, index)
                const state = conversationEnded && (action?.state ?? 'live') === 'live' ? 'expired' : action?.state
                return (
                  <TranscriptMessage
                    key={key}
                    {...stable}
                    {...placeRow(messages, index, unreadFrom)}
                    message={message}
                    index={index}
                    top={top}
                    size={isComplete ? count : -1}
                    showDelivery={message.id === lastOwn?.id}
                    stage={deliveryStage(message, line, check)}
                    actionState={state}
                    chosenValue={action?.chosenValue}
                    measure={transcript.measure}
                  />
                )
              })}
            </FormDraftsProvider>
          </TranscriptList>
        )}
        <TranscriptEdge transcript={transcript} edge="end">
          {typing && typing.length > 0 ? (
            <TypingIndicator participants={typing} policy={policy} />
          ) : (
            awaitingReply && <TypingIndicator participants={lastOther(messages)} isPreparing policy={policy} />
          )}
          {after}
        </TranscriptEdge>
      </TranscriptLog>
      {!transcript.following && (
        <JumpButton
          count={transcript.newCount}
          onClick={() => {
            transcript.scrollToEnd()
            // The button goes as the end comes; the focus must not fall to the page.
            transcript.log.current?.focus({ preventScroll: true })
          }}
        />
      )}
    </div>
  )
})
