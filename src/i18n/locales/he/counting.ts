import { createCounting, type PluralForms } from '../../createCounting.ts'

type Forms = PluralForms<'one' | 'two'>

const counting = createCounting<'one' | 'two'>('he')

/** A number as Hebrew writes it. */
export const number = counting.number

/** The number and then its form; one and two are told by the form alone. */
export function counted(count: number, forms: Forms): string {
  return count === 1 || count === 2 ? counting.plural(count, forms) : counting.counted(count, forms)
}
