'use client'
import { Lock } from 'lucide-react'
import { forwardRef, useEffect, useRef, useState } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { FormStatus, FormValues } from '../../model/index.ts'
import { Button } from '../button/index.ts'
import type { FormProps } from './Form.tsx'
import { FormCard } from './FormCard.tsx'
import { expiryAnnouncement, FormExpiry } from './FormExpiry.tsx'
import { FormOutcomeView } from './FormOutcomeView.tsx'
import { FormState } from './FormState.tsx'
import { formStateWords } from './formStateWords.ts'
import { formTitle } from './fieldWords.ts'
import { recordingGuardClasses, recordingGuards } from './recordingGuards.ts'
import { SecureFields } from './SecureFields.tsx'
import { useDeadline } from './useDeadline.ts'
import { useSecurePage } from './useSecurePage.ts'

/** Props of `SecureForm`: those of a `Form`, without what keeps anything. */
export interface SecureFormProps extends Omit<FormProps, 'draftKey' | 'note' | 'submitLabel'> {
  /** The visitor sends it. Called once, with values that are kept nowhere here and must be kept nowhere there. */
  readonly onSubmit?: (values: FormValues) => void
  /** The visitor puts it aside, or it was closed to protect what was typed: out of sight, untouched, at the end of its time. */
  readonly onCancel?: () => void
}

/** What happened here, until its owner says what became of it. */
interface LocalState {
  readonly status: 'sending' | 'cancelled' | 'closed' | 'expired'
  /** The owner's last word before it. */
  readonly after: FormStatus
}

/**
 * A form for payment data and the like. What is typed is in its controls and nowhere else: no state, no prop, no draft. It goes to
 * `onSubmit` once, and is removed whenever the form closes, which is told to the owner as `onCancel`.
 */
export const SecureForm = forwardRef<HTMLElement, SecureFormProps>(function SecureForm(props, ref) {
  const { definition, title, outcome, expiresAt, formSettings, onSubmit, onCancel, className, ...attributes } = props
  const locale = useLocale()
  const { forms } = locale
  const isSecurePage = useSecurePage()
  const given = outcome?.status ?? 'open'
  const [local, setLocal] = useState<LocalState>()
  // The owner is told of a form that closed by itself as of one that was put aside: why it did is known here alone.
  const isWhy = given === 'cancelled' && (local?.status === 'closed' || local?.status === 'expired')
  if (local && local.after !== given) setLocal(isWhy ? { ...local, after: given } : undefined)
  const isPending = !local && (given === 'open' || given === 'failed')
  const secondsLeft = useDeadline(isPending ? expiresAt : undefined)
  const isOver = isPending && secondsLeft === 0
  const status = isOver ? 'expired' : local?.status === 'closed' ? 'cancelled' : (local?.status ?? given)
  const isOpen = isPending && !isOver && onSubmit !== undefined
  const isTouched = useRef(false)

  const leave = (next: LocalState['status']) => {
    isTouched.current = false
    setLocal({ status: next, after: given })
    if (next !== 'sending') onCancel?.()
  }
  const latest = useRef({ isOpen, onCancel })
  useEffect(() => {
    latest.current = { isOpen, onCancel }
  })
  const wasOpen = useRef(false)
  useEffect(() => {
    if (isOpen) wasOpen.current = true
    if (!isOver || !wasOpen.current) return
    // Its time ended here, before the visitor's eyes; one that is drawn when all is over has nothing to say.
    wasOpen.current = false
    isTouched.current = false
    setLocal({ status: 'expired', after: given })
    latest.current.onCancel?.()
  }, [isOpen, isOver, given])
  useEffect(
    () => () => {
      // What was typed is gone with the elements. An untouched form loses nothing, and can be drawn again.
      if (latest.current.isOpen && isTouched.current) latest.current.onCancel?.()
    },
    [],
  )

  const words = local?.status === 'closed' ? forms.secureClosed : undefined
  const isUsable = isOpen && isSecurePage === true
  return (
    <FormCard
      {...attributes}
      {...recordingGuards}
      ref={ref}
      className={[recordingGuardClasses, 'parlance-form-locked', className].filter(Boolean).join(' ')}
      data-secure=""
      data-status={status}
      title={title?.trim() || formTitle(definition, locale)}
      name={forms.secureTitle}
      description={isUsable ? definition.description : undefined}
      icon={<Lock size={18} strokeWidth={1.75} aria-hidden />}
      announcement={expiryAnnouncement(secondsLeft, forms.expiresIn) ?? words ?? formStateWords(status, forms, true)}
    >
      {isOpen && isSecurePage === false && (
        <>
          <FormState tone="danger" words={forms.insecurePage} />
          {onCancel && (
            <div className="parlance-form-actions">
              <Button onClick={() => leave('cancelled')}>{definition.cancelLabel ?? forms.cancel}</Button>
            </div>
          )}
        </>
      )}
      {isUsable && (
        <>
          {status === 'failed' && <FormState tone="danger" words={forms.secureFailed} />}
          <p className="parlance-form-promise">{forms.secure}</p>
          <SecureFields
            definition={definition}
            formSettings={formSettings}
            onTouch={() => (isTouched.current = true)}
            onSubmit={(values) => {
              leave('sending')
              onSubmit(values)
            }}
            onCancel={onCancel && (() => leave('cancelled'))}
            onClose={() => leave('closed')}
          />
          <FormExpiry secondsLeft={secondsLeft} />
        </>
      )}
      {!isOpen && <FormOutcomeView definition={definition} status={status} isSecure words={words} summary={outcome?.summary} />}
    </FormCard>
  )
})
