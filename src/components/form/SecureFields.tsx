'use client'
import { useRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { FormDefinition, FormValues } from '../../model/index.ts'
import type { FormSettings } from '../partProps.ts'
import { clearForm } from './clearForm.ts'
import { FormBody } from './FormBody.tsx'
import { useSecureClosing } from './useSecureClosing.ts'

/** Props of `SecureFields`. */
export interface SecureFieldsProps {
  readonly definition: FormDefinition
  readonly formSettings?: FormSettings | undefined
  readonly onSubmit: (values: FormValues) => void
  readonly onCancel?: (() => void) | undefined
  /** It closed by itself. */
  readonly onClose: () => void
  /** Something was typed. */
  readonly onTouch: () => void
}

const nothing: FormValues = {}

/**
 * The controls of a secure form, a leaf of its own: what is typed stands in the elements alone, is read once when it is sent, and
 * is out of the elements before it is handed on.
 */
export function SecureFields({ definition, formSettings, onSubmit, onCancel, onClose, onTouch }: SecureFieldsProps) {
  const { forms } = useLocale()
  const form = useRef<HTMLFormElement>(null)
  const { isEnding, touch } = useSecureClosing(() => form.current, onClose)
  return (
    <>
      <FormBody
        formRef={form}
        definition={definition}
        isSecure
        initial={nothing}
        isBusy={false}
        formSettings={formSettings}
        submitLabel={definition.submitLabel ?? forms.submit}
        onSubmit={(values) => {
          clearForm(form.current)
          onSubmit(values)
        }}
        onCancel={
          onCancel &&
          (() => {
            clearForm(form.current)
            onCancel()
          })
        }
        onChange={() => {
          touch()
          onTouch()
        }}
      />
      <p role="status" className="parlance-form-expiry">
        {isEnding && forms.secureIdle}
      </p>
    </>
  )
}
