import type { ChatEvent, JsonRecord, ProtocolContext } from '../../../model/index.ts'
import { readRecord } from '../../foundation/coerce.ts'
import { answersOf } from './answersOf.ts'
import type { CaptivateForms } from './captivateForm.ts'
import { openFormCounter } from './formCounter.ts'

/**
 * Which forms are answered, as the metadata shows. Metadata does not say which of several requests for a form was answered: only
 * where there was one is it known.
 */
export const decodeFormMetadata = (metadata: JsonRecord, context: ProtocolContext, forms: CaptivateForms): readonly ChatEvent[] => {
  const counter = openFormCounter(context)
  const found = Object.entries(forms).flatMap(([name, { answer, definition }]) => {
    const stored = answer.via === 'metadata' ? readRecord(metadata[answer.key ?? name]) : undefined
    const values = stored ? answersOf(stored, definition) : {}
    return Object.keys(values).length > 0 ? [{ name, values }] : []
  })
  counter.store(found.map(({ name }) => name))
  const changed = found
    .filter(({ name }) => counter.known(name) === 1)
    .map(({ name, values }): ChatEvent => ({ type: 'form.changed', formId: counter.numbered(name, 1), outcome: { status: 'answered', values } }))
  return [...changed, ...counter.changes()]
}
