'use client'
import type { ReactNode } from 'react'
import type { ContentPolicy, PartComponents } from '../components/partProps.ts'
import { EndedState, LoadingState, UnavailableState, WelcomeState } from '../components/states/index.ts'
import { Transcript } from '../components/transcript/index.ts'
import { useLocale } from '../i18n/index.ts'
import { useChatSelector, useConversation, useTranscript } from '../react/index.ts'
import { useSeen } from './useSeen.ts'

/** Props of `PanelTranscript`. */
export interface PanelTranscriptProps {
  /** Shown before the first message. @defaultValue `<WelcomeState />` */
  readonly welcome?: ReactNode
  /** Stands above the first message and scrolls with it. */
  readonly intro?: ReactNode
  readonly components?: Partial<PartComponents> | undefined
  readonly policy?: ContentPolicy | undefined
  /** The visitor is done here and goes on writing. */
  readonly onWrite: () => void
}

/** The transcript of the panel. Apart from the rest, so that a new message renders nothing else. */
export function PanelTranscript({ welcome, intro, components, policy, onWrite }: PanelTranscriptProps) {
  const { unread, unreadFrom, onSeen, onReply, onRetry, onCancel, ...transcript } = useTranscript()
  const { composer } = useLocale()
  const { status, start } = useConversation()
  useSeen({ unread, onSeen })
  const isRefused = useChatSelector((state) => state.connection.status === 'refused')
  const beginning = transcript.loading ? <LoadingState /> : (welcome ?? <WelcomeState />)
  return (
    <Transcript
      {...transcript}
      // After the end nothing can leave any more.
      {...(status === 'ended' ? {} : { onRetry, onCancel })}
      {...(components ? { components } : {})}
      {...(policy ? { policy } : {})}
      className="parlance-panel-transcript"
      unreadFrom={unreadFrom}
      onType={onWrite}
      onEscape={onWrite}
      onReply={(option) => {
        onReply(option)
        onWrite()
      }}
      empty={isRefused ? <UnavailableState title={composer.refused} text={undefined} /> : beginning}
      before={intro}
      after={status === 'ended' && <EndedState layout="inline" onStartNew={() => start()} />}
    />
  )
}
