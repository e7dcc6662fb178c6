'use client'
import { forwardRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { FormDefinition } from '../../model/index.ts'
import { Form, type FormProps } from './Form.tsx'
import { formTitle } from './fieldWords.ts'

/** Props of `PreChatForm`: those of a `Form` under other names. */
export interface PreChatFormProps extends Omit<FormProps, 'definition' | 'expiresAt' | 'onCancel'> {
  /** What is asked before the conversation. */
  readonly form: FormDefinition
}

/** Asks for what has to be known before a conversation: a form with a title, its fields and one button. */
export const PreChatForm = forwardRef<HTMLElement, PreChatFormProps>(function PreChatForm({ form, className, ...props }, ref) {
  const locale = useLocale()
  return (
    <Form
      title={formTitle(form, locale) ?? locale.forms.preChatTitle}
      submitLabel={locale.forms.preChatSubmit}
      {...props}
      ref={ref}
      className={className ? `parlance-form-before ${className}` : 'parlance-form-before'}
      definition={form}
    />
  )
})
