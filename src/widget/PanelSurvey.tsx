'use client'
import { useState } from 'react'
import type { FormSettings } from '../components/partProps.ts'
import type { FormDefinition, FormValues } from '../model/index.ts'
import { useConversation } from '../react/index.ts'
import { LateForm } from './LateForm.tsx'
import { useFormSending } from './useFormSending.ts'

/** What is asked when a conversation is over. No wire takes answers by then, so that they go to the host. */
export interface SurveyOptions {
  /** What is asked. */
  readonly form: FormDefinition
  /** Takes the answers. Where it throws or rejects the visitor may try again, with what he wrote. */
  readonly onSubmit: (values: FormValues, conversationId: string | undefined) => void | Promise<void>
}

/** Remembers of which conversations the visitor was asked. */
export interface SurveyMemory {
  readonly isDone: (conversationId: string | undefined) => boolean
  /** He answered, or left it out. */
  readonly onDone: (conversationId: string | undefined) => void
}

/** Props of `PanelSurvey`. */
export interface PanelSurveyProps {
  readonly survey: SurveyOptions & Partial<SurveyMemory>
  readonly formSettings?: FormSettings | undefined
}

/** Asks after the end of a conversation, once for each; a rating that the wire takes stands before it. */
export function PanelSurvey(props: PanelSurveyProps) {
  const { id, status, endReason } = useConversation()
  if (status !== 'ended' || endReason === 'deleted' || endReason === 'gone') return null
  return <Survey key={id} {...props} id={id} />
}

function Survey({ survey, formSettings, id }: PanelSurveyProps & { readonly id: string | undefined }) {
  const [wasDone] = useState(() => survey.isDone?.(id) === true)
  const [isLeftOut, setLeftOut] = useState(false)
  const onDone = () => survey.onDone?.(id)
  const { outcome, send } = useFormSending((values) => survey.onSubmit(values, id), onDone)
  if (wasDone) return null
  return (
    <LateForm
      className="parlance-panel-survey"
      definition={survey.form}
      outcome={isLeftOut ? { status: 'cancelled' } : outcome}
      draftKey={`parlance-survey ${id ?? ''}`}
      onSubmit={send}
      onCancel={() => {
        setLeftOut(true)
        onDone()
      }}
      {...(formSettings ? { formSettings } : {})}
    />
  )
}
