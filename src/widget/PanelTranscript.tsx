'use client'
import type { ReactNode, RefObject } from 'react'
import type { ContentPolicy, FormSettings, PartComponents } from '../components/partProps.ts'
import { EndedState, LoadingState, QueueState, RefusedState, WelcomeState } from '../components/states/index.ts'
import { Transcript, type TranscriptHandle } from '../components/transcript/index.ts'
import { useLocale } from '../i18n/index.ts'
import { useChatClient, useChatSelector, useConversation, useReadingPlace, useTranscript } from '../react/index.ts'
import type { InvitationHandlers } from './invitationHandlers.ts'
import { PanelEscalation } from './PanelEscalation.tsx'
import { PanelRating } from './PanelRating.tsx'
import { PanelSurvey, type PanelSurveyProps } from './PanelSurvey.tsx'
import { useInvitations } from './useInvitations.ts'
import { useMissingHistory } from './useMissingHistory.ts'
import { useSeen } from './useSeen.ts'
import { useStartNew } from './useStartNew.ts'
import { useUnreadDivider } from './useUnreadDivider.ts'

/** Props of `PanelTranscript`. */
export interface PanelTranscriptProps {
  /** Shown before the first message. @defaultValue `<WelcomeState />` */
  readonly welcome?: ReactNode
  /** Stands above the first message and scrolls with it. */
  readonly intro?: ReactNode
  /** Other ways to reach the host's people, such as a telephone number: shown while the chat refuses the visitor or cannot be reached. */
  readonly help?: ReactNode
  /** Whose side the panel is on: an agent is not asked to begin a conversation, nor to rate one. @defaultValue `'visitor'` */
  readonly viewer?: 'visitor' | 'agent' | undefined
  /** Offers a person while a bot answers, where the wire can ask for one. @defaultValue `false` */
  readonly escalation?: boolean | undefined
  /** Asked when a conversation is over, after the rating: once for each that `isDone` does not know. @defaultValue nothing */
  readonly survey?: PanelSurveyProps['survey'] | undefined
  /** Lets the reader copy what one message says. @defaultValue `true` */
  readonly copyMessages?: boolean | undefined
  readonly components?: Partial<PartComponents> | undefined
  readonly policy?: ContentPolicy | undefined
  /** What the host adds to forms. Keep its identity. */
  readonly formSettings?: FormSettings | undefined
  readonly invitations?: InvitationHandlers | undefined
  /** Leads the reader to a message. */
  readonly handle?: RefObject<TranscriptHandle | null> | undefined
  /** The visitor is done here and goes on writing. */
  readonly onWrite: () => void
  /** Speaks words that are not seen. */
  readonly announce: (text: string) => void
}

/** The transcript of the panel. Apart from the rest, so that a new message renders nothing else. */
export function PanelTranscript(props: PanelTranscriptProps) {
  const { welcome, intro, help, viewer = 'visitor', escalation = false, survey, copyMessages = true, ...others } = props
  const { components, policy, formSettings, invitations: handlers, handle, onWrite, announce } = others
  const { unread, unreadFrom: firstUnread, isStreaming, onSeen, onReply, onRetry, onCancel, ...transcript } = useTranscript()
  const { transcript: words } = useLocale()
  const client = useChatClient()
  const { status, endReason, queue } = useConversation()
  const invitations = useInvitations(handlers)
  const cause = useChatSelector((state) => state.connection.cause)
  const history = useMissingHistory()
  const { unsentCount, startNew } = useStartNew()
  const unreadFrom = useUnreadDivider()
  const place = useReadingPlace()
  useSeen({ unread, unreadFrom: firstUnread, onSeen })

  // What was pressed goes, and the focus with it: it moves on before.
  const goOn = (action: () => void) => () => {
    onWrite()
    action()
  }
  const isEmpty = transcript.messages.length === 0
  const layout = isEmpty ? 'whole' : 'inline'
  const refused = transcript.line === 'refused' && status !== 'ended' && (
    <RefusedState layout={layout} cause={cause} onRetry={goOn(client.reconnect)}>
      {help}
    </RefusedState>
  )
  const beginning = transcript.loading ? <LoadingState /> : (welcome ?? <WelcomeState />)
  return (
    <Transcript
      {...transcript}
      handle={handle}
      // After the end nothing can leave any more.
      {...(status === 'ended' ? {} : { onRetry, onCancel })}
      {...(components ? { components } : {})}
      {...(policy ? { policy } : {})}
      {...(formSettings ? { formSettings } : {})}
      {...invitations}
      {...place}
      className="parlance-panel-transcript"
      unreadFrom={unreadFrom}
      onType={onWrite}
      onEscape={onWrite}
      onReply={(option) => {
        onReply(option)
        onWrite()
      }}
      copyMessages={copyMessages}
      onCopied={() => announce(words.delivery.copied)}
      onCopyFailed={() => announce(words.delivery.copyFailed)}
      // The notice that it could not be fetched stands in the transcript; here is the way to try again.
      {...(history.isMissing ? { hasEarlier: true, loading: history.isLoading, onLoadEarlier: history.onRetry } : {})}
      empty={status === 'ended' ? null : refused || beginning}
      before={intro}
      after={
        <>
          {status === 'active' && queue && transcript.line === 'up' && <QueueState layout="inline" queue={queue} />}
          {!isEmpty && refused}
          {transcript.line === 'unreachable' && help && <div className="parlance-panel-help">{help}</div>}
          {escalation && <PanelEscalation isStreaming={isStreaming} />}
          {status === 'ended' && viewer === 'visitor' && (
            <EndedState layout={layout} reason={endReason} unsentCount={unsentCount} onStartNew={goOn(startNew)} />
          )}
          {status === 'ended' && viewer === 'agent' && <EndedState layout={layout} text="" />}
          {viewer === 'visitor' && <PanelRating />}
          {viewer === 'visitor' && survey && <PanelSurvey {...{ survey, formSettings }} />}
        </>
      }
    />
  )
}
