'use client'
import { forwardRef, useCallback, useState } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { MessageSequence } from '../../model/index.ts'
import { TranscriptEdge, TranscriptLog, useTranscriptRows } from '../../primitives/transcript/index.ts'
import { LoadingState } from '../states/LoadingState.tsx'
import { TypingIndicator } from '../typing/index.ts'
import { useKeptFocus } from '../useKeptFocus.ts'
import { createRowEstimates } from './createRowEstimates.ts'
import { useTranscriptCopy } from './copy/index.ts'
import { EarlierMessages } from './EarlierMessages.tsx'
import { JumpButton } from './JumpButton.tsx'
import { lastOther } from './lastOther.ts'
import { placeRow } from './placeRow.ts'
import { TranscriptMessages } from './TranscriptMessages.tsx'
import type { TranscriptProps } from './transcriptProps.ts'
import { useActionStates } from './useActionStates.ts'
import { useArrivals } from './useArrivals.ts'
import { useEarlierMessages } from './useEarlierMessages.ts'
import { useMarkedMessage } from './useMarkedMessage.ts'
import { useNews } from './useNews.ts'
import { useOpening } from './useOpening.ts'
import { useOwnMessage } from './useOwnMessage.ts'
import { usePlaceTold } from './usePlaceTold.ts'
import { useStableHandlers } from './useStableHandlers.ts'
import { useTranscriptHandle } from './useTranscriptHandle.ts'

const fromIndex = (messages: MessageSequence, index: number) => (index < 0 ? undefined : messages.at(index))

/** The conversation so far: every message in its row, following what is new as long as the reader is at the end. */
export const Transcript = forwardRef<HTMLDivElement, TranscriptProps>(function Transcript(props, ref) {
  'use no memo'
  const { messages, conversationEnded = false, actionStateOf, typing, awaitingReply = false, loading = false, ...others } = props
  const { line = 'up', check, hasEarlier = false, isComplete = !hasEarlier, onLoadEarlier, unreadFrom, onType, onEscape, ...slots } = others
  const { empty, before, after, openAt = 'unread', onPlaceChange, handle, dayHeadingLevel, copyMessages = false, ...rest } = slots
  const { components, policy, onReply, onRetry, onCancel, onCopied, onCopyFailed, onUploadRetry, onUploadCancel, ...more } = rest
  const { onFormSubmit, onFormCancel, formSettings, onInvitationAnswer, invitations, onReact, onStreamStop, className, ...attributes } = more
  const { transcript: words } = useLocale()
  const [estimateRow] = useState(createRowEstimates)
  const count = messages.length
  const last = fromIndex(messages, count - 1)

  const getKey = useCallback((index: number) => messages.at(index)?.id ?? '', [messages])
  const estimateSize = useCallback(
    (index: number, width: number) => {
      const message = messages.at(index)
      return message ? estimateRow(message, placeRow(messages, index, unreadFrom), width) : 0
    },
    [messages, unreadFrom, estimateRow],
  )
  const earlier = useEarlierMessages({ onLoadEarlier, mayLoad: hasEarlier && !loading && count > 0, firstId: messages.at(0)?.id })
  const opening = useOpening(messages, openAt, unreadFrom)
  const transcript = useTranscriptRows({
    count,
    getKey,
    estimateSize,
    openAt: opening.place,
    onPlaceChange: usePlaceTold(onPlaceChange),
    onStartReached: earlier.onStartReached,
    onType,
    onEscape,
  })
  const { log, list, following, scrollToEnd } = transcript
  const { markedId, mark } = useMarkedMessage(list)
  const news = useNews(transcript, opening)
  // What leads elsewhere goes when the reader is there; the focus must not fall to the page.
  const keptFocus = useKeptFocus(log)
  useTranscriptHandle(handle, messages, transcript, mark)
  useOwnMessage(last, scrollToEnd)
  useArrivals(transcript, last?.id)
  useTranscriptCopy(log, messages)

  const asked = { onFormSubmit, onFormCancel, formSettings, onInvitationAnswer, invitations, onReact, onStreamStop }
  const handlers = useStableHandlers({ components, policy, onReply, onRetry, onCancel, onCopied, onCopyFailed, onUploadRetry, onUploadCancel, ...asked })
  const states = useActionStates(messages, actionStateOf, conversationEnded)

  return (
    <div {...attributes} ref={ref} className={className ? `parlance-transcript ${className}` : 'parlance-transcript'}>
      <TranscriptLog transcript={transcript} className="parlance-transcript-log" aria-label={words.transcript} aria-busy={loading || undefined}>
        <TranscriptEdge transcript={transcript} edge="start">
          {hasEarlier && count > 0 && <EarlierMessages {...keptFocus} isLoading={loading || earlier.isAsking} onLoad={earlier.ask} />}
          {before}
        </TranscriptEdge>
        {count === 0 && (loading ? <LoadingState /> : empty)}
        {count > 0 && (
          <TranscriptMessages
            {...{ transcript, messages, unreadFrom, isComplete, line, check, markedId, dayHeadingLevel, copyMessages, handlers }}
            actionStateOf={states}
          />
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
      {!following && <JumpButton {...keptFocus} count={news.count} onClick={news.goOn} />}
    </div>
  )
})
