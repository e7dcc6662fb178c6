'use client'
import { useLocale } from '../../i18n/index.ts'
import type { FormDefinition, FormStatus, FormValues } from '../../model/index.ts'
import { Button } from '../button/index.ts'
import { clipText } from '../contentPolicy/index.ts'
import { FormAnswers } from './FormAnswers.tsx'
import { FormState, type FormTone } from './FormState.tsx'
import { formStateWords } from './formStateWords.ts'

/** Props of `FormOutcomeView`. */
export interface FormOutcomeViewProps {
  readonly definition: FormDefinition | undefined
  readonly status: FormStatus
  readonly isSecure?: boolean
  /** In place of the words of the status. */
  readonly words?: string | undefined
  readonly values?: FormValues | undefined
  /** The server's own words. Foreign text. */
  readonly summary?: string | undefined
  /** Sends the same answers again, where nothing proves that they arrived. */
  readonly onSendAgain?: ((values: FormValues) => void) | undefined
}

const tones: Readonly<Record<FormStatus, FormTone>> = {
  open: 'late',
  sending: 'quiet',
  answered: 'done',
  unconfirmed: 'doubt',
  failed: 'danger',
  cancelled: 'quiet',
  expired: 'late',
}

/** What became of a form that can no longer be filled in. */
export function FormOutcomeView({ definition, status, isSecure = false, words, values, summary, onSendAgain }: FormOutcomeViewProps) {
  const { forms } = useLocale()
  const mayRepeat = status === 'unconfirmed' && values !== undefined && Object.keys(values).length > 0 && onSendAgain !== undefined
  return (
    <>
      {values && <FormAnswers definition={definition} values={values} />}
      <FormState tone={tones[status]} words={words ?? formStateWords(status, forms, isSecure) ?? forms.expired}>
        {summary && <p dir="auto">{clipText(summary, 1_000)}</p>}
      </FormState>
      {mayRepeat && (
        <div className="parlance-form-actions">
          <Button onClick={() => onSendAgain(values)}>{forms.sendAgain}</Button>
        </div>
      )}
    </>
  )
}
