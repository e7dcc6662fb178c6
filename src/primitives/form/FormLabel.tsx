'use client'
import { forwardRef, type ComponentPropsWithoutRef, type ForwardedRef } from 'react'
import { useFormField } from './formContext.ts'

/** Props of `Form.Label`: those of a `<label>`. */
export type FormLabelProps = ComponentPropsWithoutRef<'label'>

/** Names the control of its field. Renders a `<label>`, or a `<span>` where the field is a group. */
export const FormLabel = forwardRef<HTMLElement, FormLabelProps>(function FormLabel(props, ref) {
  const { controlId, isGroup } = useFormField()
  if (isGroup) return <span {...(props as ComponentPropsWithoutRef<'span'>)} id={`${controlId}-label`} ref={ref} />
  return <label htmlFor={controlId} {...props} id={`${controlId}-label`} ref={ref as ForwardedRef<HTMLLabelElement>} />
})
