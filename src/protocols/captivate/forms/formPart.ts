import type { FormPart, JsonRecord, MessagePart } from '../../../model/index.ts'
import { readWord } from '../../foundation/coerce.ts'
import { present } from '../../foundation/present.ts'
import type { CaptivateForm } from './captivateForm.ts'
import { readDefinition } from './definitionWire.ts'
import { defaultTemplate } from './replyTemplate.ts'

/** The form that `source` (an action's data, a content item) asks for: as the host defines it, or as `source` itself does. */
export const formPart = (name: string, form: CaptivateForm, formId: string, source: JsonRecord): FormPart => {
  const definition = readDefinition(source['definition']) ?? form.definition
  const reply = form.answer.via === 'message' ? (form.answer.text ?? defaultTemplate(definition)) : undefined
  return present({ kind: 'form', formId, name, title: readWord(source['title'])?.slice(0, 500), definition, reply })
}

/** The wire ids under which a row with forms is the same live and in the record. */
export const formWireIds = (parts: readonly MessagePart[]): readonly string[] =>
  parts.flatMap((part) => (part.kind === 'form' ? [`form:${part.formId}`] : []))
