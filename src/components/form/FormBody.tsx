'use client'
import { useRef, type FormEvent, type ReactNode, type RefObject } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { FormDefinition, FormValues } from '../../model/index.ts'
import { Form } from '../../primitives/form/index.ts'
import { clipText } from '../contentPolicy/index.ts'
import type { FormSettings } from '../partProps.ts'
import { FormFieldView } from './fields/FormFieldView.tsx'
import { FormProblems } from './FormProblems.tsx'
import { readFormValues } from './readFormValues.ts'
import { validateForm } from './validateForm.ts'

/** Props of `FormBody`. */
export interface FormBodyProps {
  readonly definition: FormDefinition
  readonly isSecure: boolean
  /** Answers to begin with. Keep its identity. */
  readonly initial: FormValues
  readonly isBusy: boolean
  readonly formSettings?: FormSettings | undefined
  /** Words of the main button. */
  readonly submitLabel: string
  readonly onSubmit: (values: FormValues) => void
  /** Without it there is no button to put the form aside. */
  readonly onCancel?: (() => void) | undefined
  /** Something was changed. */
  readonly onChange?: ((form: HTMLFormElement) => void) | undefined
  /** Stands between the fields and the buttons. */
  readonly note?: ReactNode
  /** Where its owner finds the form. */
  readonly formRef?: RefObject<HTMLFormElement | null>
}

/** A half-written date is empty to everyone but the browser. */
function halfWrittenDates(definition: FormDefinition, form: HTMLFormElement | null): Readonly<Record<string, string>> {
  const dates = definition.fields.filter(({ type, name }) => {
    const control = type === 'date' ? form?.elements.namedItem(name) : null
    return control instanceof HTMLInputElement && control.validity.badInput
  })
  return Object.fromEntries(dates.map(({ name }) => [name, 'not-a-date']))
}

/** What is typed runs its own way; an empty field runs the way of the page. */
function followText(target: EventTarget): void {
  const isText = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
  if (isText && target.dir !== 'ltr') target.dir = target.value === '' ? '' : 'auto'
}

/** The fields and buttons of a form that can be filled in. It reads what is in its controls and keeps none of it. */
export function FormBody(props: FormBodyProps) {
  const { definition, isSecure, initial, isBusy, formSettings, submitLabel, onSubmit, onCancel, onChange, note, formRef } = props
  const { forms } = useLocale()
  const own = useRef<HTMLFormElement>(null)
  const form = formRef ?? own
  const { fields } = definition
  const hasSubmit = !fields.some(({ type }) => type === 'contact') || fields.some(({ type }) => type !== 'contact' && type !== 'label')
  const surroundings = {
    isSecure,
    initial,
    hasSubmit,
    marksOptional: fields.some(({ required }) => required),
    formSettings,
  }
  const validate = (data: FormData) => {
    const problems = {
      ...validateForm(definition, readFormValues(definition, data), { hasCaptcha: formSettings?.captcha !== undefined }),
      ...halfWrittenDates(definition, form.current),
    }
    const inOrder = fields.filter(({ name }) => Object.hasOwn(problems, name)).map(({ name }) => [name, problems[name] ?? ''] as const)
    return Object.fromEntries(inOrder)
  }
  return (
    <Form.Root
      ref={form}
      className="parlance-form-body"
      autoComplete={isSecure && !formSettings?.secureAutofill ? 'off' : undefined}
      validate={validate}
      busy={isBusy}
      onSubmit={(data) => onSubmit(readFormValues(definition, data))}
      {...(onCancel ? { onCancel } : {})}
      onInput={(event: FormEvent<HTMLFormElement>) => {
        followText(event.target)
        onChange?.(event.currentTarget)
      }}
    >
      <FormProblems definition={definition} />
      {fields.map((field, index) => (
        <FormFieldView key={index} field={field} {...surroundings} />
      ))}
      {note && <div className="parlance-form-note">{note}</div>}
      <div className="parlance-form-actions">
        {hasSubmit && (
          <Form.Submit className="parlance-button" data-variant="primary" data-size="medium">
            <bdi>{clipText(submitLabel, 200)}</bdi>
          </Form.Submit>
        )}
        {onCancel && (
          <Form.Cancel className="parlance-button" data-variant="quiet" data-size="medium">
            <bdi>{clipText(definition.cancelLabel ?? forms.cancel, 200)}</bdi>
          </Form.Cancel>
        )}
      </div>
    </Form.Root>
  )
}
