'use client'
import { forwardRef, useRef, type KeyboardEvent } from 'react'
import { Launcher, PreviewBubble, previewText } from '../components/launcher/index.ts'
import { useKeptFocus } from '../components/useKeptFocus.ts'
import { useLocale } from '../i18n/index.ts'
import { useJoinedRef } from '../primitives/transcript/useJoinedRef.ts'
import type { WidgetController, WidgetState } from './controller/index.ts'
import { useWidgetState } from './useWidgetState.ts'

/** Props of `WidgetCorner`. */
export interface WidgetCornerProps {
  readonly controller: WidgetController
  /** Id of the window, while there is one. */
  readonly controls: string | undefined
  /** The window covers the page, and this with it. */
  readonly isCovered: boolean
}

/** Whom a minimised conversation is with. */
function companionOf({ stage, participants, options: { title, logo } }: WidgetState) {
  if (stage !== 'minimised') return undefined
  const someone = participants.find(({ role }) => role === 'agent') ?? participants.find(({ role }) => role === 'bot')
  return someone ?? { role: 'bot' as const, ...(title === undefined ? {} : { name: title }), ...(logo === undefined ? {} : { avatarUrl: logo }) }
}

/** What stands in the corner of the page: the launcher, and the newest message beside it. */
export const WidgetCorner = forwardRef<HTMLButtonElement, WidgetCornerProps>(function WidgetCorner({ controller, controls, isCovered }, ref) {
  const locale = useLocale()
  const state = useWidgetState(controller, (whole) => whole)
  const own = useRef<HTMLButtonElement>(null)
  const launcherRef = useJoinedRef(own, ref)
  // The button that puts a message away goes with it.
  const keptFocus = useKeptFocus(own)
  const { options, stage, unread, preview } = state
  const { launcher = true, preview: showsPreview = true, policy } = options
  const isOpen = stage === 'open'
  const isProactive = preview !== undefined && 'rule' in preview
  const open = () => controller.go('open', 'visitor')
  const dismissByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    controller.dismissPreview()
  }
  if (isCovered) return null
  return (
    <>
      {launcher !== false && (
        <Launcher
          ref={launcherRef}
          isOpen={isOpen}
          unread={unread}
          label={launcher === true ? undefined : launcher.label}
          companion={companionOf(state)}
          policy={policy}
          aria-controls={controls}
          onClick={() => (isOpen ? controller.go('closed', 'visitor') : open())}
        />
      )}
      {preview && (showsPreview || isProactive) && !isOpen && (
        <PreviewBubble
          key={preview.key}
          data-kind={isProactive ? 'proactive' : undefined}
          {...keptFocus}
          author={'message' in preview ? preview.message.author : preview.author}
          text={'message' in preview ? previewText(preview.message, locale) : preview.text}
          policy={policy}
          onOpen={open}
          onDismiss={controller.dismissPreview}
          onKeyDown={dismissByKey}
        />
      )}
    </>
  )
})
