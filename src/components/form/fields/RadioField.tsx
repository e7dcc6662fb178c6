'use client'
import type { FormChoiceField } from '../../../model/index.ts'
import { Form } from '../../../primitives/form/index.ts'
import { clipText } from '../../contentPolicy/index.ts'
import { valueOf } from '../validateForm.ts'
import { FieldFrame } from './FieldFrame.tsx'
import type { FieldProps } from './fieldProps.ts'

/** A few short answers stand beside each other. */
const isRow = (options: FormChoiceField['options']) => options.length <= 3 && options.every(({ label, value }) => (label || value).length <= 8)

/** One of several, all in sight. */
export function RadioField({ field, initial, marksOptional }: FieldProps<FormChoiceField>) {
  const chosen = valueOf(initial, field.name)
  return (
    <FieldFrame field={field} marksOptional={marksOptional} group="radiogroup">
      <div className="parlance-form-choices" data-layout={isRow(field.options) ? 'row' : undefined}>
        {field.options.map(({ value, label }, index) => (
          <label key={index} className="parlance-form-choice">
            <Form.Control type="radio" value={value} defaultChecked={chosen !== '' && value === chosen} />
            <span dir="auto">{clipText(label || value, 500)}</span>
          </label>
        ))}
      </div>
    </FieldFrame>
  )
}
