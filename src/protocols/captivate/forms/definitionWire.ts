import * as v from 'valibot'
import type { FormDefinition } from '../../../model/index.ts'

const FIELD_LIMIT = 50
const OPTION_LIMIT = 200

const words = v.pipe(v.string(), v.maxLength(2_000))
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))
const size = v.pipe(v.number(), v.finite())
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
const unsafeNames = new Set(['__proto__', 'constructor', 'prototype'])
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(80), v.check((text) => !unsafeNames.has(text)))

// Cards, passwords and one-time codes have no place in a form that the other side of an open wire thought up.
const autocomplete = v.pipe(v.string(), v.maxLength(80), v.regex(/^(?!.*(?:\bcc-|password|one-time-code)).*$/i))

const base = { name, label: v.optional(words), hint: v.optional(words), required: v.optional(v.boolean()) }
const lengths = { minLength: v.optional(count), maxLength: v.optional(count) }
const option = v.object({ value: words, label: words })

const field = v.variant('type', [
  v.object({ ...base, type: v.picklist(['label', 'captcha', 'location']) }),
  v.object({
    ...base,
    ...lengths,
    type: v.picklist(['text', 'name', 'email', 'phone', 'callback-phone']),
    validates: v.optional(v.boolean()),
    autocomplete: v.optional(autocomplete),
    inputMode: v.optional(v.picklist(['text', 'numeric'])),
  }),
  v.object({ ...base, ...lengths, type: v.literal('multiline'), rows: v.optional(v.pipe(count, v.maxValue(20))) }),
  v.object({ ...base, type: v.literal('date'), min: v.optional(day), max: v.optional(day) }),
  v.pipe(
    v.object({ ...base, type: v.literal('range'), min: size, max: size, step: v.optional(v.pipe(size, v.gtValue(0))) }),
    v.check(({ min, max }) => min < max),
  ),
  v.object({ ...base, type: v.picklist(['radio', 'select', 'rating']), options: v.pipe(v.array(option), v.minLength(1), v.maxLength(OPTION_LIMIT)) }),
  v.object({ ...base, type: v.picklist(['checkbox', 'contact']), value: v.optional(words) }),
])

const definition = v.object({
  name,
  title: v.optional(words),
  description: v.optional(words),
  submitLabel: v.optional(words),
  cancelLabel: v.optional(words),
  fields: v.pipe(
    v.array(field),
    v.minLength(1),
    v.maxLength(FIELD_LIMIT),
    v.check((fields) => new Set(fields.map((one) => one.name)).size === fields.length),
  ),
})

/** A form definition that came over the wire, reduced to what is known, or undefined when it is none. */
export const readDefinition = (source: unknown): FormDefinition | undefined => {
  const parsed = v.safeParse(definition, source)
  return parsed.success ? (parsed.output as FormDefinition) : undefined
}
