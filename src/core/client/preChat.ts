import type { FormDefinition, FormField, FormValues, VisitorFact } from '../../model/index.ts'
import type { StartOptions } from './sessionOptions.ts'

const factOf = (field: FormField | undefined): VisitorFact | undefined => (field && 'fills' in field ? field.fills : undefined)

/** What a conversation begins with once the form before it is answered: facts about the visitor, and the rest as metadata. */
export function preChatStart(form: FormDefinition, values: FormValues, { visitor, metadata }: StartOptions): StartOptions {
  const facts: Record<string, unknown> = { ...visitor }
  const rest: Record<string, unknown> = { ...metadata }
  for (const [name, value] of Object.entries(values)) {
    if (value === '') continue
    const fact = factOf(form.fields.find((field) => field.name === name))
    if (fact) facts[fact] = value
    else rest[name] = value
  }
  const isFilled = (record: object) => Object.keys(record).length > 0
  return { ...(isFilled(facts) ? { visitor: facts } : {}), ...(isFilled(rest) ? { metadata: rest } : {}) }
}
