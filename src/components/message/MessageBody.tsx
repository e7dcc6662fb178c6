'use client'
import { memo } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { MessagePart } from '../../model/index.ts'
import { MessageParts } from '../parts/MessageParts.tsx'
import type { PartComponents, PartContext } from '../partProps.ts'
import { countEmoji } from './countEmoji.ts'

/** Props of `MessageBody`. */
export interface MessageBodyProps extends PartContext {
  readonly components?: Partial<PartComponents> | undefined
}

/** More emoji than this are text like any other. */
const mostLargeEmoji = 3

function emojiIn(part: MessagePart, isAlone: boolean): number | undefined {
  if (!isAlone || part.kind !== 'text' || part.format === 'html') return undefined
  const count = countEmoji(part.text)
  return count > 0 && count <= mostLargeEmoji ? count : undefined
}

/** What a message says: its texts in bubbles, everything else under or between them. Re-renders only when the message changes. */
export const MessageBody = memo(function MessageBody({ components, ...context }: MessageBodyProps) {
  const { transcript: words } = useLocale()
  const { parts, deleted, stream } = context.message
  if (deleted) {
    return (
      <div className="parlance-bubble" data-deleted="">
        {words.deleted}
      </div>
    )
  }
  return parts.map((part, index) => (
    <div
      key={index}
      className={part.kind === 'text' ? 'parlance-bubble' : 'parlance-message-part'}
      data-kind={part.kind}
      data-rich={part.kind === 'text' && part.format !== 'plain' ? '' : undefined}
      data-emoji={emojiIn(part, parts.length === 1 && stream !== 'growing')}
    >
      <MessageParts {...context} parts={[part]} {...(components && { components })} />
    </div>
  ))
})
