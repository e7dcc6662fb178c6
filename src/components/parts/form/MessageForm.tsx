'use client'
import { ClipboardList } from 'lucide-react'
import { useLocale } from '../../../i18n/index.ts'
import type { FormOutcome, FormPart } from '../../../model/index.ts'
import { cleanName } from '../../contentPolicy/index.ts'
import { Form } from '../../form/Form.tsx'
import { SecureForm } from '../../form/SecureForm.tsx'
import type { PartContext, PartProps } from '../../partProps.ts'
import { FallbackCard } from '../unknown/FallbackCard.tsx'

/** What became of a form by its own record, and, where that does not say, by what came after it in the transcript. */
function outcomeOf({ outcome }: FormPart, actionState: NonNullable<PartContext['actionState']>): FormOutcome | undefined {
  if (actionState === 'live' || (outcome && outcome.status !== 'open')) return outcome
  return { status: actionState === 'chosen' ? 'answered' : 'expired' }
}

/** A form in the transcript: one to fill in, a secure one, or, where nobody here knows what it asks, its title and the truth. */
export function MessageForm({ part, actionState = 'live', formSettings, onFormSubmit, onFormCancel }: PartProps<FormPart>) {
  const { content } = useLocale()
  const { definition, expiresAt, secure = false } = part
  const outcome = outcomeOf(part, actionState)
  const status = outcome?.status ?? 'open'
  const isLive = actionState === 'live' && onFormSubmit !== undefined
  const title = cleanName(part.title ?? '') || undefined
  if (!definition || (status === 'open' && !onFormSubmit)) {
    const name = title ?? cleanName(part.name)
    return <FallbackCard icon={<ClipboardList size={20} strokeWidth={1.5} aria-hidden />} words={content.formUnavailable} {...(name ? { title: name } : {})} />
  }
  const drawn = {
    definition,
    ...(title ? { title } : {}),
    ...(outcome ? { outcome } : {}),
    ...(expiresAt !== undefined ? { expiresAt } : {}),
    ...(formSettings ? { formSettings } : {}),
    ...(isLive ? { onSubmit: (values: Parameters<typeof onFormSubmit>[1]) => onFormSubmit(part, values) } : {}),
    ...(isLive && onFormCancel ? { onCancel: () => onFormCancel(part) } : {}),
  }
  return secure ? <SecureForm {...drawn} /> : <Form {...drawn} draftKey={part.formId} />
}
