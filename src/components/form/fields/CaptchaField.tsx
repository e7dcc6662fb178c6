'use client'
import { useCallback, useRef } from 'react'
import type { FormCaptchaField } from '../../../model/index.ts'
import { FieldFrame } from './FieldFrame.tsx'
import type { FieldProps } from './fieldProps.ts'
import { writeHiddenValue } from './hiddenValue.ts'

/** The host's captcha; nothing where the host has none. */
export function CaptchaField({ field, formSettings }: FieldProps<FormCaptchaField>) {
  const token = useRef<HTMLInputElement>(null)
  const onSolved = useCallback((solved: string) => writeHiddenValue(token.current, solved), [])
  const Captcha = formSettings?.captcha
  if (!Captcha) return null
  return (
    <FieldFrame field={field} marksOptional={false} group="group">
      <div className="parlance-form-captcha">
        <Captcha name={field.name} onSolved={onSolved} />
      </div>
      {/* A field of type hidden would keep its value as an attribute. */}
      <input ref={token} hidden autoComplete="off" name={field.name} />
    </FieldFrame>
  )
}
