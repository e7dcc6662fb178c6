'use client'
import { forwardRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { ConversationState, type ConversationStateProps } from './ConversationState.tsx'

/** Props of `EmptyState`: those of every state. */
export type EmptyStateProps = ConversationStateProps

/** A conversation in which nothing has been said. */
export const EmptyState = forwardRef<HTMLElement, EmptyStateProps>(function EmptyState(props, ref) {
  const { states: words } = useLocale().transcript
  return <ConversationState kind="empty" title={words.emptyTitle} text={words.emptyText} {...props} ref={ref} />
})
