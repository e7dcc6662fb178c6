'use client'
import { useEffect, useId, useRef } from 'react'
import { FormDraftsProvider } from '../components/form/index.ts'
import { LocaleProvider, localeDirection, plainLanguage, useLocale } from '../i18n/index.ts'
import { usePresence } from '../primitives/window/index.ts'
import { WidgetAttention } from './attention/WidgetAttention.tsx'
import type { WidgetController } from './controller/index.ts'
import { KeptAttachments } from './PanelAttachments.tsx'
import { WidgetProactive } from './proactive/WidgetProactive.tsx'
import { useCoversPage } from './useCoversPage.ts'
import { useIsAwake } from './useIsAwake.ts'
import { usePartsAhead } from './usePartsAhead.ts'
import { useWidgetFocus } from './useWidgetFocus.ts'
import { useWidgetState } from './useWidgetState.ts'
import { useWidgetVariables } from './useWidgetVariables.ts'
import { WidgetAnnouncer } from './WidgetAnnouncer.tsx'
import { useChatNumber } from './WidgetContent.tsx'
import { WidgetCorner } from './WidgetCorner.tsx'
import { WidgetWindow } from './WidgetWindow.tsx'

/** Props of `ChatWidgetView`. */
export interface ChatWidgetViewProps {
  /** What it shows. Its life is tied to the view: it is attached while the view is mounted. */
  readonly controller: WidgetController
}

/** Launcher, preview and window of one widget, drawn in place over the page. */
export function ChatWidgetView({ controller }: ChatWidgetViewProps) {
  const inherited = useLocale()
  const locale = useWidgetState(controller, (state) => state.options.locale)
  const isDestroyed = useWidgetState(controller, (state) => state.isDestroyed)
  useEffect(() => controller.attach(), [controller])
  return (
    <LocaleProvider locale={locale ?? inherited}>
      {/* An app may keep it mounted: what listens to the page goes with what is seen. */}
      {!isDestroyed && <WidgetFrame controller={controller} />}
    </LocaleProvider>
  )
}

function WidgetFrame({ controller }: ChatWidgetViewProps) {
  const root = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const launcher = useRef<HTMLButtonElement>(null)
  const id = useId()
  const options = useWidgetState(controller, (state) => state.options)
  const size = useWidgetState(controller, (state) => state.size)
  const client = useWidgetState(controller, (state) => state.client)
  const isShown = useWidgetState(controller, (state) => state.isShown)
  const isOpen = useWidgetState(controller, ({ stage }) => stage === 'open') && isShown
  const number = useChatNumber(controller)
  // A press before that would be lost: React replays none outside of a boundary that it was still hydrating.
  const isAwake = useIsAwake()
  const isModal = useCoversPage()
  const isDrawn = usePresence(isOpen, panel)
  useWidgetVariables(root, options, size)
  useWidgetFocus(controller, { panel, launcher, isModal })
  usePartsAhead(client)

  const { theme = 'auto', density, position = 'end', locale, launcher: launches = true } = options
  return (
    <div
      ref={root}
      className="parlance parlance-widget"
      hidden={!isShown}
      data-theme={theme === 'auto' ? undefined : theme}
      data-density={density}
      data-position={position}
      data-launcher={launches === false ? 'none' : undefined}
      {...(locale ? { lang: plainLanguage(locale.language), dir: localeDirection(locale.language) } : {})}
    >
      {isShown && isAwake && <WidgetCorner ref={launcher} controller={controller} controls={isDrawn ? id : undefined} isCovered={isModal && isOpen} />}
      {/* Around the window, not in it: what was begun is there when it opens again. */}
      <FormDraftsProvider key={number}>
        <KeptAttachments>{isDrawn && <WidgetWindow ref={panel} controller={controller} id={id} isModal={isModal} />}</KeptAttachments>
      </FormDraftsProvider>
      <WidgetAttention controller={controller} />
      <WidgetProactive controller={controller} />
      {isShown && !isDrawn && <WidgetAnnouncer controller={controller} />}
    </div>
  )
}
