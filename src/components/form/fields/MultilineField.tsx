'use client'
import type { FormMultilineField } from '../../../model/index.ts'
import { Form } from '../../../primitives/form/index.ts'
import { valueOf } from '../validateForm.ts'
import { FieldFrame } from './FieldFrame.tsx'
import type { FieldProps } from './fieldProps.ts'

const rowsOf = (rows: number | undefined) => Math.min(Math.max(Math.round(rows ?? 3) || 3, 2), 12)

/** Several lines of text. Enter breaks the line. */
export function MultilineField({ field, initial, isSecure, marksOptional }: FieldProps<FormMultilineField>) {
  return (
    <FieldFrame field={field} marksOptional={marksOptional}>
      <Form.Control
        as="textarea"
        className="parlance-form-input"
        rows={rowsOf(field.rows)}
        {...(isSecure ? { autoComplete: 'off', spellCheck: false, autoCorrect: 'off' } : { defaultValue: valueOf(initial, field.name) })}
      />
    </FieldFrame>
  )
}
