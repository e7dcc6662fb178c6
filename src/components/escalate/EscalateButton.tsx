'use client'
import { UserRound } from 'lucide-react'
import { forwardRef, useState } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { Button, type ButtonProps } from '../button/index.ts'
import { TypingDots } from '../typing/TypingDots.tsx'

/** Props of `EscalateButton`: those of a `Button`, and whether a person was asked for. */
export interface EscalateButtonProps extends Omit<ButtonProps, 'children'> {
  /** A person was asked for and has not come yet. @defaultValue what was pressed */
  readonly isAsked?: boolean
  /** The visitor wants a person in place of the bot. Called once, until `isAsked` says that it is over. */
  readonly onEscalate: () => void
}

/** Asks for a person in place of the bot; asked, it says so and keeps the focus. */
export const EscalateButton = forwardRef<HTMLButtonElement, EscalateButtonProps>(function EscalateButton(props, ref) {
  const { isAsked, onEscalate, onClick, className, ...attributes } = props
  const { escalate: words } = useLocale().answers
  const [wasPressed, setPressed] = useState(false)
  const hasAsked = isAsked ?? wasPressed
  return (
    <Button
      size="small"
      {...attributes}
      ref={ref}
      data-asked={hasAsked || undefined}
      aria-disabled={hasAsked || undefined}
      className={className ? `parlance-escalate ${className}` : 'parlance-escalate'}
      onClick={(event) => {
        onClick?.(event)
        if (hasAsked || event.defaultPrevented) return
        setPressed(true)
        onEscalate()
      }}
    >
      {hasAsked ? <TypingDots /> : <UserRound aria-hidden="true" size={16} strokeWidth={1.75} />}
      {hasAsked ? words.asked : words.ask}
    </Button>
  )
})
