'use client'
import { useLocale } from '../../../i18n/index.ts'
import type { FormContactField } from '../../../model/index.ts'
import { Form } from '../../../primitives/form/index.ts'
import { clipText } from '../../contentPolicy/index.ts'
import { fieldLabel } from '../fieldWords.ts'
import type { FieldProps } from './fieldProps.ts'

/** A button that sends the form with its own value. */
export function ContactField({ field, hasSubmit }: FieldProps<FormContactField>) {
  const label = fieldLabel(field, useLocale())
  return (
    <div className="parlance-form-field" data-type="contact">
      <Form.Submit
        name={field.name}
        value={field.value ?? '1'}
        className="parlance-button parlance-form-contact"
        data-variant={hasSubmit ? 'secondary' : 'primary'}
        data-size="medium"
      >
        <bdi>{label}</bdi>
      </Form.Submit>
      {field.hint && (
        <p className="parlance-form-hint" dir="auto">
          {clipText(field.hint, 2_000)}
        </p>
      )}
    </div>
  )
}
