'use client'
import { History, MessageCircle } from 'lucide-react'
import { forwardRef, useCallback, useEffect, useRef, useState, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import { IconButton } from '../components/button/index.ts'
import { DropOverlay, DropTarget } from '../components/composer/index.ts'
import { ConnectionBanner } from '../components/connection/index.ts'
import { FormDraftsProvider } from '../components/form/index.ts'
import type { ContentPolicy, PartComponents } from '../components/partProps.ts'
import type { TranscriptHandle } from '../components/transcript/index.ts'
import { useLocale } from '../i18n/index.ts'
import type { ConnectionStatus } from '../model/index.ts'
import type { AnnouncerHandle } from '../primitives/announcer/index.ts'
import { focusOnce } from '../primitives/form/index.ts'
import { useConnection, useConversation } from '../react/index.ts'
import type { InvitationHandlers } from './invitationHandlers.ts'
import { PanelAnnouncer } from './PanelAnnouncer.tsx'
import { usePanelAttachments } from './PanelAttachments.tsx'
import { PanelBeginning, useBeginning } from './PanelBeginning.tsx'
import { PanelComposer, type PanelComposerProps } from './PanelComposer.tsx'
import { PanelConversations } from './PanelConversations.tsx'
import { EndButton, EndPrompt, useEnding } from './PanelEnd.tsx'
import type { AwayOptions } from './PanelAway.tsx'
import { DownloadButton, DownloadPrompt } from './PanelDownload.tsx'
import { PanelFocus } from './PanelFocus.tsx'
import { PanelHeader, type Customer } from './PanelHeader.tsx'
import { PanelSearch, SearchButton } from './PanelSearch.tsx'
import { PanelTranscript, type PanelTranscriptProps } from './PanelTranscript.tsx'
import { screenProps, useScreenFit, type FullScreen } from './useScreenFit.ts'
import { useDownload } from './useDownload.ts'
import { usePanelSearch } from './usePanelSearch.ts'
import { useRestart } from './useRestart.ts'

/**
 * Milliseconds before the banner shows what may pass by itself: servers cut every line from time to time, and one that is back by
 * then was never missed. Once a second attempt was needed it is no such cut.
 */
const bannerDelay = 3_000
const mayPass: readonly ConnectionStatus[] = ['connecting', 'handshaking', 'reconnecting']

/** Props of `ChatPanel`: those of a `<section>`, and what the host says of itself. */
export interface ChatPanelProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'>, Pick<PanelTranscriptProps, 'welcome' | 'intro' | 'help' | 'viewer' | 'escalation' | 'formSettings' | 'survey' | 'copyMessages'> {
  /** Whom the agent answers, where one sits at this side: stands in the header. @defaultValue whoever the wire names */
  readonly customer?: Customer | undefined
  /** Buttons in the header, before its own. */
  readonly headerActions?: ReactNode
  /** Stands below the header for a while, such as an offer. @defaultValue nothing */
  readonly banner?: ReactNode
  /** Lets the visitor see and open earlier conversations, where the wire has a list. @defaultValue `false` */
  readonly conversations?: boolean
  /**
   * Fills the whole screen, over the page and whatever size the page gives it: everywhere, or on phones alone (narrower than 640 px, a
   * touch screen lower than 500 px, or a window that is zoomed to such a size). It keeps clear of notches, and with the keyboard open header,
   * newest message and composer are seen. An ancestor must not be transformed; `--parlance-screen-layer` is its z-index. @defaultValue `false`
   */
  readonly fullScreen?: FullScreen
  /** Lets the visitor search the conversation: a button in the header, and Control or Command with F inside the panel. @defaultValue `true` */
  readonly search?: boolean
  /**
   * Lets the visitor save what was said as a file: a page, plain text or JSON, with a `title` at the top. What writes it is loaded when it is
   * first wanted. @defaultValue `false`
   */
  readonly download?: boolean | { readonly title: string }
  /**
   * Lets the visitor leave the conversation for a new one, as an answer to the question before the end, or by a button where the wire has no
   * end but a list of conversations. @defaultValue `false`
   */
  readonly restart?: boolean
  /** What the visitor can leave while nobody is there, before a conversation begins. @defaultValue nothing: he is asked to look again */
  readonly away?: AwayOptions
  /** Settings of the composer. */
  readonly composer?: PanelComposerProps
  /** Draws some kinds of message parts in another way. Keep its identity. */
  readonly components?: Partial<PartComponents>
  /** What foreign content may do by itself. Keep its identity. */
  readonly policy?: ContentPolicy
  /** What happens when the visitor agrees to browse together or takes a call. */
  readonly invitations?: InvitationHandlers
  readonly onMinimise?: () => void
  readonly onClose?: () => void
}

