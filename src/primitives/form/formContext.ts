'use client'
import { createContext, useContext } from 'react'

/** What is wrong, by the names of the fields: codes of the host's own, in the order of the fields. */
export type FormProblems = Readonly<Record<string, string>>

/** What the parts of a form share. */
export interface FormWiring {
  /** Begins the ids of everything inside. */
  readonly id: string
  readonly problems: FormProblems
  /** How often sending was tried in vain. The summary takes the focus each time. */
  readonly attempt: number
  /** Nothing can be changed or sent just now. */
  readonly isBusy: boolean
  /** Checks and sends the form; `extra` is added to what the controls hold. */
  readonly submit: (extra?: Readonly<Record<string, string>>) => void
  readonly cancel: () => void
  /** Moves the focus to a field's first control. */
  readonly focusField: (name: string) => void
}

/** What the parts of a field share. */
export interface FieldWiring {
  readonly name: string
  readonly controlId: string
  readonly isGroup: boolean
  readonly isRequired: boolean
  readonly problem: string | undefined
  /** A hint says whether it is there, so that it is read with the control. */
  readonly setHint: (isThere: boolean) => void
  readonly hasHint: boolean
}

/** Where the parts find their form. */
export const FormContext = createContext<FormWiring | undefined>(undefined)

/** Where the parts find their field. */
export const FieldContext = createContext<FieldWiring | undefined>(undefined)

/** The form around. Throws outside a `Form.Root`. */
export function useForm(): FormWiring {
  const wiring = useContext(FormContext)
  if (!wiring) throw new Error('Parlance: a part of a form has no form. Put it inside <Form.Root>.')
  return wiring
}

/** The field around. Throws outside a `Form.Field`. */
export function useFormField(): FieldWiring {
  const wiring = useContext(FieldContext)
  if (!wiring) throw new Error('Parlance: a part of a field has no field. Put it inside <Form.Field>.')
  return wiring
}

/** The id of a field's control. Names come from elsewhere and hold anything; ids hold no blanks. */
export const fieldId = (formId: string, name: string): string =>
  `${formId}-${Array.from(name, (letter) => (/[A-Za-z0-9]/.test(letter) ? letter : `_${(letter.codePointAt(0) ?? 0).toString(36)}`)).join('')}`

/** The ids of what is read with a control. */
export const describedBy = ({ controlId, hasHint, problem }: FieldWiring): string | undefined =>
  [hasHint && `${controlId}-hint`, problem !== undefined && `${controlId}-error`].filter(Boolean).join(' ') || undefined
