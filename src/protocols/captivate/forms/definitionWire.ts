import * as v from 'valibot'
import type { FormDefinition, FormField } from '../../../model/index.ts'

const FIELD_LIMIT = 50
const OPTION_LIMIT = 200
const TEXT_LIMIT = 2_000

type FieldType = FormField['type']

const lines: readonly string[] = ['text', 'name', 'email', 'phone', 'callback-phone', 'multiline'] satisfies readonly FieldType[]
const choices: readonly string[] = ['radio', 'select', 'rating'] satisfies readonly FieldType[]
const others: readonly string[] = ['label', 'date', 'range', 'checkbox', 'captcha', 'contact', 'location'] satisfies readonly FieldType[]
const types = [...lines, ...choices, ...others]
const unsafeNames = ['__proto__', 'constructor', 'prototype']

// Few of the library's words, each with a check: every further one would be a further piece of it in the bundle.
const words = v.pipe(v.string(), v.check((text) => text.length <= TEXT_LIMIT))
const name = v.pipe(v.string(), v.check((text) => text !== '' && text.length <= 80 && !unsafeNames.includes(text)))
const count = v.optional(v.pipe(v.unknown(), v.check((value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100_000)))
const flag = v.optional(v.pipe(v.unknown(), v.check((value) => typeof value === 'boolean')))
// Cards, passwords and one-time codes have no place in a form that the other side of an open wire thought up.
const autocomplete = v.pipe(words, v.check((text) => !/\bcc-|password|one-time-code/i.test(text)))
const inputMode = v.pipe(v.string(), v.check((mode) => mode === 'text' || mode === 'numeric'))

const options = v.pipe(
  v.array(v.object({ value: words, label: words })),
  v.check((list) => list.length > 0 && list.length <= OPTION_LIMIT),
)

const shape = v.object({
  type: v.pipe(v.string(), v.check((type) => types.includes(type))),
  name,
  label: v.optional(words),
  hint: v.optional(words),
  required: flag,
  validates: flag,
  minLength: count,
  maxLength: count,
  rows: count,
  autocomplete: v.optional(autocomplete),
  inputMode: v.optional(inputMode),
  value: v.optional(words),
  options: v.optional(options),
  min: v.optional(v.unknown()),
  max: v.optional(v.unknown()),
  step: v.optional(v.unknown()),
})

const isDay = (value: unknown): boolean => value === undefined || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))

/** What only some types have must be right on those, and is not there on the others. */
const isSound = ({ type, options: list, rows, min, max, step }: v.InferOutput<typeof shape>): boolean => {
  if (choices.includes(type) !== (list !== undefined)) return false
  if (type === 'date') return isDay(min) && isDay(max) && step === undefined
  if (type !== 'range') return min === undefined && max === undefined && step === undefined && (rows === undefined || Number(rows) <= 20)
  const [least, most, by = 1] = [min, max, step]
  return typeof least === 'number' && typeof most === 'number' && typeof by === 'number' && least < most && most - least < Infinity && by > 0
}

const definition = v.object({
  name,
  title: v.optional(words),
  description: v.optional(words),
  submitLabel: v.optional(words),
  cancelLabel: v.optional(words),
  fields: v.pipe(
    v.array(v.pipe(shape, v.check(isSound))),
    v.check((fields) => fields.length > 0 && fields.length <= FIELD_LIMIT && new Set(fields.map((one) => one.name)).size === fields.length),
  ),
})

/** A form definition that came over the wire, reduced to what is known, or undefined when it is none. */
export const readDefinition = (source: unknown): FormDefinition | undefined => {
  const parsed = v.safeParse(definition, source)
  return parsed.success ? (parsed.output as FormDefinition) : undefined
}
