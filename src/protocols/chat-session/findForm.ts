import type { FormDefinition, SessionRecord } from '../../model/index.ts'
import { builtInForms } from './builtInForms.ts'
import { likeBuiltIn, withCardFields } from './knownFields.ts'
import { keptForms, type VendorForm } from './readForms.ts'
import type { WireConfig } from './wireConfig.ts'

/** The form of a name: the host's, else the configuration's, else a built-in one. */
export const findForm = (name: string, session: SessionRecord, config: WireConfig): FormDefinition | undefined => {
  const isIt = (form: FormDefinition) => form.name === name
  const builtIn = builtInForms.find(isIt)
  const configured = keptForms(session['forms']).find(isIt)
  return plain(config.forms.find(isIt) ?? (configured ? likeBuiltIn(configured, builtIn) : builtIn))
}

/** The secure form of an id: the host's, else the configuration's. A name in its place does too. */
export const findSecureForm = (formId: string, session: SessionRecord, config: WireConfig): FormDefinition | undefined => {
  const findIn = (forms: readonly VendorForm[]) => forms.find(({ id }) => id === formId) ?? forms.find(({ name }) => name === formId)
  const configured = findIn(keptForms(session['forms']))
  return plain(findIn(config.secureForms) ?? (configured && withCardFields(configured)))
}

/** The form to ask before a chat: the first of the names that is known. */
export const findPreChat = (session: SessionRecord, config: WireConfig): FormDefinition | undefined =>
  config.preChat.map((name) => findForm(name, session, config)).find((form) => form !== undefined)

/** Without the wire's own id. */
const plain = (form: VendorForm | undefined): FormDefinition | undefined => {
  if (!form) return undefined
  const { id: _, ...definition } = form
  return definition
}
