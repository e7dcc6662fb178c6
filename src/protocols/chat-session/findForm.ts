import type { FormDefinition, SessionRecord } from '../../model/index.ts'
import { builtInForms } from './builtInForms.ts'
import { keptForms, type VendorForm } from './readForms.ts'
import type { WireConfig } from './wireConfig.ts'

/** The form of a name: the host's, else the configuration's, else a built-in one. */
export const findForm = (name: string, session: SessionRecord, config: WireConfig): FormDefinition | undefined => {
  const found = [config.forms, keptForms(session['forms']), builtInForms].map((forms) => forms.find((form) => form.name === name))
  return plain(found.find((form) => form !== undefined))
}

/** The secure form of an id: the host's, else the configuration's. A name in its place does too. */
export const findSecureForm = (formId: string, session: SessionRecord, config: WireConfig): FormDefinition | undefined => {
  const forms: readonly VendorForm[] = [...config.secureForms, ...keptForms(session['forms'])]
  return plain(forms.find(({ id }) => id === formId) ?? forms.find(({ name }) => name === formId))
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
