'use client'
import { useLocale } from '../../../i18n/index.ts'
import type { FormCheckboxField } from '../../../model/index.ts'
import { Form } from '../../../primitives/form/index.ts'
import { clipText } from '../../contentPolicy/index.ts'
import { fieldLabel } from '../fieldWords.ts'
import { valueOf } from '../validateForm.ts'
import { FieldError } from './FieldFrame.tsx'
import type { FieldProps } from './fieldProps.ts'

/** A box to tick, with its words beside it. That it may be left empty need not be said. */
export function CheckboxField({ field, initial }: FieldProps<FormCheckboxField>) {
  const locale = useLocale()
  return (
    <Form.Field name={field.name} required={field.required ?? false} className="parlance-form-field" data-type="checkbox">
      <div className="parlance-form-choice">
        <Form.Control type="checkbox" value={field.value ?? '1'} defaultChecked={valueOf(initial, field.name) !== ''} />
        <Form.Label className="parlance-form-tick">
          <bdi>{fieldLabel(field, locale)}</bdi>
        </Form.Label>
      </div>
      {field.hint && (
        <Form.Hint className="parlance-form-hint" dir="auto">
          {clipText(field.hint, 2_000)}
        </Form.Hint>
      )}
      <FieldError field={field} />
    </Form.Field>
  )
}
