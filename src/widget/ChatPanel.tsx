'use client'
import { forwardRef, useCallback, useEffect, useRef, useState } from 'react'
import { DropOverlay, DropTarget } from '../components/composer/index.ts'
import { ConnectionBanner } from '../components/connection/index.ts'
import { FormDraftsProvider } from '../components/form/index.ts'
import type { TranscriptHandle } from '../components/transcript/index.ts'
import { useLocale } from '../i18n/index.ts'
import type { ConnectionStatus } from '../model/index.ts'
import type { AnnouncerHandle } from '../primitives/announcer/index.ts'
import { focusOnce } from '../primitives/form/index.ts'
import { useConnection, useConversation } from '../react/index.ts'
import type { ChatPanelProps } from './chatPanelProps.ts'
import { PanelAnnouncer } from './PanelAnnouncer.tsx'
import { usePanelAttachments } from './PanelAttachments.tsx'
import { PanelBeginning, useBeginning } from './PanelBeginning.tsx'
import { PanelComposer } from './PanelComposer.tsx'
import { PanelConversations } from './PanelConversations.tsx'
import { DownloadPrompt } from './PanelDownload.tsx'
import { PanelFocus } from './PanelFocus.tsx'
import { PanelHeader } from './PanelHeader.tsx'
import { LeavePrompt, useLeaveQuestion } from './PanelLeave.tsx'
import { PanelSearch } from './PanelSearch.tsx'
import { PanelTools } from './PanelTools.tsx'
import { PanelTranscript } from './PanelTranscript.tsx'
import { useDownload } from './useDownload.ts'
import { usePanelSearch } from './usePanelSearch.ts'
import { useRestart } from './useRestart.ts'
import { screenProps, useScreenFit } from './useScreenFit.ts'

/**
 * Milliseconds before the banner shows what may pass by itself: servers cut every line from time to time, and one that is back by
 * then was never missed. Once a second attempt was needed it is no such cut.
 */
const bannerDelay = 3_000
const mayPass: readonly ConnectionStatus[] = ['connecting', 'handshaking', 'reconnecting']

/** The whole chat: header, transcript, composer, and all that happens between them. It fills its container. */
export const ChatPanel = forwardRef<HTMLElement, ChatPanelProps>(function ChatPanel(props, ref) {
  const { welcome, intro, help, viewer, escalation, survey, copyMessages, components, policy, formSettings, invitations, ...others } = props
  const { headerActions, banner, customer, conversations = false, search = true, download = false, restart = false, away, ...more } = others
  const { composer, fullScreen = false, onMinimise, onClose, className, ...attributes } = more
  const { panel } = useLocale()
  const { capabilities } = useConversation()
  const [showsList, setShowsList] = useState(false)
  const leaving = useLeaveQuestion()
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
    // Until then it waits on the window around.
    else body.current?.closest<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true })
    return place != null
  }

  // The field mounts with the conversation.
  useEffect(() => {
    if (showsList || !goesOn.current) return
    goesOn.current = false
    focusComposer()
  }, [showsList, focusComposer])

  return (
    <section
      aria-label={panel.panel}
      {...screenProps(fullScreen)}
      {...attributes}
      ref={ref}
      className={className ? `parlance parlance-panel ${className}` : 'parlance parlance-panel'}
    >
      <FormDraftsProvider>
        <DropTarget ref={body} className="parlance-panel-body">
          <PanelSearch search={searching} root={body} transcript={transcript}>
            <PanelHeader
              {...{ viewer, customer, policy }}
              actions={
                <PanelTools
                  search={searching}
                  showsList={showsList}
                  onList={conversations && capabilities.conversationList ? () => setShowsList(!showsList) : undefined}
                  download={download !== false && !showsList ? saving : undefined}
                  mayRestart={mayRestart}
                  onLeave={showsList ? undefined : leaving.ask}
                >
                  {headerActions}
                </PanelTools>
              }
              onMinimise={onMinimise}
              onClose={onClose}
            />
          </PanelSearch>
          {leaving.question !== 'none' && (
            <LeavePrompt
              key={leaving.question}
              hasFailed={leaving.question === 'failed'}
              onRestart={mayRestart ? startOver : undefined}
              onDone={() => {
                leaving.close()
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
                <PanelTranscript
                  {...{ welcome, intro, help, viewer, escalation, survey, copyMessages, components, policy, formSettings, invitations, announce }}
                  handle={transcript}
                  onWrite={focusComposer}
                />
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
