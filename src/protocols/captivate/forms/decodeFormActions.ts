import type { ChatAction, ChatEvent, Message, ProtocolContext } from '../../../model/index.ts'
import { readWord } from '../../foundation/coerce.ts'
import { formOf, type CaptivateForms } from './captivateForm.ts'
import { openFormCounter } from './formCounter.ts'
import { formPart, formWireIds } from './formPart.ts'

/** Rows with the forms that the actions of one frame ask for; each form once. */
export const decodeFormActions = (
  actions: readonly ChatAction[],
  eventId: string | undefined,
  context: ProtocolContext,
  forms: CaptivateForms,
): readonly ChatEvent[] => {
  const counter = openFormCounter(context)
  const asked = new Map(actions.map((action) => [action.id, action]))
  const received = [...asked.values()].flatMap((action, index): readonly ChatEvent[] => {
    const form = formOf(action.id, forms)
    if (!form) return []
    const parts = [formPart(action.id, form, counter.heard(action.id, [readWord(action.data['requestId']), eventId]), action.data)]
    const message: Message = {
      id: index === 0 ? context.id : `${context.id}.${String(index)}`,
      wireIds: formWireIds(parts),
      author: { role: 'bot' },
      parts,
      time: context.at,
    }
    return [{ type: 'message.received', message }]
  })
  return [...received, ...counter.changes()]
}
