'use client'
import { forwardRef, useEffect, useImperativeHandle, useRef, type ComponentPropsWithoutRef, type MouseEvent, type ReactNode } from 'react'
import { focusOnce } from './focusOnce.ts'
import { fieldId, useForm } from './formContext.ts'

/** One line of the summary. */
export interface SummaryProblem {
  /** Of the field. */
  readonly name: string
  readonly problem: string
  /** Makes an `<a>` lead to the field. */
  readonly linkProps: { readonly href: string; readonly onClick: (event: MouseEvent) => void }
}

/** Props of `Form.Summary`: those of a `<div>`, with words for what is wrong. Name it with `aria-label` or `aria-labelledby`. */
export interface FormSummaryProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Draws what is wrong with the form. */
  readonly children: (problems: readonly SummaryProblem[]) => ReactNode
}

/** Everything that is wrong. Renders a `<div role="group">` while there is something, and takes the focus when sending failed. */
export const FormSummary = forwardRef<HTMLDivElement, FormSummaryProps>(function FormSummary({ children, ...props }, ref) {
  const { id, problems, attempt, focusField } = useForm()
  const own = useRef<HTMLDivElement>(null)
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => own.current)
  const seen = useRef(attempt)
  useEffect(() => {
    if (seen.current === attempt) return
    seen.current = attempt
    if (own.current) focusOnce(own.current)
  }, [attempt])
  const entries = Object.entries(problems)
  if (entries.length === 0) return null
  return (
    <div role="group" {...props} ref={own}>
      {children(
        entries.map(([name, problem]) => ({
          name,
          problem,
          linkProps: {
            href: `#${fieldId(id, name)}`,
            onClick: (event) => {
              // The page's address is the page's own.
              event.preventDefault()
              focusField(name)
            },
          },
        })),
      )}
    </div>
  )
})
