import type { Locale } from '../../i18n/index.ts'
import type { FormDefinition, FormField, FormValues } from '../../model/index.ts'
import { clipText } from '../contentPolicy/index.ts'
import { countCharacters, valueOf, type FormProblem } from './validateForm.ts'

/** The words above a field: its own, the locale's, or its name made readable. */
export function fieldLabel({ label, wording, name, type }: FormField, { forms }: Locale): string {
  const own = label?.trim()
  if (own) return clipText(own, 2_000)
  if (wording) return forms.wordings[wording]
  if (type === 'label') return ''
  if (type === 'location') return forms.wordings.location
  return clipText(name.replace(/[_\s]+/g, ' ').trim(), 200)
}

/** The words above a form: its own or the locale's, if there are any. */
export function formTitle(definition: FormDefinition, { forms }: Locale): string | undefined {
  return definition.title?.trim() || (definition.wording && forms.wordings[definition.wording]) || undefined
}

/** A day as the locale writes it. */
export function writeDay(day: string, language: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? day : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

const missing = { radio: 'choice', select: 'choice', rating: 'choice', checkbox: 'tick', location: 'place', captcha: 'check' } as const

function missingAnswer({ type }: FormField) {
  return Object.hasOwn(missing, type) ? missing[type as keyof typeof missing] : 'words'
}

/** What is wrong with a field, in words. */
export function problemWords(field: FormField, problem: string, locale: Locale): string {
  const { problem: words } = locale.forms
  const write = (value: number) => new Intl.NumberFormat(locale.language).format(value)
  switch (problem as FormProblem) {
    case 'too-short':
      return words.tooShort('minLength' in field ? (field.minLength ?? 0) : 0)
    case 'too-long':
      return words.tooLong('maxLength' in field ? (field.maxLength ?? 0) : 0)
    case 'not-an-email':
      return words.notAnEmail
    case 'not-a-phone':
      return words.notAPhone
    case 'not-a-date':
      return words.notADate
    case 'too-early':
      return words.tooEarly(field.type === 'date' ? writeDay(field.min ?? '', locale.language) : '')
    case 'too-late':
      return words.tooLate(field.type === 'date' ? writeDay(field.max ?? '', locale.language) : '')
    case 'out-of-range':
      return field.type === 'range' ? words.outOfRange(write(field.min), write(field.max)) : words.notAnOption
    case 'not-an-option':
      return words.notAnOption
    default:
      return words.required(missingAnswer(field))
  }
}

function answerWords(field: FormField, values: FormValues, locale: Locale): string {
  const value = valueOf(values, field.name)
  if (field.type === 'location') {
    const place = [valueOf(values, `${field.name}_lat`), valueOf(values, `${field.name}_lon`)]
    return place.includes('') ? '' : place.join(', ')
  }
  if (value === '' || field.type === 'captcha' || field.type === 'label') return ''
  if (field.type === 'checkbox') return locale.forms.ticked
  if (field.type === 'contact') return fieldLabel(field, locale)
  if (field.type === 'date') return writeDay(value, locale.language)
  if (field.type === 'range') return Number.isNaN(Number(value)) ? value : new Intl.NumberFormat(locale.language).format(Number(value))
  if ('options' in field) return field.options.find((option) => option.value === value)?.label || value
  return 'isConcealed' in field && field.isConcealed ? '•'.repeat(Math.min(countCharacters(value), 8)) : value
}

/** What was answered, as labels and words, in the order of the fields. Without a definition the names are the labels. */
export function writeAnswers(definition: FormDefinition | undefined, values: FormValues, locale: Locale): readonly (readonly [string, string])[] {
  const fields = definition?.fields ?? []
  const known = fields.map((field) => [fieldLabel(field, locale), answerWords(field, values, locale)] as const)
  const others = definition ? [] : Object.entries(values).map(([name, value]) => [clipText(name.replace(/_/g, ' '), 200), value] as const)
  return [...known, ...others].filter(([, words]) => words !== '').map(([label, words]) => [label, clipText(words, 4_000)] as const)
}
