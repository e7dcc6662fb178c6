'use client'
import { Children, forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import { StateFace, type StateFaceKind } from './StateFace.tsx'

/** What every state takes: words in place of the locale's, a way forward, and the attributes of a `<section>`. */
export interface ConversationStateProps extends Omit<ComponentPropsWithoutRef<'section'>, 'title'> {
  /** One short sentence. */
  readonly title?: ReactNode
  /** What it means for the visitor. */
  readonly text?: ReactNode
  /** Drawn instead of the face; `null` for none. */
  readonly face?: ReactNode
  /** Level of the title among the page's headings. @defaultValue `2` */
  readonly headingLevel?: 2 | 3 | 4
  /** `inline` stands in the transcript below messages, `whole` fills the room. @defaultValue `'whole'` */
  readonly layout?: 'inline' | 'whole'
}

/** A state with its face, a sentence in plain words, and the way forward as children. */
export const ConversationState = forwardRef<HTMLElement, ConversationStateProps & { readonly kind: StateFaceKind }>(function ConversationState(
  { kind, title, text, face, headingLevel = 2, layout = 'whole', className, children, ...props },
  ref,
) {
  const Heading = `h${headingLevel}` as const
  return (
    <section
      data-state={kind}
      data-layout={layout}
      {...props}
      ref={ref}
      className={className ? `parlance-state ${className}` : 'parlance-state'}
    >
      {face === undefined ? <StateFace kind={kind} /> : face}
      <Heading className="parlance-state-title">{title}</Heading>
      {text !== undefined && text !== '' && <p className="parlance-state-text">{text}</p>}
      {Children.toArray(children).length > 0 && <div className="parlance-state-actions">{children}</div>}
    </section>
  )
})
