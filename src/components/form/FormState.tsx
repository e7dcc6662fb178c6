'use client'
import { CircleAlert, CircleCheck, CircleSlash, Clock, ShieldAlert, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** How a state feels. */
export type FormTone = 'done' | 'quiet' | 'late' | 'doubt' | 'danger'

const icons: Readonly<Record<FormTone, LucideIcon>> = { done: CircleCheck, quiet: CircleSlash, late: Clock, doubt: ShieldAlert, danger: CircleAlert }

/** Props of `FormState`. */
export interface FormStateProps {
  readonly tone: FormTone
  readonly words: string
  /** A second sentence, or what can be done. */
  readonly children?: ReactNode
}

/** Where a form stands, in a line with its icon. */
export function FormState({ tone, words, children }: FormStateProps) {
  const Icon = icons[tone]
  return (
    <div className="parlance-form-state" data-tone={tone}>
      <Icon size={18} strokeWidth={1.5} aria-hidden />
      <div>
        <p className="parlance-form-state-words">{words}</p>
        {children}
      </div>
    </div>
  )
}
