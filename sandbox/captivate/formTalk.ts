import { answerActions, sandboxForms, surveyBeginning } from './content/forms.ts'
import type { Plan } from './plan.ts'
import type { Conversation, Step } from './state.ts'
import { isRecord, type JsonRecord } from './wire.ts'

const say = (text: string): Step => ({ do: 'say', from: 'bot', content: [{ type: 'text', text }], wait: 500 })

/** An action that asks for a form, and stands in the transcript as one. */
const ask = (conversation_id: string, id: string, data: JsonRecord): Step => ({
  do: 'event',
  event: { event_type: 'action', event_payload: { conversation_id, actions: [{ id, data }] } },
  actions: [{ id, type: 'normal', data }],
  wait: 300,
})

/** Steps of the words that ask for something in a form; undefined for any other word. */
export function askByForm({ id }: Conversation, word: string): readonly Step[] | undefined {
  switch (word) {
    case 'form':
      return [say('I can have you called back.'), ask(id, 'callback_request', { title: 'When may we call you?' })]
    case 'survey':
      return [{ do: 'say', from: 'bot', content: [{ type: 'visit_survey', title: 'How was your visit?' }], wait: 500 }]
    case 'details':
      return [say('So that we can write to you:'), ask(id, 'contact_details', {})]
    default:
      return undefined
  }
}

const list = (answers: JsonRecord): string =>
  Object.entries(answers)
    .map(([name, answer]) => `${name} ${String(answer)}`)
    .join(', ') || 'nothing'

/** What the bot says to an answer that came as an action; undefined for any other action. */
export function thankForAction(id: string, data: JsonRecord): Plan | undefined {
  if (!answerActions.has(id)) return undefined
  if (data['cancelled'] === true) return { steps: [say('As you like. Ask again whenever you want to be called.')] }
  return { steps: [say(`Thank you. We shall call you. I have noted: ${list(data)}.`)] }
}

/** What the bot says to an answer that came as metadata; nothing to other metadata. */
export function thankForMetadata(metadata: JsonRecord): Plan {
  const contact = metadata[sandboxForms.contact_details.answer.key]
  return { steps: isRecord(contact) ? [say(`Thank you. I have stored: ${list(contact)}.`)] : [] }
}

/** What the bot says to an answer that came as a message; undefined for any other text. */
export function thankForWords(text: string): readonly Step[] | undefined {
  if (!text.startsWith(surveyBeginning)) return undefined
  const rating = text.slice(surveyBeginning.length).trim().split(/\s/, 1)[0] ?? ''
  return [say(`Thank you for your ${rating} of 5.`)]
}
