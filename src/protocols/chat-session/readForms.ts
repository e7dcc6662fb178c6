import type { FormDefinition, FormField } from '../../model/index.ts'
import { isRecord } from '../foundation/coerce.ts'
import { parseFrame } from '../foundation/parseFrame.ts'
import { present } from '../foundation/present.ts'
import { readFormField, textOf } from './readFormField.ts'
import { formDefinitionWire, readWire } from './wire.ts'

/** A form of the vendor's configuration. Secure ones are asked for by `id`, the others by name. */
export type VendorForm = FormDefinition & { readonly id?: string }

/** Forms of one configuration, and fields of one form, that are read. */
const FORM_LIMIT = 200
const FIELD_LIMIT = 200

/** The forms of the vendor's configuration: `definition.forms` of `GET configuration`, a list or a record of forms. */
export const readForms = (configuration: unknown): readonly VendorForm[] => {
  const root = isRecord(configuration) ? configuration : {}
  const definition = isRecord(root['definition']) ? root['definition'] : root
  const { forms } = definition
  if (typeof forms !== 'object' || forms === null) return []
  return Object.values(forms)
    .slice(0, FORM_LIMIT)
    .map(readForm)
    .filter((form) => form !== undefined)
}

const readForm = (source: unknown): VendorForm | undefined => {
  const wire = readWire(formDefinitionWire, source)
  const name = wire?.name ?? wire?.id
  if (!wire || name === undefined) return undefined
  return present({
    id: wire.id,
    name,
    title: textOf(wire.title),
    submitLabel: textOf(wire.submitButtonText),
    cancelLabel: textOf(wire.cancelButtonText),
    fields: readFields(wire.fields),
  })
}

/** Two fields of one name would answer for each other: the later one is told apart by a number. */
const readFields = (source: unknown): readonly FormField[] => {
  const names = new Set<string>()
  return (Array.isArray(source) ? source : [])
    .slice(0, FIELD_LIMIT)
    .map((field, index) => readFormField(field, index))
    .filter((field) => field !== undefined)
    .map((field) => {
      let { name } = field
      for (let number = 2; names.has(name); number += 1) name = `${field.name}_${String(number)}`
      names.add(name)
      return { ...field, name }
    })
}

/** Forms as the session keeps them. */
export const keepForms = (forms: readonly VendorForm[]): string => JSON.stringify(forms)

/** The forms that the session keeps; only `keepForms` writes there. */
export const keptForms = (text: string | undefined): readonly VendorForm[] => {
  const parsed = text === undefined ? undefined : parseFrame(text)
  return parsed && 'value' in parsed && Array.isArray(parsed.value) ? (parsed.value as readonly VendorForm[]) : []
}
