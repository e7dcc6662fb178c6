'use client'
import { forwardRef, type ComponentPropsWithoutRef, type ElementType, type KeyboardEvent, type MouseEvent } from 'react'
import { describedBy, useForm, useFormField } from './formContext.ts'

/** Props of `Form.Control`: those of the element it is. */
export type FormControlProps =
  | (ComponentPropsWithoutRef<'input'> & { /** @defaultValue `'input'` */ readonly as?: 'input' })
  | (ComponentPropsWithoutRef<'textarea'> & { readonly as: 'textarea' })
  | (ComponentPropsWithoutRef<'select'> & { readonly as: 'select' })

/** The element that a control is. */
export type FormControlElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const stop = (event: MouseEvent | KeyboardEvent) => event.preventDefault()

/** A select and a box cannot be read-only: while the form is busy they take no press and no key but Tab. */
const holding = {
  'aria-disabled': true,
  onMouseDown: stop,
  onClick: stop,
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key !== 'Tab') event.preventDefault()
  },
}

/**
 * What is filled in, wired to its label, hint and error. Renders an `<input>`, a `<textarea>` or a `<select>`; it keeps its value
 * itself. Within a group each of its controls is one, and the group carries what they share.
 */
export const FormControl = forwardRef<FormControlElement, FormControlProps>(function FormControl({ as = 'input', ...props }, ref) {
  const Element = as as ElementType
  const { isBusy } = useForm()
  const field = useFormField()
  const type = as === 'input' ? (props as ComponentPropsWithoutRef<'input'>).type : as
  const isWritten = !['radio', 'checkbox', 'range', 'date', 'select'].includes(type ?? 'text')
  const ofField = field.isGroup
    ? {}
    : {
        id: field.controlId,
        required: field.isRequired,
        'aria-invalid': field.problem !== undefined || undefined,
        'aria-describedby': describedBy(field),
      }
  return <Element name={field.name} {...ofField} {...(isBusy && (isWritten ? { readOnly: true } : holding))} {...props} ref={ref} />
})
