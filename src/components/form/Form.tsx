'use client'
import { forwardRef, useEffect, useState, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { FormDefinition, FormOutcome, FormValues } from '../../model/index.ts'
import type { FormSettings } from '../partProps.ts'
import { fieldLabel, formTitle } from './fieldWords.ts'
import { FormBody } from './FormBody.tsx'
import { FormCard } from './FormCard.tsx'
import { useFormDraft } from './FormDraftsProvider.tsx'
import { expiryAnnouncement, FormExpiry } from './FormExpiry.tsx'
import { FormOutcomeView } from './FormOutcomeView.tsx'
import { FormState } from './FormState.tsx'
import { formStateWords } from './formStateWords.ts'
import { readFormValues } from './readFormValues.ts'
import { useDeadline } from './useDeadline.ts'

/** Props of `Form`: those of a `<section>`, what is asked, and what became of it. */
export interface FormProps extends Omit<ComponentPropsWithoutRef<'section'>, 'onSubmit' | 'title' | 'children'> {
  /** The fields, and the words around them. */
  readonly definition: FormDefinition
  /** Stands above the form in place of the definition's own title. Foreign text. */
  readonly title?: string
  /** What became of it. @defaultValue it is open */
  readonly outcome?: FormOutcome
  /** Milliseconds since 1970 until which it can be filled in. */
  readonly expiresAt?: number
  /** Under which what is filled in is kept in the `FormDraftsProvider` around. @defaultValue it is not kept */
  readonly draftKey?: string
  /** What the host adds to forms. Keep its identity. */
  readonly formSettings?: FormSettings
  /** Words of the main button, where the definition has none. @defaultValue the locale's */
  readonly submitLabel?: string
  /** Stands above the buttons: a word on privacy. */
  readonly note?: ReactNode
  /** The visitor sends it; also again, after a failure or in doubt. Without it nothing can be filled in. */
  readonly onSubmit?: (values: FormValues) => void
  /** The visitor puts it aside. Without it there is no button for that. */
  readonly onCancel?: () => void
}

const open: FormOutcome = { status: 'open' }

/** What a draft keeps: no captcha, which is used once, and nothing that is not shown while it is typed. */
function keepable(definition: FormDefinition, form: HTMLFormElement): FormValues {
  const fields = definition.fields.filter((field) => field.type !== 'captcha' && !('isConcealed' in field && field.isConcealed))
  return readFormValues({ ...definition, fields }, new FormData(form))
}

/** A form to fill in, and what became of it, in one card. Renders a `<section role="group">` with `data-status`. */
export const Form = forwardRef<HTMLElement, FormProps>(function Form(props, ref) {
  const { definition, title, outcome = open, expiresAt, draftKey, formSettings, submitLabel, note, onSubmit, onCancel, ...attributes } = props
  const locale = useLocale()
  const { forms } = locale
  const draft = useFormDraft(draftKey)
  const [initial] = useState(() => {
    const kept = draft.read()
    return Object.keys(kept).length > 0 ? kept : (outcome.values ?? kept)
  })
  const isPending = outcome.status === 'open' || outcome.status === 'failed'
  const secondsLeft = useDeadline(isPending ? expiresAt : undefined)
  const status = isPending && secondsLeft === 0 ? 'expired' : outcome.status
  const isOver = status === 'answered' || status === 'cancelled' || status === 'expired'
  useEffect(() => {
    if (isOver) draft.forget()
  })

  const values = outcome.values ?? (status === 'unconfirmed' ? draft.read() : undefined)
  const isEditable = onSubmit !== undefined && (status === 'open' || status === 'sending' || status === 'failed')
  const heading = title?.trim() || formTitle(definition, locale)
  const first = definition.fields[0]
  return (
    <FormCard
      {...attributes}
      ref={ref}
      data-status={status}
      title={heading}
      name={first ? fieldLabel(first, locale) : definition.name}
      description={isEditable ? definition.description : undefined}
      announcement={expiryAnnouncement(secondsLeft, forms.expiresIn) ?? formStateWords(status, forms)}
    >
      {isEditable ? (
        <>
          {status === 'failed' && (
            <FormState tone="danger" words={forms.failed}>
              {Object.keys({ ...initial, ...draft.read() }).length > 0 && <p>{forms.failedKept}</p>}
            </FormState>
          )}
          <FormBody
            definition={definition}
            isSecure={false}
            initial={initial}
            isBusy={status === 'sending'}
            formSettings={formSettings}
            submitLabel={status === 'sending' ? forms.sending : status === 'failed' ? forms.tryAgain : (definition.submitLabel ?? submitLabel ?? forms.submit)}
            note={note}
            onChange={(form) => draft.save(keepable(definition, form))}
            onSubmit={onSubmit}
            onCancel={onCancel}
          />
          <FormExpiry secondsLeft={secondsLeft} />
        </>
      ) : (
        <FormOutcomeView definition={definition} status={status} values={values} summary={outcome.summary} onSendAgain={onSubmit} />
      )}
    </FormCard>
  )
})
