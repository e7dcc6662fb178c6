import type { FormDefinition, FormField, FormTextField } from '../../model/index.ts'

/**
 * A form of the configuration whose name is that of a built-in one: fields that both have are asked as the built-in one asks them, since
 * the vendor's clients send the same values whatever type an administrator gave them. Words and order stay the configuration's.
 */
export const likeBuiltIn = (form: FormDefinition, builtIn: FormDefinition | undefined): FormDefinition => {
  if (!builtIn) return form
  const known = new Map(builtIn.fields.map((field) => [field.name, field]))
  return { ...form, fields: form.fields.map((field) => asKnown(field, known.get(field.name))) }
}

const asKnown = (field: FormField, known: FormField | undefined): FormField => {
  if (!known) return field
  const { label, required } = field
  return { ...known, ...(label === undefined ? {} : { label }), ...(required === undefined ? {} : { required }) }
}

type CardField = Pick<FormTextField, 'autocomplete' | 'inputMode' | 'isConcealed'>

/** What a field of a secure form holds, by its name: the configuration has only lines of text for it. */
const cardFields: readonly (readonly [RegExp, CardField])[] = [
  [/cvv|cvc|csc|security.?code|card.?code/, { autocomplete: 'cc-csc', inputMode: 'numeric', isConcealed: true }],
  [/expir|valid.?(?:until|thru)/, { autocomplete: 'cc-exp', inputMode: 'numeric' }],
  [/card.?(?:number|no\b)|^(?:pan|number)$/, { autocomplete: 'cc-number', inputMode: 'numeric' }],
  [/card.?holder|name.?on.?card/, { autocomplete: 'cc-name' }],
]

/** A secure form with the keyboard, the concealment and the tokens that its card fields need. What the host defines stays as it is. */
export const withCardFields = (form: FormDefinition): FormDefinition => ({
  ...form,
  fields: form.fields.map((field) => {
    if (field.type !== 'text' || field.autocomplete !== undefined) return field
    const known = cardFields.find(([name]) => name.test(field.name.toLowerCase()))
    return known ? { ...field, ...known[1] } : field
  }),
})
