import type { FormDefinition, FormField, FormValues } from '../../model/index.ts'
import { isCalendarDay, isEmail, isPhone } from './answerShapes.ts'

/** What can be wrong with an answer. */
export type FormProblem =
  | 'required'
  | 'too-short'
  | 'too-long'
  | 'not-an-email'
  | 'not-a-phone'
  | 'not-a-date'
  | 'too-early'
  | 'too-late'
  | 'out-of-range'
  | 'not-an-option'

/** What `validateForm` needs to know of the place. */
export interface ValidationOptions {
  /** Whether the host draws captchas; without one they are left out and not asked for. @defaultValue `false` */
  readonly hasCaptcha?: boolean
}

/** Characters as people count them, more or less: an emoji of one code point is one. */
export const countCharacters = (text: string): number => Array.from(text).length

/** The answer of a field, or `''`. Inherited names are no answers. */
export const valueOf = (values: FormValues, name: string): string => (Object.hasOwn(values, name) ? (values[name] ?? '') : '')

function isMissing(field: FormField, values: FormValues, { hasCaptcha = false }: ValidationOptions): boolean {
  switch (field.type) {
    case 'label':
    case 'contact':
      return false
    case 'captcha':
      return hasCaptcha && valueOf(values, field.name) === ''
    case 'location':
      return valueOf(values, `${field.name}_lat`) === '' || valueOf(values, `${field.name}_lon`) === ''
    default:
      return valueOf(values, field.name).trim() === ''
  }
}

function judgeLength({ minLength, maxLength }: { readonly minLength?: number; readonly maxLength?: number }, text: string): FormProblem | undefined {
  const length = countCharacters(text)
  if (length < (minLength ?? 0)) return 'too-short'
  return length > (maxLength ?? Infinity) ? 'too-long' : undefined
}

function judgeRange({ min, max }: { readonly min: number; readonly max: number }, text: string): FormProblem | undefined {
  const value = Number(text)
  return value >= min && value <= max ? undefined : 'out-of-range'
}

function judgeAnswer(field: FormField, given: string): FormProblem | undefined {
  const text = given.trim()
  switch (field.type) {
    case 'text':
    case 'name':
    case 'multiline':
      return judgeLength(field, text)
    case 'email':
      return judgeLength(field, text) ?? (field.validates === false || isEmail(text) ? undefined : 'not-an-email')
    case 'phone':
    case 'callback-phone':
      return judgeLength(field, text) ?? (field.validates === false || isPhone(text) ? undefined : 'not-a-phone')
    case 'date':
      if (!isCalendarDay(text)) return 'not-a-date'
      if (field.min !== undefined && text < field.min) return 'too-early'
      return field.max !== undefined && text > field.max ? 'too-late' : undefined
    case 'range':
      return judgeRange(field, text)
    case 'radio':
    case 'select':
    case 'rating':
      return field.options.some(({ value }) => value === given) ? undefined : 'not-an-option'
    default:
      return undefined
  }
}

/**
 * What is wrong with the answers to a form, by the names of the fields and in their order; empty when it can be sent. An answer
 * that is not there is wrong only where it is required.
 */
export function validateForm(definition: FormDefinition, values: FormValues, options: ValidationOptions = {}): Readonly<Record<string, FormProblem>> {
  const found: [string, FormProblem][] = []
  for (const field of definition.fields) {
    if (isMissing(field, values, options)) {
      if (field.required) found.push([field.name, 'required'])
      continue
    }
    const problem = judgeAnswer(field, valueOf(values, field.name))
    if (problem) found.push([field.name, problem])
  }
  return Object.fromEntries(found)
}
