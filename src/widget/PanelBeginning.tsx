'use client'
import { useEffect, useRef, type ComponentType, type ReactNode } from 'react'
import type { PreChatFormProps } from '../components/form/index.ts'
import { useLazyFailure, useLazyModule } from '../components/lazy/index.ts'
import type { FormSettings } from '../components/partProps.ts'
import { formModule } from '../components/parts/lateParts.tsx'
import { ErrorState, LoadingState, UnavailableState } from '../components/states/index.ts'
import type { FormDefinition } from '../model/index.ts'
import { focusOnce } from '../primitives/form/index.ts'
import { focusedIn } from '../primitives/window/index.ts'
import { useChatSelector, useConversation } from '../react/index.ts'
import { PanelAway, type AwayOptions } from './PanelAway.tsx'

/**
 * What stands before a conversation: that nobody is there, or what is asked first; `unknown` until it is clear whether there is one
 * from before, and until what draws the form has been fetched, `failed` when that does not come. Undefined when it may begin.
 */
export type Beginning =
  | { readonly kind: 'unavailable' | 'unknown' | 'failed' }
  | { readonly kind: 'preChat'; readonly form: FormDefinition; readonly PreChatForm: ComponentType<PreChatFormProps> }
  | undefined

/** Says what stands before the conversation now. */
export function useBeginning(away?: AwayOptions): Beginning {
  const { status, availability, preChat } = useConversation()
  const isIdle = useChatSelector((state) => state.connection.status === 'idle')
  // Fetched while the wire still says whether it will be needed.
  const isAway = away?.isAway === true || availability?.isOpen === false
  const isWanted = status === 'none' && (preChat !== undefined || (isAway && away !== undefined))
  const forms = useLazyModule(formModule, isWanted)
  const hasFailed = useLazyFailure(formModule, isWanted)
  if (status !== 'none') return undefined
  // A wire that has said nothing yet is asked first, unless the host says it.
  if (preChat && isIdle && !away?.isAway) return { kind: 'unknown' }
  if (isAway) return { kind: away && hasFailed ? 'failed' : 'unavailable' }
  if (!preChat) return undefined
  return forms ? { kind: 'preChat', form: preChat, PreChatForm: forms.PreChatForm } : { kind: hasFailed ? 'failed' : 'unknown' }
}

/** Props of `PanelBeginning`. */
export interface PanelBeginningProps {
  readonly beginning: NonNullable<Beginning>
  /** Other ways to reach the host's people. */
  readonly help?: ReactNode
  readonly formSettings?: FormSettings | undefined
  readonly away?: AwayOptions | undefined
}

/** The panel before a conversation may begin, in place of transcript and composer. */
export function PanelBeginning({ beginning, help, formSettings, away }: PanelBeginningProps) {
  const { submitPreChat, checkAvailability } = useConversation()
  const root = useRef<HTMLDivElement>(null)
  const isAsked = beginning.kind === 'preChat'
  // Who waits on the window around it goes on to what is asked; over a phone's screen that would bring the keyboard up.
  useEffect(() => {
    const form = isAsked && root.current?.querySelector<HTMLElement>(':scope > *')
    const holder = form ? focusedIn(form) : null
    if (form && holder?.getAttribute('role') === 'dialog' && !holder.hasAttribute('aria-modal') && holder.contains(form)) focusOnce(form)
  }, [isAsked])
  if (beginning.kind === 'unknown') return <LoadingState />
  return (
    <div ref={root} className="parlance-panel-beginning">
      {beginning.kind === 'unavailable' && away ? (
        <PanelAway {...{ away, help, formSettings }} onRetry={away.isAway ? undefined : checkAvailability} />
      ) : beginning.kind === 'unavailable' ? (
        <UnavailableState onRetry={checkAvailability}>{help}</UnavailableState>
      ) : beginning.kind === 'preChat' ? (
        <beginning.PreChatForm form={beginning.form} onSubmit={submitPreChat} {...(formSettings ? { formSettings } : {})} />
      ) : (
        <ErrorState onRetry={formModule.retry}>{help}</ErrorState>
      )}
    </div>
  )
}
