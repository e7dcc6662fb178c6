'use client'
import type { ComponentType } from 'react'
import type { FormField } from '../../../model/index.ts'
import { CaptchaField } from './CaptchaField.tsx'
import { CheckboxField } from './CheckboxField.tsx'
import { ContactField } from './ContactField.tsx'
import { DateField } from './DateField.tsx'
import type { FieldOf, FieldProps } from './fieldProps.ts'
import { LabelField } from './LabelField.tsx'
import { LocationField } from './LocationField.tsx'
import { MultilineField } from './MultilineField.tsx'
import { RadioField } from './RadioField.tsx'
import { RangeField } from './RangeField.tsx'
import { RatingField } from './RatingField.tsx'
import { SelectField } from './SelectField.tsx'
import { TextField } from './TextField.tsx'

/** The component of each type of field. */
const fieldComponents: { readonly [T in FormField['type']]: ComponentType<FieldProps<FieldOf<T>>> } = {
  label: LabelField,
  text: TextField,
  name: TextField,
  email: TextField,
  phone: TextField,
  'callback-phone': TextField,
  multiline: MultilineField,
  date: DateField,
  range: RangeField,
  radio: RadioField,
  select: SelectField,
  rating: RatingField,
  checkbox: CheckboxField,
  captcha: CaptchaField,
  contact: ContactField,
  location: LocationField,
}

/** One field by its type; a type that nobody here knows is left out. */
export function FormFieldView(props: FieldProps) {
  const { type } = props.field
  if (!Object.hasOwn(fieldComponents, type)) return null
  const Field = fieldComponents[type] as ComponentType<FieldProps>
  return <Field {...props} />
}
