'use client'
import { forwardRef, useId, useImperativeHandle, useRef, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import { clipText } from '../contentPolicy/index.ts'
import { FocusKeeper } from './FocusKeeper.tsx'

/** Props of `FormCard`: those of a `<section>`, and what stands in every state. */
export interface FormCardProps extends Omit<ComponentPropsWithoutRef<'section'>, 'title'> {
  /** Foreign text. */
  readonly title?: string | undefined
  /** Names the card where it has no title. */
  readonly name: string
  /** Foreign text. */
  readonly description?: string | undefined
  readonly icon?: ReactNode
  /** Spoken when it changes. */
  readonly announcement?: string | undefined
}

/** The raised card of a form. It stays through all states, and keeps the focus when what had it goes. */
export const FormCard = forwardRef<HTMLElement, FormCardProps>(function FormCard(props, ref) {
  const { title, name, description, icon, announcement, className, children, ...attributes } = props
  const own = useRef<HTMLElement>(null)
  useImperativeHandle(ref, () => own.current as HTMLElement, [])
  const id = useId()
  const naming = title ? { 'aria-labelledby': `${id}-title` } : { 'aria-label': name }
  return (
    <section role="group" {...naming} {...attributes} ref={own} className={className ? `parlance-form ${className}` : 'parlance-form'}>
      {(title || icon) && (
        <div className="parlance-form-head">
          {icon}
          <p id={`${id}-title`} className="parlance-form-title" dir="auto">
            {clipText(title ?? name, 300)}
          </p>
        </div>
      )}
      {description && (
        <p className="parlance-form-description" dir="auto">
          {clipText(description, 2_000)}
        </p>
      )}
      <FocusKeeper root={own}>{children}</FocusKeeper>
      <p role="status" className="parlance-hidden">
        {announcement}
      </p>
    </section>
  )
})
