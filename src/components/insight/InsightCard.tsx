'use client'
import type { LucideIcon } from 'lucide-react'
import { forwardRef, useId, useRef, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import { useKeptFocus } from '../useKeptFocus.ts'

/** Props of `InsightCard`: those of a `<section>`, and what stands in its head. */
export interface InsightCardProps extends Omit<ComponentPropsWithoutRef<'section'>, 'title'> {
  readonly icon: LucideIcon
  /** Names the card. */
  readonly title: string
  /** At the end of the head: a mark, a button. */
  readonly aside?: ReactNode
  /** Spoken politely when it changes: that something is awaited, came, or did not. */
  readonly spoken?: string
  /** Level of the title among the page's headings. @defaultValue 3 */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined
}

/** A card beside a conversation, named by its title. */
export const InsightCard = forwardRef<HTMLElement, InsightCardProps>(function InsightCard(
  { icon: Icon, title, aside, spoken, headingLevel = 3, className, children, ...props },
  ref,
) {
  const Heading = `h${headingLevel}` as const
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const focus = useKeptFocus(heading)
  return (
    <section {...props} {...focus} ref={ref} aria-labelledby={id} className={className ? `parlance-insight ${className}` : 'parlance-insight'}>
      <div className="parlance-insight-head">
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        <Heading ref={heading} id={id} tabIndex={-1} className="parlance-insight-title" dir="auto">
          {title}
        </Heading>
        {aside}
      </div>
      {children}
      <span role="status" className="parlance-hidden">
        {spoken}
      </span>
    </section>
  )
})
