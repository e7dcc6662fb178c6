'use client'
import { useLocale } from '../../../i18n/index.ts'
import type { FormTextField } from '../../../model/index.ts'
import { Form } from '../../../primitives/form/index.ts'
import { valueOf } from '../validateForm.ts'
import { autocompleteToken } from './autocompleteToken.ts'
import { FieldFrame } from './FieldFrame.tsx'
import type { FieldProps } from './fieldProps.ts'

/** `type=email` and `type=tel` bring the keyboard alone: what is right is told by the form. */
const inputTypes = { text: 'text', name: 'text', email: 'email', phone: 'tel', 'callback-phone': 'tel' } as const

/** Addresses, numbers and codes run from left to right in every script. */
const isLeftToRight = ({ type, inputMode }: FormTextField) => type === 'email' || type === 'phone' || type === 'callback-phone' || inputMode === 'numeric'

/** One line of text. What it holds stands in the element alone. */
export function TextField({ field, initial, isSecure, marksOptional, formSettings }: FieldProps<FormTextField>) {
  const { forms } = useLocale()
  const { type, inputMode, isConcealed = false } = field
  const isPlain = isSecure || isConcealed || type === 'email'
  return (
    <FieldFrame field={field} marksOptional={marksOptional} {...(type === 'callback-phone' ? { hint: forms.callbackHint } : {})}>
      <Form.Control
        className="parlance-form-input"
        type={isConcealed ? 'password' : inputTypes[type]}
        autoComplete={autocompleteToken(field, isSecure, formSettings?.secureAutofill ?? false)}
        dir={isLeftToRight(field) ? 'ltr' : undefined}
        {...(inputMode ? { inputMode } : {})}
        {...(isPlain ? { spellCheck: false, autoCorrect: 'off', autoCapitalize: 'off' } : {})}
        {...(isSecure || isConcealed ? {} : { defaultValue: valueOf(initial, field.name) })}
      />
    </FieldFrame>
  )
}
