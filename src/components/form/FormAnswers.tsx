'use client'
import type { FormDefinition, FormValues } from '../../model/index.ts'
import { useLocale } from '../../i18n/index.ts'
import { writeAnswers } from './fieldWords.ts'

/** Props of `FormAnswers`. */
export interface FormAnswersProps {
  readonly definition: FormDefinition | undefined
  readonly values: FormValues
}

/** What was answered, to read: label and answer in pairs. */
export function FormAnswers({ definition, values }: FormAnswersProps) {
  const answers = writeAnswers(definition, values, useLocale())
  if (answers.length === 0) return null
  return (
    <dl className="parlance-form-answers">
      {answers.map(([label, words], index) => (
        <div key={index}>
          <dt dir="auto">{label}</dt>
          <dd dir="auto">{words}</dd>
        </div>
      ))}
    </dl>
  )
}
