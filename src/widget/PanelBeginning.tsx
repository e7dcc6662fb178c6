'use client'
import { useState, type ComponentType, type ReactNode } from 'react'
import type { PreChatFormProps } from '../components/form/index.ts'
import { useLazyFailure, useLazyModule } from '../components/lazy/index.ts'
import type { FormSettings } from '../components/partProps.ts'
import { formModule } from '../components/parts/lateParts.tsx'
import { ErrorState, LoadingState, UnavailableState } from '../components/states/index.ts'
import type { ConnectionStatus, FormDefinition } from '../model/index.ts'
import { useChatSelector, useConversation } from '../react/index.ts'
import { PanelAway, type AwayOptions } from './PanelAway.tsx'

/**
 * What stands before a conversation: that nobody is there, or what is asked first; `unknown` until it is clear whether there is one
 * from before and whether the wire asks anything, and until what draws the form has been fetched, `failed` when that does not come.
 * Undefined when it may begin.
 */
export type Beginning =
  | { readonly kind: 'unavailable' | 'unknown' | 'failed' }
  | { readonly kind: 'preChat'; readonly form: FormDefinition; readonly PreChatForm: ComponentType<PreChatFormProps> }
  | undefined

const early: readonly ConnectionStatus[] = ['idle', 'connecting', 'handshaking']

/**
 * Whether the wire may still say what it asks first. Only on the first way to it: who has the composer once keeps it, and a server that does
 * not answer holds nobody up.
 */
function useMayBeAsked(): boolean {
  const { capabilities } = useConversation()
  const isEarly = useChatSelector(({ connection: { status, attempt, reason } }) => early.includes(status) && attempt === 0 && reason === undefined)
  const [mayBe, setMayBe] = useState(capabilities.preChat === true)
  if (mayBe && !isEarly) setMayBe(false)
  return mayBe && isEarly
}

/** Says what stands before the conversation now. */
export function useBeginning(away?: AwayOptions): Beginning {
  const { status, availability, preChat } = useConversation()
  const isIdle = useChatSelector((state) => state.connection.status === 'idle')
  const mayBeAsked = useMayBeAsked()
  // Fetched while the wire still says whether it will be needed.
  const isAway = away?.isAway === true || availability?.isOpen === false
  const isWanted = status === 'none' && (preChat !== undefined || (isAway && away !== undefined))
  const forms = useLazyModule(formModule, isWanted)
  const hasFailed = useLazyFailure(formModule, isWanted)
  if (status !== 'none') return undefined
  // A wire that has said nothing yet is asked first, unless the host says it.
  if (preChat && isIdle && !away?.isAway) return { kind: 'unknown' }
  if (isAway) return { kind: away && hasFailed ? 'failed' : 'unavailable' }
  if (!preChat) return mayBeAsked ? { kind: 'unknown' } : undefined
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
  if (beginning.kind === 'unknown') return <LoadingState />
  return (
    <div className="parlance-panel-beginning">
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
