'use client'
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import { useFormField } from './formContext.ts'

/** Props of `Form.Error`: those of a `<p>`, with words for what is wrong. */
export interface FormErrorProps extends Omit<ComponentPropsWithoutRef<'p'>, 'children'> {
  /** Draws what is wrong with the field. */
  readonly children: (problem: string) => ReactNode
}

/** What is wrong with the field, read with its control. Renders a `<p>` while there is something. */
export const FormError = forwardRef<HTMLParagraphElement, FormErrorProps>(function FormError({ children, ...props }, ref) {
  const { controlId, problem } = useFormField()
  if (problem === undefined) return null
  return (
    <p {...props} id={`${controlId}-error`} ref={ref}>
      {children(problem)}
    </p>
  )
})
