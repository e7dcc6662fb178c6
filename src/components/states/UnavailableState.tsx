'use client'
import { forwardRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { ConversationState, type ConversationStateProps } from './ConversationState.tsx'

/** Props of `UnavailableState`: those of every state. */
export type UnavailableStateProps = ConversationStateProps

/** Nobody can answer now. Its children are what the visitor can do instead. */
export const UnavailableState = forwardRef<HTMLElement, UnavailableStateProps>(function UnavailableState(props, ref) {
  const { states: words } = useLocale().transcript
  return <ConversationState kind="unavailable" title={words.unavailableTitle} text={words.unavailableText} {...props} ref={ref} />
})
