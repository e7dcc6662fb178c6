'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useLocale } from '../../i18n/index.ts'

/** Props of `UnreadSeparator`: those of a `<div>`. */
export type UnreadSeparatorProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>

/** The line above the first message that the visitor has not read. */
export const UnreadSeparator = forwardRef<HTMLDivElement, UnreadSeparatorProps>(function UnreadSeparator({ className, ...props }, ref) {
  const { transcript: words } = useLocale()
  return (
    <div
      role="separator"
      aria-label={words.unread}
      {...props}
      ref={ref}
      className={className ? `parlance-unread ${className}` : 'parlance-unread'}
    >
      <span>{words.unread}</span>
    </div>
  )
})
