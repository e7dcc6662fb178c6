'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { writeDay } from '../message/writeTime.ts'
import { useToday } from './useToday.ts'

/** Props of `DateSeparator`: those of a `<div>`, and a time of the day that begins. */
export interface DateSeparatorProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Milliseconds since 1970. */
  readonly time: number
}

/** Names the day on which the messages below it were said. */
export const DateSeparator = forwardRef<HTMLDivElement, DateSeparatorProps>(function DateSeparator({ time, className, ...props }, ref) {
  const { language, transcript: words } = useLocale()
  const label = writeDay(time, useToday(), language, words)
  return (
    <div
      role="separator"
      aria-label={label}
      suppressHydrationWarning
      {...props}
      ref={ref}
      className={className ? `parlance-date ${className}` : 'parlance-date'}
    >
      <span suppressHydrationWarning>{label}</span>
    </div>
  )
})
