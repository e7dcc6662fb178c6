'use client'
import { useId } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { FormDefinition } from '../../model/index.ts'
import { Form } from '../../primitives/form/index.ts'
import { fieldLabel, problemWords } from './fieldWords.ts'

/** Everything that is wrong with the answers, above them, with a link to each. */
export function FormProblems({ definition }: { readonly definition: FormDefinition }) {
  const locale = useLocale()
  const id = useId()
  return (
    <Form.Summary className="parlance-form-problems" aria-labelledby={id}>
      {(problems) => (
        <>
          <p id={id} className="parlance-form-problems-title">
            {locale.forms.problems(problems.length)}
          </p>
          <ul role="list">
            {problems.map(({ name, problem, linkProps }) => {
              const field = definition.fields.find((one) => one.name === name)
              if (!field) return null
              return (
                <li key={name}>
                  <a {...linkProps}>
                    <bdi>{fieldLabel(field, locale)}</bdi>
                    <span className="parlance-hidden">: {problemWords(field, problem, locale)}</span>
                  </a>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </Form.Summary>
  )
}
