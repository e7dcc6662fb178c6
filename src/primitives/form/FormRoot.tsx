'use client'
import { forwardRef, useId, useImperativeHandle, useRef, useState, type ComponentPropsWithoutRef, type FocusEvent, type FormEvent } from 'react'
import { FormContext, type FormProblems } from './formContext.ts'
import { remainingProblems } from './remainingProblems.ts'

/** Props of `Form.Root`: those of a `<form>`, and what is done with what was filled in. */
export interface FormRootProps extends Omit<ComponentPropsWithoutRef<'form'>, 'onSubmit' | 'action' | 'method' | 'noValidate'> {
  /** Says what is wrong, in the order of the fields; called when the form is sent, and on every change after that failed. */
  readonly validate?: (data: FormData) => FormProblems
  /** The visitor sends the form, and nothing is wrong with it. */
  readonly onSubmit?: (data: FormData) => void
  /** The visitor puts the form aside. */
  readonly onCancel?: () => void
  /** Nothing can be changed or sent just now. @defaultValue `false` */
  readonly busy?: boolean
}

const none: FormProblems = {}

/**
 * A form whose answers stay in its controls: they are read when it is sent or checked, and kept nowhere. Renders a `<form>` with
 * `data-invalid` and `data-busy`. Sent before the page is awake, it goes nowhere: nothing typed gets into an address.
 */
export const FormRoot = forwardRef<HTMLFormElement, FormRootProps>(function FormRoot(
  { validate, onSubmit, onCancel, busy = false, onInput, onBlur, ...props },
  ref,
) {
  const form = useRef<HTMLFormElement>(null)
  useImperativeHandle(ref, () => form.current as HTMLFormElement, [])
  const id = useId()
  const [problems, setProblems] = useState(none)
  const [attempt, setAttempt] = useState(0)

  const read = (extra: Readonly<Record<string, string>> = {}) => {
    const data = new FormData(form.current ?? undefined)
    for (const [name, value] of Object.entries(extra)) data.set(name, value)
    return data
  }

  const submit = (extra?: Readonly<Record<string, string>>) => {
    if (busy) return
    const data = read(extra)
    const found = validate?.(data) ?? none
    setProblems(found)
    if (Object.keys(found).length > 0) setAttempt((last) => last + 1)
    else onSubmit?.(data)
  }

  const focusField = (name: string) => {
    const fields = [...(form.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])]
    const field = fields.find((one) => one.dataset['field'] === name)
    const controls = [...(field?.querySelectorAll<HTMLElement>('input:not([type="hidden"], [hidden]), select, textarea, button, a[href], [tabindex]') ?? [])]
    const chosen = controls.find((one) => one instanceof HTMLInputElement && one.type === 'radio' && one.checked)
    const control = chosen ?? controls[0]
    control?.focus()
    field?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <FormContext.Provider value={{ id, problems, attempt, isBusy: busy, submit, cancel: () => onCancel?.(), focusField }}>
      <form
        data-invalid={Object.keys(problems).length > 0 ? '' : undefined}
        data-busy={busy ? '' : undefined}
        aria-busy={busy || undefined}
        {...props}
        ref={form}
        noValidate
        // Outside a dialog this method leads nowhere, and inside a host's dialog the event below is stopped.
        method="dialog"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          event.stopPropagation()
          submit()
        }}
        onInput={(event) => {
          onInput?.(event)
          if (attempt > 0 && validate) setProblems(remainingProblems(problems, validate(read())))
        }}
        onBlur={(event: FocusEvent<HTMLFormElement>) => {
          onBlur?.(event)
          // A new line of words would move the button from under the pointer: who leaves for a button is told on sending.
          const isGoingOn = event.relatedTarget instanceof HTMLElement && event.relatedTarget.matches('input, select, textarea')
          if (attempt > 0 && validate && isGoingOn) setProblems(validate(read()))
        }}
      />
    </FormContext.Provider>
  )
})
