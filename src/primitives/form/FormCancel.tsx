'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useForm } from './formContext.ts'

/** Props of `Form.Cancel`: those of a `<button>`. */
export type FormCancelProps = Omit<ComponentPropsWithoutRef<'button'>, 'type'>

/** Puts the form aside. Renders a `<button>`; while the form is busy it is `aria-disabled`. */
export const FormCancel = forwardRef<HTMLButtonElement, FormCancelProps>(function FormCancel({ onClick, ...props }, ref) {
  const { isBusy, cancel } = useForm()
  return (
    <button
      aria-disabled={isBusy || undefined}
      {...props}
      type="button"
      ref={ref}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented && !isBusy) cancel()
      }}
    />
  )
})
