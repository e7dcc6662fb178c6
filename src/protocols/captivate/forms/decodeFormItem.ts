import type { ChatEvent, FormPart, ProtocolContext } from '../../../model/index.ts'
import { readWord, type WireRecord } from '../../foundation/coerce.ts'
import { formOf, type CaptivateForms } from './captivateForm.ts'
import { openFormCounter } from './formCounter.ts'
import { formPart } from './formPart.ts'

/** Reads a content item of a type that this wire does not know; undefined where the host does not either. `key` is its place. */
export type CustomReader = (type: string, item: WireRecord, key: string) => FormPart | undefined

/** Reads the custom items that the host mapped to forms. `identify` gives the id of each request. */
export const formReader =
  (forms: CaptivateForms, identify: (name: string, item: WireRecord, key: string) => string): CustomReader =>
  (type, item, key) => {
    const form = formOf(type, forms)
    return form && formPart(type, form, identify(type, item, key), item)
  }

/** The forms of one live message. */
export interface LiveForms {
  /** Missing where the host maps none. */
  readonly read?: CustomReader
  /** What the session must keep of them. */
  readonly changes: () => readonly ChatEvent[]
}

const noForms: LiveForms = { changes: () => [] }

/** Reads the custom items of a live message, whose id tells it from others. */
export const openLiveForms = (forms: CaptivateForms, context: ProtocolContext, messageId: string | undefined): LiveForms => {
  // Nearly every message of nearly every host: it must cost nothing.
  if (Object.keys(forms).length === 0) return noForms
  const counter = openFormCounter(context)
  const read = formReader(forms, (name, item, key) =>
    counter.heard(name, [readWord(item['requestId']), messageId === undefined ? undefined : `${messageId}/${key}`]),
  )
  return { read, changes: counter.changes }
}
