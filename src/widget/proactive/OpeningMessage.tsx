'use client'
import { useMemo } from 'react'
import { Message } from '../../components/message/index.ts'
import type { ContentPolicy } from '../../components/partProps.ts'
import type { WidgetOpening } from '../controller/index.ts'

/** Props of `OpeningMessage`. */
export interface OpeningMessageProps {
  readonly opening: WidgetOpening
  readonly policy?: ContentPolicy | undefined
}

/** The words that the visitor opened the panel by, above the conversation. They are on this side alone. */
export function OpeningMessage({ opening, policy }: OpeningMessageProps) {
  const message = useMemo(
    (): Message => ({
      id: `proactive ${opening.id}`,
      wireIds: [],
      author: opening.author ?? { role: 'bot' },
      parts: [{ kind: 'text', format: 'plain', text: opening.text }],
      local: true,
    }),
    [opening],
  )
  return (
    <ul className="parlance-opening" role="list">
      <Message message={message} {...(policy ? { policy } : {})} />
    </ul>
  )
}
