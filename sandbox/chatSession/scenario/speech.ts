import { createHash } from 'node:crypto'
import type { Step } from '../state.ts'
import type { JsonRecord } from '../wire.ts'
import type { ChatSessionWorld } from '../world.ts'

const pause = 700
const typing = 1200

/** A text as it goes into HTML. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A message of a party: `msg` is HTML, `msg_text` the same without. */
export function say(party_id: string, text: string, more: JsonRecord = {}): Step {
  return { wait: pause, event: { event: 'chat_session_message', party_id, msg: escapeHtml(text), msg_text: text, ...more } }
}

/** A message of an agent, who types first. */
export function typeAndSay(party_id: string, text: string, more?: JsonRecord): readonly Step[] {
  return [
    { wait: pause, event: { event: 'chat_session_typing', party_id } },
    { ...say(party_id, text, more), wait: typing },
    { event: { event: 'chat_session_not_typing', party_id } },
  ]
}

/** A change of the chat's state, as the visitor is told. Only who waits is told how long. */
export function status(state: string, wait: number, ewt?: string): Step {
  return { wait, change: { state, ewt: ewt ?? '' }, event: { event: 'chat_session_status', state, ...(ewt === undefined ? {} : { ewt }) } }
}

/** Asks for a form, secure ones by their id; an empty name is a question in plain text. */
export function showForm(world: ChatSessionWorld, name: string, how: { readonly isSecure?: boolean; readonly isSurvey?: boolean } = {}): Step {
  const requestId = createRequestId(world)
  const opens = { requestId, name, isSecure: how.isSecure ?? false, isSurvey: how.isSurvey ?? false }
  const event = opens.isSecure
    ? { event: 'chat_session_secure_form_show', form_request_id: requestId, form_id: name }
    : { event: 'chat_session_form_show', form_request_id: requestId, form_name: name, form_timeout: String(world.settings.formTimeout) }
  return { wait: pause, opens, event }
}

/** Digits alone: one client reads it as a number. */
function createRequestId(world: ChatSessionWorld): string {
  return String(Number.parseInt(createHash('sha1').update(world.createId()).digest('hex').slice(0, 12), 16))
}
