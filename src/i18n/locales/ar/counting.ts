import { createCounting, type PluralForms } from '../../createCounting.ts'

type Forms = PluralForms<'one' | 'two' | 'few' | 'many'>

const counting = createCounting<'one' | 'two' | 'few' | 'many'>('ar-u-nu-latn')

/** A number in the digits that all browsers have for it: some write the language by itself with others. */
export const number = counting.number

/** The number and then its form; one and two are told by the form alone. */
export function counted(count: number, forms: Forms): string {
  return count === 1 || count === 2 ? counting.plural(count, forms) : counting.counted(count, forms)
}