/** The whole chat: header, transcript, composer, and all that happens between them. It fills its container. */
export const ChatPanel = forwardRef<HTMLElement, ChatPanelProps>(function ChatPanel(props, ref) {
  const { welcome, intro, help, headerActions, banner, conversations = false, search = true, fullScreen = false, composer, components, policy, onMinimise, onClose, className, download = false, restart = false, away, ...others } = props
  const { viewer, customer, escalation, survey, formSettings, invitations, copyMessages, ...attributes } = others
  const { panel } = useLocale()
  const { capabilities } = useConversation()
  const [showsList, setShowsList] = useState(false)
  const ending = useEnding()
  const startOver = useRestart()
  const mayRestart = restart && viewer !== 'agent'
  const saving = useDownload(typeof download === 'object' ? download.title : undefined)
  const beginning = useBeginning(away)
  // Kept here, as the composer goes while the list is shown.
  const [attachments, setAttachments] = usePanelAttachments()
  const connection = useConnection()
  const { status, attempt } = connection.connection
  const body = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const transcript = useRef<TranscriptHandle>(null)
  const announcer = useRef<Pick<AnnouncerHandle, 'announce'>>(null)
  const announce = useCallback((text: string) => announcer.current?.announce({ text }), [])
  const alert = useCallback((text: string) => announcer.current?.announce({ text, assertive: true }), [])
  const goesOn = useRef(false)
  useScreenFit(body, fullScreen)
  const focusComposer = useCallback(() => field.current?.focus(), [])

  const stage = showsList ? 'list' : (beginning?.kind ?? 'conversation')
  const searching = usePanelSearch(body, search && stage === 'conversation')
  const takeFocus = () => {
    const place = stage === 'conversation' ? field.current : body.current?.querySelector<HTMLElement>('.parlance-panel-beginning > *')
    if (stage === 'conversation') focusComposer()
    else if (place) focusOnce(place)
    return place != null
  }

  // The field mounts with the conversation.
  useEffect(() => {
    if (showsList || !goesOn.current) return
    goesOn.current = false
    focusComposer()
  }, [showsList, focusComposer])

  const listButton = conversations && capabilities.conversationList && (
    <IconButton label={showsList ? panel.backToConversation : panel.showConversations} onClick={() => setShowsList(!showsList)}>
      {showsList ? <MessageCircle aria-hidden="true" size={20} strokeWidth={1.5} /> : <History aria-hidden="true" size={20} strokeWidth={1.5} />}
    </IconButton>
  )

  return (
    <section aria-label={panel.panel} {...screenProps(fullScreen)} {...attributes} ref={ref} className={className ? `parlance parlance-panel ${className}` : 'parlance parlance-panel'}>
      <FormDraftsProvider>
        <DropTarget ref={body} className="parlance-panel-body">
          <PanelSearch search={searching} root={body} transcript={transcript}>
            <PanelHeader
              {...{ viewer, customer, policy }}
              actions={<>{headerActions}<SearchButton {...searching} />{listButton}{download !== false && !showsList && <DownloadButton download={saving} />}{!showsList && <EndButton mayRestart={mayRestart} onPress={ending.ask} />}</>}
              onMinimise={onMinimise}
              onClose={onClose}
            />
          </PanelSearch>
          {ending.question !== 'none' && (
            <EndPrompt
              key={ending.question}
              hasFailed={ending.question === 'failed'}
              onRestart={mayRestart ? startOver : undefined}
              onDone={() => {
                ending.close()
                focusComposer()
              }}
            />
          )}
          {saving.question !== 'none' && !showsList && <DownloadPrompt download={saving} />}
          {banner}
          {/* Of a refusal the transcript speaks at its end, with a way out. */}
          {status !== 'refused' && (
            <ConnectionBanner
              {...connection}
              appearAfter={mayPass.includes(status) && attempt <= 1 ? bannerDelay : 0}
              onRetry={() => {
                // The button goes; the focus must not fall to the page, nor a phone's keyboard come up.
                body.current?.querySelector<HTMLElement>('[role="log"]')?.focus({ preventScroll: true })
                connection.onRetry()
              }}
            />
          )}
          <PanelFocus root={body} stage={stage} onLost={takeFocus}>
            {showsList ? (
              <PanelConversations
                onDone={() => {
                  setShowsList(false)
                  goesOn.current = true
                }}
                onNotSettled={() => alert(panel.notSettled)}
              />
            ) : beginning && status !== 'refused' ? (
              <PanelBeginning {...{ beginning, help, formSettings, away }} />
            ) : (
              <>
                <PanelTranscript {...{ welcome, intro, help, viewer, escalation, survey, copyMessages, components, policy, formSettings, invitations, announce }} handle={transcript} onWrite={focusComposer} />
                <PanelComposer {...composer} ref={field} announce={alert} attachments={attachments} onAttachmentsChange={setAttachments} />
              </>
            )}
          </PanelFocus>
          <DropOverlay />
        </DropTarget>
      </FormDraftsProvider>
      <PanelAnnouncer ref={announcer} />
    </section>
  )
})
