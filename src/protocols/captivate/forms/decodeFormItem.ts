import type { FormPart } from '../../../model/index.ts'
import { readWord, type WireRecord } from '../../foundation/coerce.ts'
import { formOf, type CaptivateForms } from './captivateForm.ts'
import type { FormCounter } from './formCounter.ts'
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

/** Reads them in a live message, whose id tells it from others. */
export const liveFormReader = (forms: CaptivateForms, counter: FormCounter, messageId: string | undefined): CustomReader =>
  formReader(forms, (name, item, key) =>
    counter.heard(name, [readWord(item['requestId']), messageId === undefined ? undefined : `${messageId}/${key}`]),
  )
