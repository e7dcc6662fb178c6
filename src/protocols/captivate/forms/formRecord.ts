import type { ChatAction, ChatEvent, FormPart, MessagePart, ProtocolContext, Role } from '../../../model/index.ts'
import { formOf, type CaptivateForms } from './captivateForm.ts'
import { formReader, type CustomReader } from './decodeFormItem.ts'
import { openFormCounter } from './formCounter.ts'
import { formPart } from './formPart.ts'
import { judgeAnswer } from './judgeAnswer.ts'

/** What a record tells of one moment: something said, or actions of the visitor's. */
export interface RecordedRow {
  readonly role: Role
  readonly parts: readonly MessagePart[]
  /** What the visitor did without words. */
  readonly did: readonly ChatAction[]
}

/** The forms of one record. It lives for one call of `decode`. */
export interface FormRecord {
  /** Reads custom content items, in the order of the record. */
  readonly reader: CustomReader
  /** The forms that the actions of one entry ask for; each once. */
  readonly asked: (actions: readonly ChatAction[]) => readonly FormPart[]
  /** What became of each form, by what was said and done after it. */
  readonly settle: <R extends RecordedRow>(rows: readonly R[]) => readonly R[]
  /** What the session must keep. Last of all. */
  readonly changes: () => readonly ChatEvent[]
}

/** In the place of words that answered a form already: they answer no other. */
const taken: RecordedRow = { role: 'visitor', parts: [], did: [] }

/** Opens the forms of a record. */
export const openFormRecord = (context: ProtocolContext, forms: CaptivateForms): FormRecord => {
  const counter = openFormCounter(context)
  const counts = new Map<string, number>()
  const heard = new Set<string>()
  const identify = (name: string): string => {
    const number = (counts.get(name) ?? 0) + 1
    counts.set(name, number)
    const formId = counter.numbered(name, number)
    if (number <= counter.known(name)) heard.add(formId)
    return formId
  }

  const settle = <R extends RecordedRow>(rows: readonly R[]): readonly R[] => {
    const settled = [...rows]
    const done = new Map<string, ChatAction>()
    let said: RecordedRow | undefined
    // From the end: what stands behind a form decides on it, and an answer belongs to the request just before it.
    for (let index = rows.length - 1; index >= 0; index -= 1) {
      const row = rows[index] as R
      const isLast = index === rows.length - 1
      const judge = (part: MessagePart): MessagePart => {
        const form = part.kind === 'form' ? formOf(part.name, forms) : undefined
        if (part.kind !== 'form' || !form) return part
        const answer = judgeAnswer(part, form.answer, done, said)
        if (answer) {
          if (answer.action === undefined) said = taken
          else done.delete(answer.action)
          return { ...part, outcome: answer.outcome }
        }
        if (form.answer.via === 'metadata' && counter.isStored(part.name) && counts.get(part.name) === 1) {
          return { ...part, outcome: { status: 'answered' } }
        }
        // What is said after a form that was heard here does not close it, the visitor may be filling it in; unless the next words were to be its answer.
        const isPassed = heard.has(part.formId) ? form.answer.via === 'message' && said !== undefined : !isLast
        return isPassed ? { ...part, outcome: { status: 'expired' } } : part
      }
      if (row.parts.some(({ kind }) => kind === 'form')) settled[index] = { ...row, parts: row.parts.map(judge) }
      for (const action of row.did) done.set(action.id, action)
      if (row.role === 'visitor' && row.parts.length > 0) said = row
    }
    const open = settled.at(-1)?.parts.findLast((part) => part.kind === 'form' && part.outcome === undefined)
    counter.learn(counts, open?.kind === 'form' ? open.name : undefined)
    return settled
  }

  return {
    reader: formReader(forms, identify),
    asked: (actions) =>
      [...new Map(actions.map((action) => [action.id, action])).values()].flatMap((action) => {
        const form = formOf(action.id, forms)
        return form ? [formPart(action.id, form, identify(action.id), action.data)] : []
      }),
    settle,
    changes: counter.changes,
  }
}
