'use client'
import { forwardRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { ConversationState, type ConversationStateProps } from './ConversationState.tsx'

/** Props of `WelcomeState`: those of every state. */
export type WelcomeStateProps = ConversationStateProps

/** The first visit: a greeting. Its children are suggestions of what to ask. */
export const WelcomeState = forwardRef<HTMLElement, WelcomeStateProps>(function WelcomeState(props, ref) {
  const { states: words } = useLocale().transcript
  return <ConversationState kind="welcome" title={words.welcomeTitle} text={words.welcomeText} {...props} ref={ref} />
})
