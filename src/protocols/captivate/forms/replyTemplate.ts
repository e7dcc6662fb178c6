import type { FormDefinition, FormField } from '../../../model/index.ts'

/** The words of an answer where the host gives none: one line `Label: {NAME}` for each field that can be answered. */
export const defaultTemplate = ({ fields }: FormDefinition): string =>
  fields
    .filter(({ type }) => type !== 'label' && type !== 'captcha')
    .map((field) => `${plain(field.label ?? field.name)}: ${placeholderOf(field)}`)
    .join('\n')

const placeholderOf = ({ type, name }: FormField): string => (type === 'location' ? `{${name}_lat}, {${name}_lon}` : `{${name}}`)

// A label may come from outside: it must not be taken for a placeholder, nor open another line.
const plain = (label: string): string => label.replace(/[{}\s]+/g, ' ').trim()
