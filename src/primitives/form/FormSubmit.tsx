'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useForm } from './formContext.ts'

/** Props of `Form.Submit`: those of a `<button>`. */
export interface FormSubmitProps extends Omit<ComponentPropsWithoutRef<'button'>, 'type' | 'value'> {
  /** An answer of its own that is sent along, under `name`; such a button is never pressed by Enter in a field. */
  readonly value?: string
}

/** Sends the form. Renders a `<button>`; while the form is busy it is `aria-disabled` and keeps the focus. */
export const FormSubmit = forwardRef<HTMLButtonElement, FormSubmitProps>(function FormSubmit({ name, value, onClick, ...props }, ref) {
  const { isBusy, submit } = useForm()
  const isOwn = name !== undefined && value !== undefined
  return (
    <button
      aria-disabled={isBusy || undefined}
      {...props}
      type={isOwn ? 'button' : 'submit'}
      ref={ref}
      onClick={(event) => {
        onClick?.(event)
        if (isOwn && !event.defaultPrevented) submit({ [name]: value })
      }}
    />
  )
})
