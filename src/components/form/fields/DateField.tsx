'use client'
import type { FormDateField } from '../../../model/index.ts'
import { Form } from '../../../primitives/form/index.ts'
import { valueOf } from '../validateForm.ts'
import { FieldFrame } from './FieldFrame.tsx'
import type { FieldProps } from './fieldProps.ts'

/** A day, in the device's own way of choosing one. */
export function DateField({ field, initial, isSecure, marksOptional }: FieldProps<FormDateField>) {
  return (
    <FieldFrame field={field} marksOptional={marksOptional}>
      <Form.Control
        type="date"
        className="parlance-form-input"
        min={field.min}
        max={field.max}
        {...(isSecure ? { autoComplete: 'off' } : { defaultValue: valueOf(initial, field.name) })}
      />
    </FieldFrame>
  )
}
