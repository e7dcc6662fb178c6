import type { FormChoiceField, FormField, FormOption, FormTextField, VisitorFact } from '../../model/index.ts'
import { readCount, readWord, toList } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import { flattenHtml, hasMarkup } from './htmlText.ts'
import { formFieldWire, formOptionWire, readWire } from './wire.ts'

/** Choices of one field that are read. */
const OPTION_LIMIT = 500

/** The server's words as text: administrators write markup into labels. */
export const textOf = (words: string | undefined): string | undefined => {
  const text = words !== undefined && hasMarkup(words) ? flattenHtml(words) : words
  return text === '' ? undefined : text
}

/** One field of the vendor's configuration. A type that nobody knows is asked for as a line of text. */
export const readFormField = (source: unknown, index: number): FormField | undefined => {
  const wire = readWire(formFieldWire, source)
  if (!wire) return undefined
  const type = wire.formFieldType?.trim().toLowerCase() ?? 'text'
  const options = readOptions(wire.options)
  const base = present({
    name: wire.name?.trim().replace(/\s/g, '_') ?? `field_${String(index)}`,
    label: textOf(wire.label),
    required: isTrue(wire.required) ? (true as const) : undefined,
  })
  switch (type) {
    case 'label':
      return { ...base, type: 'label' }
    case 'multiline_text':
      // The first option is the number of lines.
      return { ...base, type: 'multiline', ...present({ rows: rowsOf(options[0]?.value) }), ...lengths(wire) }
    case 'date':
      return { ...base, type: 'date', ...present({ min: dayOf(wire.minValue), max: dayOf(wire.maxValue) }) }
    case 'numerical_range_slider':
      return { ...base, type: 'range', ...rangeOf(wire.minValue, wire.maxValue) }
    case 'radio_buttons':
      return choice({ ...base, type: 'radio', options })
    case 'selection_list':
      return choice({ ...base, type: 'select', options })
    case 'captcha':
      return { ...base, type: 'captcha' }
    case 'contact_button':
      return { ...base, type: 'contact', ...present({ value: options[0]?.value }) }
    default:
      return { ...base, ...lineOf(type, base.name), ...lengths(wire), ...(isFalse(wire.validate) ? { validates: false } : {}) }
  }
}

const lines: Readonly<Record<string, FormTextField['type']>> = {
  text: 'text',
  name: 'name',
  email: 'email',
  phone: 'phone',
  callback_phone: 'callback-phone',
}

const facts: Readonly<Record<string, readonly [VisitorFact, string]>> = {
  first_name: ['firstName', 'given-name'],
  last_name: ['lastName', 'family-name'],
  name: ['name', 'name'],
  email: ['email', 'email'],
  phone: ['phone', 'tel'],
  'callback-phone': ['phone', 'tel'],
}

type Line = Pick<FormTextField, 'type' | 'fills' | 'autocomplete'>

/** The field's name tells more than its type: first and last name are both of the type `name`. */
const lineOf = (word: string, name: string): Line => {
  const type = (Object.hasOwn(lines, word) ? lines[word] : undefined) ?? 'text'
  const key = name.toLowerCase()
  const fact = Object.hasOwn(facts, key) ? facts[key] : Object.hasOwn(facts, type) ? facts[type] : undefined
  return fact ? { type, fills: fact[0], autocomplete: fact[1] } : { type }
}

/** Nothing can be chosen from nothing: the answer is typed. */
const choice = ({ options, type, ...base }: FormChoiceField): FormField =>
  options.length > 0 ? { ...base, type, options } : { ...base, type: 'text' }

const readOptions = (source: unknown): readonly FormOption[] =>
  toList(source)
    .slice(0, OPTION_LIMIT)
    .map((option) => {
      const wire = readWire(formOptionWire, option)
      const label = wire ? (wire.label ?? wire.text ?? wire.name ?? wire.value) : readWord(option)
      return label === undefined ? undefined : { value: wire?.value ?? label, label: textOf(label) ?? label }
    })
    .filter((option) => option !== undefined)

interface Limits {
  readonly minValue?: string | undefined
  readonly maxValue?: string | undefined
}

const lengths = ({ minValue, maxValue }: Limits): { readonly minLength?: number; readonly maxLength?: number } => {
  const [minLength, maxLength] = [readCount(minValue), readCount(maxValue)]
  return present({ minLength, maxLength: maxLength === undefined || maxLength < (minLength ?? 1) ? undefined : maxLength })
}

const rowsOf = (word: string | undefined): number | undefined => {
  const rows = readCount(word)
  return rows === undefined || rows < 1 ? undefined : Math.min(Math.floor(rows), 50)
}

const dayOf = (word: string | undefined): string | undefined => /^\d{4}-\d{2}-\d{2}/.exec(word ?? '')?.[0]

const rangeOf = (least: string | undefined, most: string | undefined): { readonly min: number; readonly max: number } => {
  const [min, max] = [numberOf(least) ?? 0, numberOf(most) ?? 10]
  return min < max ? { min, max } : { min: 0, max: 10 }
}

const numberOf = (word: string | undefined): number | undefined => {
  const number = word === undefined ? Number.NaN : Number(word)
  return Number.isFinite(number) ? number : undefined
}

const isTrue = (flag: unknown): boolean => flag === true || flag === 1 || (typeof flag === 'string' && /^(?:true|1|yes)$/i.test(flag.trim()))

const isFalse = (flag: unknown): boolean => flag === false || flag === 0 || (typeof flag === 'string' && /^(?:false|0|no)$/i.test(flag.trim()))
