import type { CaptivateForm, CaptivateForms } from './captivateForm.ts'

/** Throws an Error where a mapping could not work: a developer should hear of it before a visitor does. */
export const checkForms = (forms: CaptivateForms): CaptivateForms => {
  for (const [name, { answer, definition, secure }] of Object.entries<Omit<CaptivateForm, 'secure'> & { readonly secure?: unknown }>(forms)) {
    if (secure) {
      throw new Error(`captivate: forms.${name} cannot be secure: whatever is answered lies in the conversation for everybody who works on it.`)
    }
    const keys = answer.via === 'metadata' ? [answer.key ?? name, ...definition.fields.map((field) => field.name)] : []
    const refused = keys.find((key) => key.startsWith('$'))
    if (refused !== undefined) {
      throw new Error(`captivate: forms.${name} answers by the metadata key ${refused}, and Captivate refuses keys that begin with $.`)
    }
  }
  return forms
}
