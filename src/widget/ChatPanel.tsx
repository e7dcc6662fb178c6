'use client'
import { forwardRef, useRef, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import { ChatAnnouncer } from '../components/announcer/index.ts'
import { DropOverlay, DropTarget } from '../components/composer/index.ts'
import { ConnectionBanner } from '../components/connection/index.ts'
import type { ContentPolicy, PartComponents } from '../components/partProps.ts'
import { EndedState, LoadingState, WelcomeState } from '../components/states/index.ts'
import { Transcript } from '../components/transcript/index.ts'
import { useLocale } from '../i18n/index.ts'
import type { Participant } from '../model/index.ts'
import { useConnection, useConversation, useTranscript } from '../react/index.ts'
import { PanelComposer, type PanelComposerProps } from './PanelComposer.tsx'
import { PanelHeader } from './PanelHeader.tsx'
import { usePanelAnnouncements } from './usePanelAnnouncements.ts'
import { useSeen } from './useSeen.ts'

/** Milliseconds before the banner shows: a line that is back by then was never missed. */
const bannerDelay = 1_500

/** Props of `ChatPanel`: those of a `<section>`, and what the host says of itself. */
export interface ChatPanelProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** Who answers while no agent is there. @defaultValue a bot without a name */
  readonly assistant?: Participant
  /** Shown before the first message. @defaultValue `<WelcomeState />` */
  readonly welcome?: ReactNode
  /** Stands above the first message and scrolls with it. */
  readonly intro?: ReactNode
  /** Buttons in the header, before its own. */
  readonly headerActions?: ReactNode
  /** Settings of the composer. */
  readonly composer?: PanelComposerProps
  /** Draws some kinds of message parts in another way. Keep its identity. */
  readonly components?: Partial<PartComponents>
  /** What foreign content may do by itself. Keep its identity. */
  readonly policy?: ContentPolicy
  readonly onMinimise?: () => void
  readonly onClose?: () => void
}

const nobody: Participant = { role: 'bot' }

/** The whole chat: header, transcript, composer, and all that happens between them. It fills its container. */
export const ChatPanel = forwardRef<HTMLElement, ChatPanelProps>(function ChatPanel(props, ref) {
  const { assistant = nobody, welcome, intro, headerActions, composer, components, policy, onMinimise, onClose, className, ...attributes } = props
  const { panel } = useLocale()
  const { unread, unreadFrom, onSeen, ...transcript } = useTranscript()
  const { status, start } = useConversation()
  const connection = useConnection()
  const field = useRef<HTMLTextAreaElement>(null)
  const { announcements, announce } = usePanelAnnouncements()
  useSeen({ unread, onSeen })
  const focusComposer = () => field.current?.focus()
  const isBeginning = status === 'starting' || transcript.loading

  return (
    <section aria-label={panel.panel} {...attributes} ref={ref} className={className ? `parlance parlance-panel ${className}` : 'parlance parlance-panel'}>
      <DropTarget className="parlance-panel-body">
        <PanelHeader assistant={assistant} policy={policy} actions={headerActions} onMinimise={onMinimise} onClose={onClose} />
        <ConnectionBanner {...connection} appearAfter={connection.connection.status === 'offline' ? 0 : bannerDelay} />
        <Transcript
          {...transcript}
          {...(components ? { components } : {})}
          {...(policy ? { policy } : {})}
          className="parlance-panel-transcript"
          unreadFrom={unreadFrom}
          onType={focusComposer}
          onEscape={focusComposer}
          onReply={(option) => {
            transcript.onReply(option)
            focusComposer()
          }}
          empty={isBeginning ? <LoadingState /> : (welcome ?? <WelcomeState />)}
          before={intro}
          after={status === 'ended' && <EndedState layout="inline" onStartNew={() => start()} />}
        />
        <PanelComposer {...composer} ref={field} announce={(text) => announce({ text, assertive: true })} />
        <DropOverlay />
      </DropTarget>
      <ChatAnnouncer announcements={announcements} />
    </section>
  )
})
