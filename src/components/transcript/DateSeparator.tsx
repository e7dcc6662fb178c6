'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { writeDay } from '../message/writeTime.ts'
import { useToday } from './useToday.ts'

/** Level of the headings that days are. A page's own `h1` is none of ours. */
export type DayHeadingLevel = 2 | 3 | 4 | 5 | 6

/** Props of `DateSeparator`: those of a `<div>`, and a time of the day that begins. */
export interface DateSeparatorProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Milliseconds since 1970. */
  readonly time: number
  /** Makes the day a heading of this level, by which screen readers can go from day to day. @defaultValue it is a separator */
  readonly headingLevel?: DayHeadingLevel | undefined
}

/** Names the day on which the messages below it were said. */
export const DateSeparator = forwardRef<HTMLDivElement, DateSeparatorProps>(function DateSeparator(
  { time, headingLevel, className, ...props },
  ref,
) {
  const { language, transcript: words } = useLocale()
  const label = writeDay(time, useToday(), language, words)
  return (
    <div
      {...(headingLevel === undefined ? { role: 'separator', 'aria-label': label } : { role: 'heading', 'aria-level': headingLevel })}
      suppressHydrationWarning
      {...props}
      ref={ref}
      className={className ? `parlance-date ${className}` : 'parlance-date'}
    >
      <span suppressHydrationWarning>{label}</span>
    </div>
  )
})
