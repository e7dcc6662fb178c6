'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import type { Announcement, AnnouncerWords, SpokenLine } from './announcement.ts'
import { useSpokenLines } from './useSpokenLines.ts'

/** Props of `Announcer`: those of a `<div>`, what to say, and the words it adds. */
export interface AnnouncerProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** The latest announcements, oldest first. What is there at the first render counts as said; each id is said once. */
  readonly announcements: readonly Announcement[]
  /** The words around what is spoken. */
  readonly words: AnnouncerWords
}

const draw = (lines: readonly SpokenLine[], assertive: boolean) =>
  lines.filter((line) => line.assertive === assertive).map(({ key, text }) => <div key={key}>{text}</div>)

/**
 * The one place that speaks. Renders a `<div>` with two live regions, which must be there before there is anything to say:
 * mount it with the panel, outside everything that scrolls, and hide it visually.
 */
export const Announcer = forwardRef<HTMLDivElement, AnnouncerProps>(function Announcer({ announcements, words, ...props }, ref) {
  const lines = useSpokenLines(announcements, words)
  return (
    <div {...props} ref={ref}>
      {/* JAWS reads a log more reliably than a bare live region. */}
      <div role="log" aria-live="polite" aria-relevant="additions">
        {draw(lines, false)}
      </div>
      <div aria-live="assertive" aria-relevant="additions">
        {draw(lines, true)}
      </div>
    </div>
  )
})
