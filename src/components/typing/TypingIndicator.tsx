'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { Participant } from '../../model/index.ts'
import { AvatarStack } from '../avatar/index.ts'
import { authorName } from '../message/index.ts'
import type { ContentPolicy } from '../partProps.ts'
import { TypingDots } from './TypingDots.tsx'

/** Props of `TypingIndicator`: those of a `<div>`, and who is busy. */
export interface TypingIndicatorProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Who is typing; nobody where a reply is only expected. */
  readonly participants?: readonly Participant[]
  /** Writes that a reply is being prepared, for wires that tell of no typing. @defaultValue `false` */
  readonly isPreparing?: boolean
  /** Which pictures may load and which links may open. */
  readonly policy?: ContentPolicy | undefined
}

/** Says that something is on its way: a bubble with breathing dots, and who it will come from. */
export const TypingIndicator = forwardRef<HTMLDivElement, TypingIndicatorProps>(function TypingIndicator(
  { participants = [], isPreparing = false, policy, className, ...props },
  ref,
) {
  const { transcript: words } = useLocale()
  const names = participants.map((participant) => authorName(participant, words))
  const sentence = isPreparing || names.length === 0 ? words.typing.preparing(names[0]) : words.typing.typing(names)
  return (
    <div {...props} ref={ref} className={className ? `parlance-typing ${className}` : 'parlance-typing'}>
      {participants.length > 0 && <AvatarStack participants={participants} size="small" limit={2} policy={policy} />}
      <span className="parlance-typing-bubble">
        <TypingDots />
      </span>
      <span className="parlance-typing-words">{sentence}</span>
    </div>
  )
})
