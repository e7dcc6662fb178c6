import type { ChatAction, FormOutcome, FormPart, FormValues } from '../../../model/index.ts'
import { readWord } from '../../foundation/coerce.ts'
import { parseFrame } from '../../foundation/parseFrame.ts'
import { answersOf } from './answersOf.ts'
import type { CaptivateFormAnswer } from './captivateForm.ts'
import { matchReply } from './matchReply.ts'
import type { RecordedRow } from './formRecord.ts'

/** What a record proves about a form. */
export interface RecordedAnswer {
  readonly outcome: FormOutcome
  /** Id of the action that answered; missing where the visitor's words did. */
  readonly action?: string
}

/** The answer to a form in a record: an action of the visitor's after it, or the visitor's next words. Metadata stands in no record. */
export const judgeAnswer = (
  part: FormPart,
  answer: CaptivateFormAnswer,
  done: ReadonlyMap<string, ChatAction>,
  said: RecordedRow | undefined,
): RecordedAnswer | undefined => {
  if (!part.definition) return undefined
  if (answer.via === 'action') {
    const id = answer.id ?? part.name
    const action = done.get(id)
    if (!action) return undefined
    const data = dataOf(action)
    const isCancelled = answer.onCancel === 'send' && readWord(data['cancelled'] === true ? 'true' : data['cancelled']) === 'true'
    return { action: id, outcome: isCancelled ? { status: 'cancelled' } : answered(answersOf(data, part.definition)) }
  }
  if (answer.via === 'message' && part.reply !== undefined && said) {
    const text = said.parts.flatMap((one) => (one.kind === 'text' ? [one.text] : [])).join('\n')
    const values = matchReply(part.reply, text, part.definition)
    return values && { outcome: answered(values) }
  }
  return undefined
}

const answered = (values: FormValues): FormOutcome => ({ status: 'answered', ...(Object.keys(values).length > 0 ? { values } : {}) })

/** Some records keep an action's data as a text (CH-19). */
const dataOf = ({ data }: ChatAction): Readonly<Record<string, unknown>> => {
  const text = data['details']
  const parsed = typeof text === 'string' ? parseFrame(text) : undefined
  return parsed && 'value' in parsed && typeof parsed.value === 'object' && parsed.value !== null ? { ...parsed.value } : data
}
