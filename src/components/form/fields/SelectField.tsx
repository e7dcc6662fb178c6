'use client'
import { ChevronDown } from 'lucide-react'
import { useLocale } from '../../../i18n/index.ts'
import type { FormChoiceField } from '../../../model/index.ts'
import { Form } from '../../../primitives/form/index.ts'
import { clipText } from '../../contentPolicy/index.ts'
import { valueOf } from '../validateForm.ts'
import { FieldFrame } from './FieldFrame.tsx'
import type { FieldProps } from './fieldProps.ts'

/** One of several, in a list. */
export function SelectField({ field, initial, marksOptional }: FieldProps<FormChoiceField>) {
  const { forms } = useLocale()
  return (
    <FieldFrame field={field} marksOptional={marksOptional}>
      <div className="parlance-form-select">
        <Form.Control as="select" className="parlance-form-input" defaultValue={valueOf(initial, field.name)}>
          <option value="">{forms.choose}</option>
          {field.options.map(({ value, label }, index) => (
            <option key={index} value={value}>
              {clipText(label || value, 500)}
            </option>
          ))}
        </Form.Control>
        <ChevronDown size={18} strokeWidth={1.75} aria-hidden />
      </div>
    </FieldFrame>
  )
}
