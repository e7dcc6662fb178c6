'use client'
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocale } from '../../../i18n/index.ts'
import type { FormField } from '../../../model/index.ts'
import { Form } from '../../../primitives/form/index.ts'
import { clipText } from '../../contentPolicy/index.ts'
import { fieldLabel, problemWords } from '../fieldWords.ts'

/** Props of `FieldFrame`. */
export interface FieldFrameProps {
  readonly field: FormField
  readonly marksOptional: boolean
  /** Several controls for one answer. */
  readonly group?: 'radiogroup' | 'group'
  /** A sentence in place of the hint, where the definition has none. */
  readonly hint?: string
  /** Beside the label, at the end of its line. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** What stands around every control: label above, hint beneath it, and below the control what is wrong. */
export function FieldFrame({ field, marksOptional, group, hint, aside, children }: FieldFrameProps) {
  const locale = useLocale()
  const words = field.hint ?? hint
  // Without words of its own it has those of the form's title, and its button says the rest.
  const saysTheSame = field.type === 'location' && !field.label?.trim() && !field.wording
  return (
    <Form.Field name={field.name} required={field.required ?? false} className="parlance-form-field" data-type={field.type} {...(group ? { group } : {})}>
      <div className={saysTheSame ? 'parlance-hidden' : 'parlance-form-heading'}>
        <Form.Label className="parlance-form-label">
          <bdi>{fieldLabel(field, locale)}</bdi>
          {marksOptional && !field.required && <span className="parlance-form-optional"> {locale.forms.optional}</span>}
        </Form.Label>
        {aside}
      </div>
      {words && (
        <Form.Hint className="parlance-form-hint" dir="auto">
          {clipText(words, 2_000)}
        </Form.Hint>
      )}
      {children}
      <FieldError field={field} />
    </Form.Field>
  )
}

/** What is wrong with a field, beneath it. */
export function FieldError({ field }: { readonly field: FormField }) {
  const locale = useLocale()
  return (
    <Form.Error className="parlance-form-error">
      {(problem) => (
        <>
          <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
          <span>{problemWords(field, problem, locale)}</span>
        </>
      )}
    </Form.Error>
  )
}
