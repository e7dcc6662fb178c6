'use client'
import { forwardRef, useMemo, useState, type ComponentPropsWithoutRef } from 'react'
import { describedBy, FieldContext, fieldId, useForm, type FieldWiring } from './formContext.ts'

/** Props of `Form.Field`: those of a `<div>`, and which field it is. */
export interface FormFieldProps extends ComponentPropsWithoutRef<'div'> {
  /** Under which the answer is sent. Unique in its form. */
  readonly name: string
  /** @defaultValue `false` */
  readonly required?: boolean
  /** Several controls for one answer, such as radio buttons: the label and the error belong to all of them. @defaultValue none */
  readonly group?: 'radiogroup' | 'group'
}

/** A field with its label, hint and error. Renders a `<div>` with `data-field`, `data-required` and `data-invalid`. */
export const FormField = forwardRef<HTMLDivElement, FormFieldProps>(function FormField({ name, required = false, group, ...props }, ref) {
  const { id, problems } = useForm()
  const [hasHint, setHint] = useState(false)
  const problem = Object.hasOwn(problems, name) ? problems[name] : undefined
  const wiring = useMemo<FieldWiring>(
    () => ({
      name,
      controlId: fieldId(id, name),
      isGroup: group !== undefined,
      isRequired: required,
      problem,
      hasHint,
      setHint,
    }),
    [name, id, group, required, problem, hasHint],
  )
  const ofGroup = group && {
    id: wiring.controlId,
    role: group,
    'aria-labelledby': `${wiring.controlId}-label`,
    'aria-describedby': describedBy(wiring),
    ...(group === 'radiogroup' && { 'aria-required': required || undefined, 'aria-invalid': problem !== undefined || undefined }),
  }
  return (
    <FieldContext.Provider value={wiring}>
      <div
        data-field={name}
        data-required={required ? '' : undefined}
        data-invalid={problem === undefined ? undefined : ''}
        {...ofGroup}
        {...props}
        ref={ref}
      />
    </FieldContext.Provider>
  )
})
