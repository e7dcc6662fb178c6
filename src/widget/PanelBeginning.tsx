'use client'
import type { ReactNode } from 'react'
import { PreChatForm } from '../components/form/index.ts'
import type { FormSettings } from '../components/partProps.ts'
import { LoadingState, UnavailableState } from '../components/states/index.ts'
import type { FormDefinition } from '../model/index.ts'
import { useChatSelector, useConversation } from '../react/index.ts'
import { PanelAway, type AwayOptions } from './PanelAway.tsx'

/**
 * What stands before a conversation: that nobody is there, or what is asked first; `unknown` until it is clear whether there is one
 * from before. Undefined when it may begin.
 */
export type Beginning = { readonly kind: 'unavailable' } | { readonly kind: 'unknown' } | { readonly kind: 'preChat'; readonly form: FormDefinition } | undefined

/** Says what stands before the conversation now. */
export function useBeginning(away?: AwayOptions): Beginning {
  const { status, availability, preChat } = useConversation()
  const isIdle = useChatSelector((state) => state.connection.status === 'idle')
  if (status !== 'none') return undefined
  if (away?.isAway) return { kind: 'unavailable' }
  if (preChat && isIdle) return { kind: 'unknown' }
  if (availability && !availability.isOpen) return { kind: 'unavailable' }
  return preChat && { kind: 'preChat', form: preChat }
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
      ) : (
        <PreChatForm form={beginning.form} onSubmit={submitPreChat} {...(formSettings ? { formSettings } : {})} />
      )}
    </div>
  )
}
