'use client'
import { useLocale } from '../../../i18n/index.ts'
import type { FormLabelField } from '../../../model/index.ts'
import { fieldLabel } from '../fieldWords.ts'
import type { FieldProps } from './fieldProps.ts'

/** Words between the fields. */
export function LabelField({ field }: FieldProps<FormLabelField>) {
  const words = fieldLabel(field, useLocale())
  if (words === '') return null
  return (
    <p className="parlance-form-words" dir="auto">
      {words}
    </p>
  )
}
