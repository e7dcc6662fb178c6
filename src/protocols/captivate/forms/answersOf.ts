import type { FormDefinition, FormValues, JsonRecord } from '../../../model/index.ts'
import { readWord } from '../../foundation/coerce.ts'

/** The answers among other data: those that the form asks for. */
export const answersOf = (data: JsonRecord, { fields }: FormDefinition): FormValues => {
  const names = fields.flatMap(({ type, name }) => (type === 'location' ? ['lat', 'lon', 'url'].map((end) => `${name}_${end}`) : [name]))
  const read = (name: string): readonly (readonly [string, string])[] => {
    const word = Object.hasOwn(data, name) ? readWord(data[name]) : undefined
    return word === undefined ? [] : [[name, word]]
  }
  return Object.fromEntries(names.flatMap(read))
}
