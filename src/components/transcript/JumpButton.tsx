'use client'
import { ArrowDown } from 'lucide-react'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useLocale } from '../../i18n/index.ts'

/** Props of `JumpButton`: those of a `<button>`, and what waits at the end. */
export interface JumpButtonProps extends Omit<ComponentPropsWithoutRef<'button'>, 'children'> {
  /** Messages that came while the reader was elsewhere. */
  readonly count: number
}

/** Leads on to what is new, and says how much that is. */
export const JumpButton = forwardRef<HTMLButtonElement, JumpButtonProps>(function JumpButton({ count, className, ...props }, ref) {
  const { transcript: words } = useLocale()
  return (
    <button
      type="button"
      aria-label={count > 0 ? undefined : words.jumpToEnd}
      title={count > 0 ? undefined : words.jumpToEnd}
      data-new={count > 0 || undefined}
      {...props}
      ref={ref}
      className={className ? `parlance-jump ${className}` : 'parlance-jump'}
    >
      <ArrowDown aria-hidden="true" size={18} strokeWidth={2} />
      {count > 0 && words.newMessages(count)}
    </button>
  )
})
