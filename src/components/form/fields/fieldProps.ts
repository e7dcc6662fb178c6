import type { FormField, FormValues } from '../../../model/index.ts'
import type { FormSettings } from '../../partProps.ts'

/** What every field is told of its form. */
export interface FieldSurroundings {
  /** What was filled in before the form was drawn again. Always empty on a secure form. */
  readonly initial: FormValues
  readonly isSecure: boolean
  /** Whether labels say what is optional: where nothing is required, that would be said everywhere. */
  readonly marksOptional: boolean
  /** A button that sends its own answer is the main one where the form has no other. */
  readonly hasSubmit: boolean
  readonly formSettings?: FormSettings | undefined
}

/** Props of the component that draws one type of field. */
export interface FieldProps<F extends FormField = FormField> extends FieldSurroundings {
  readonly field: F
}

/** The field of a type. */
export type FieldOf<T extends FormField['type']> = Extract<FormField, { type: T }>
