'use client'
import type { ReactNode } from 'react'
import type { FormSettings } from '../components/partProps.ts'
import { UnavailableState } from '../components/states/index.ts'
import { useLocale } from '../i18n/index.ts'
import type { FormDefinition, FormValues } from '../model/index.ts'
import { LateForm } from './LateForm.tsx'
import { useFormSending } from './useFormSending.ts'

/** What the visitor can leave while nobody is there. */
export interface AwayOptions {
  /** Nobody is there, whatever the wire says; conversations that go on go on. @defaultValue `false`: away while the wire says that it is closed */
  readonly isAway?: boolean
  /** What is asked. @defaultValue name, email address, and what it is about (`name`, `email`, `question`) */
  readonly form?: FormDefinition
  /** Takes the answers. Where it throws or rejects the visitor may try again, with what he wrote. */
  readonly onSubmit: (values: FormValues) => void | Promise<void>
}

const letter: FormDefinition = {
  name: 'away',
  fields: [
    { name: 'name', type: 'name', wording: 'name', autocomplete: 'name' },
    { name: 'email', type: 'email', wording: 'email', required: true, autocomplete: 'email' },
    { name: 'question', type: 'multiline', wording: 'question', required: true, rows: 4 },
  ],
}

/** Props of `PanelAway`. */
export interface PanelAwayProps {
  readonly away: AwayOptions
  /** Looks again whether somebody is there; undefined where the host says it. */
  readonly onRetry: (() => void) | undefined
  readonly help?: ReactNode
  readonly formSettings?: FormSettings | undefined
}

/** Nobody is there, and the visitor leaves a message by a form. */
export function PanelAway({ away: { form = letter, onSubmit }, onRetry, help, formSettings }: PanelAwayProps) {
  const { transcript, widget } = useLocale()
  const { states } = transcript
  const { outcome, send } = useFormSending(onSubmit)
  const isSent = outcome.status === 'answered'
  return (
    <>
      <UnavailableState layout="inline" text={isSent ? widget.awayThanks : states.unavailableText} onRetry={isSent ? onRetry : undefined}>
        {help}
      </UnavailableState>
      <LateForm
        aria-label={states.unavailableText}
        className="parlance-form-before"
        definition={form}
        outcome={outcome}
        draftKey="parlance-away"
        onSubmit={send}
        {...(formSettings ? { formSettings } : {})}
      />
    </>
  )
}
