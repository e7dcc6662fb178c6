'use client'
import { Maximize2, Minimize2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { IconButton } from '../components/button/index.ts'
import { ConsentGate } from '../components/consent/index.ts'
import { ConversationHeader } from '../components/header/index.ts'
import { ErrorState, LoadingState } from '../components/states/index.ts'
import { useLocale } from '../i18n/index.ts'
import { ChatProvider } from '../react/index.ts'
import { MuteButton } from './attention/MuteButton.tsx'
import { NotificationOffer } from './attention/NotificationOffer.tsx'
import { ChatPanel } from './ChatPanel.tsx'
import type { ChatPanelProps } from './chatPanelProps.ts'
import { needsConsent, type WidgetController, type WidgetOpening, type WidgetSettings } from './controller/index.ts'
import { OpeningMessage } from './proactive/OpeningMessage.tsx'
import { useWidgetState } from './useWidgetState.ts'

const passedOn = [
  'welcome', 'intro', 'help', 'escalation', 'formSettings', 'conversations', 'search', 'copyMessages', 'composer',
  'components', 'policy', 'invitations', 'away',
] as const satisfies readonly (keyof WidgetSettings & keyof ChatPanelProps)[]

function panelProps(options: WidgetSettings): Pick<ChatPanelProps, (typeof passedOn)[number]> {
  return Object.fromEntries(passedOn.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])))
}

/** Words of the host's own by which the visitor came stand where a greeting would. */
function openingProps(opening: WidgetOpening, { intro, welcome = <></>, policy }: WidgetSettings): Pick<ChatPanelProps, 'intro' | 'welcome'> {
  return { welcome, intro: <>{intro}<OpeningMessage {...{ opening, policy }} /></> }
}

/** Counts the chats that a widget has let go, to begin anew after each. */
export function useChatNumber(controller: WidgetController): number {
  const client = useWidgetState(controller, (state) => state.client)
  const [last, setLast] = useState({ client, number: 0 })
  if (last.client === client) return last.number
  const next = { client, number: last.client ? last.number + 1 : last.number }
  setLast(next)
  return next.number
}

/** Props of `WidgetContent`. */
export interface WidgetContentProps {
  readonly controller: WidgetController
  /** The panel covers the page: it has one size, and one way out. */
  readonly isModal: boolean
}

/** What is in the widget's window: the chat, or a place for it while it is on its way. */
export function WidgetContent({ controller, isModal }: WidgetContentProps) {
  const { widget: words } = useLocale()
  const options = useWidgetState(controller, (state) => state.options)
  const client = useWidgetState(controller, (state) => state.client)
  const hasFailed = useWidgetState(controller, (state) => state.hasFailed)
  const isAsking = useWidgetState(controller, needsConsent)
  const opening = useWidgetState(controller, (state) => state.opening)
  const isActive = useWidgetState(controller, (state) => state.conversation.status === 'active')
  const { isLarge, inline } = useWidgetState(controller, (state) => state.size)
  const number = useChatNumber(controller)
  const { title, logo, policy, resizable = true, download = true, restart = true, survey, sound = true, notifications = false, headerActions } = options
  const isGrown = isLarge || inline !== undefined
  // Told by the page, but asked once over all its loads.
  const askedSurvey = useMemo(() => {
    const name = (conversationId: string | undefined) => `survey ${conversationId ?? ''}`
    return (
      survey && {
        ...survey,
        isDone: (id: string | undefined) => controller.wasShown(name(id)),
        onDone: (id: string | undefined) => controller.markShown(name(id)),
      }
    )
  }, [survey, controller])
  const close = () => controller.go('closed', 'visitor')

  if (isAsking || !client) {
    const host = { role: 'bot', ...(title === undefined ? {} : { name: title }), ...(logo === undefined ? {} : { avatarUrl: logo }) } as const
    return (
      <div className="parlance-panel">
        <ConversationHeader participants={[host]} onClose={close} {...(policy ? { policy } : {})} />
        {isAsking && options.consent ? (
          <div className="parlance-panel-beginning">
            <ConsentGate
              title={options.consent.title}
              text={options.consent.text}
              policyUrl={options.consent.policyUrl}
              onAgree={controller.agree}
              onDecline={close}
            />
          </div>
        ) : hasFailed ? (
          <ErrorState onRetry={controller.retry}>{options.help}</ErrorState>
        ) : (
          <LoadingState />
        )}
      </div>
    )
  }
  return (
    <ChatProvider key={number} client={client}>
      <ChatPanel
        search={false}
        {...panelProps(options)}
        {...(opening && openingProps(opening, options))}
        // The window around it has the name.
        aria-label={undefined}
        headerActions={
          <>
            {headerActions}
            {sound && <MuteButton controller={controller} />}
            {resizable && !isModal && (
              <IconButton
                className="parlance-widget-grow"
                label={isGrown ? words.smaller : words.larger}
                onClick={() => controller.setSize({ isLarge: !isGrown })}
              >
                {isGrown ? <Minimize2 aria-hidden="true" size={18} strokeWidth={1.5} /> : <Maximize2 aria-hidden="true" size={18} strokeWidth={1.5} />}
              </IconButton>
            )}
          </>
        }
        survey={askedSurvey}
        download={download && title !== undefined ? { title } : download}
        restart={restart}
        banner={notifications && <NotificationOffer controller={controller} />}
        onClose={close}
        {...(isActive && !isModal ? { onMinimise: () => controller.go('minimised', 'visitor') } : {})}
      />
    </ChatProvider>
  )
}
