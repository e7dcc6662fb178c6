import type { ChatEvent, FormPart, FormValues } from '../../model/index.ts'
import { isRecord, readWord } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import { screenNames } from './builtInForms.ts'
import { rowOf } from './decodeMessage.ts'
import { CHAT_SESSION, type FormNotFoundCommand } from './extensions.ts'
import { findForm, findSecureForm } from './findForm.ts'
import type { Scene, Told } from './scene.ts'
import { scenarioOf } from './sessionParties.ts'
import { formWire, readWire } from './wire.ts'
import { ignored, type WireEvent } from './wireEvent.ts'

/** The row's id of a form: the same form may be asked for twice, each time under another request. */
export const formWireId = (formId: string): string => `form:${formId}`

/** `chat_session_form_show`: a form, a question in plain words (no name), or a screen of the vendor's own widget. */
export const decodeFormShow = (event: WireEvent, scene: Scene): Told => {
  const wire = readWire(formWire, event.body)
  const formId = wire?.form_request_id
  if (!wire || formId === undefined) return { events: [ignored(event, 'no form_request_id')] }
  const { form_name: name, timestamp } = wire
  const { session, at } = scene.context
  // The words of the question came as a message; the visitor's next words answer it. What was typed before does not: by our own clock.
  if (name === undefined) return { events: [{ type: 'session.changed', change: { question: formId, questionAt: scene.isRecord ? '0' : String(at) } }] }
  const definition = findForm(name, session, scene.config)
  if (definition) {
    const part = present({ kind: 'form' as const, formId, name, title: definition.title, definition, expiresAt: endOf(wire, scene) })
    return { events: [show(part, timestamp, scene)] }
  }
  if (name === 'chat_unavailable_form') return { events: [{ type: 'agent.unavailable' }] }
  if (screenNames.has(name)) return { events: [ignored(event, `the screen ${name}`)] }
  // An unknown form must be answered: the scenario would wait until its time is over.
  const payload: FormNotFoundCommand = { formId, name }
  return { events: [ignored(event, `${name} is not defined`)], commands: [{ type: 'extension.send', name: CHAT_SESSION.formNotFound, payload }] }
}

/** `chat_session_secure_form_show`. Where nobody knows the form, it is put aside so that the scenario can go on. */
export const decodeSecureFormShow = (event: WireEvent, scene: Scene): Told => {
  const wire = readWire(formWire, event.body)
  const formId = wire?.form_request_id
  if (!wire || formId === undefined) return { events: [ignored(event, 'no form_request_id')] }
  const id = wire.form_id ?? wire.form_name ?? ''
  const definition = findSecureForm(id, scene.context.session, scene.config)
  if (!definition) {
    return { events: [ignored(event, `${id} is not defined`)], commands: [{ type: 'form.cancel', formId, name: id, secure: true }] }
  }
  // The answer carries a name that the question has not: the definition's, else the id (BP-10).
  const { name, title } = definition
  const part = present({ kind: 'form' as const, formId, name, title, secure: true, definition, expiresAt: endOf(wire, scene) })
  return { events: [show(part, wire.timestamp, scene)] }
}

/** `chat_session_form_data`: what the visitor answered, as the record or another device tells. */
export const decodeFormData = (event: WireEvent, scene: Scene): readonly ChatEvent[] => {
  const wire = readWire(formWire, event.body)
  const formId = wire?.form_request_id
  if (!wire || formId === undefined) return [ignored(event, 'no form_request_id')]
  const answered: ChatEvent = { type: 'form.changed', formId, outcome: present({ status: 'answered' as const, values: valuesOf(wire.data) }) }
  return [answered, ...questionOver(formId, scene)]
}

/** `chat_session_secure_form_data`: that it was answered. What was answered is not looked at. */
export const decodeSecureFormData = (event: WireEvent): readonly ChatEvent[] => {
  const formId = readWire(formWire, event.body)?.form_request_id
  return formId === undefined ? [ignored(event, 'no form_request_id')] : [{ type: 'form.changed', formId, outcome: { status: 'answered' } }]
}

/** `chat_form_data_cancel`, `chat_session_secure_form_cancel`: put aside, by either side. */
export const decodeFormCancel = (event: WireEvent, scene: Scene): readonly ChatEvent[] => {
  const formId = readWire(formWire, event.body)?.form_request_id
  if (formId === undefined) return [ignored(event, 'no form_request_id')]
  return [{ type: 'form.changed', formId, outcome: { status: 'cancelled' } }, ...questionOver(formId, scene)]
}

const questionOver = (formId: string, { context }: Scene): readonly ChatEvent[] =>
  context.session['question'] === formId ? [{ type: 'session.changed', change: { question: null, questionAt: null } }] : []

const show = (part: FormPart, time: number | undefined, scene: Scene): ChatEvent => ({
  type: 'message.received',
  message: rowOf(scene, scenarioOf(scene.context.session), [part], formWireId(part.formId), time),
})

interface Limited {
  readonly form_timeout?: number | undefined
  readonly timestamp?: number | undefined
}

/** By our clock for what comes now, so that a skewed clock ends nothing early; by the server's for what a record tells. */
const endOf = ({ form_timeout: seconds, timestamp }: Limited, scene: Scene): number | undefined => {
  const begin = scene.isRecord ? timestamp : scene.context.at
  return seconds === undefined || seconds === 0 || begin === undefined ? undefined : begin + seconds * 1000
}

const valuesOf = (data: unknown): FormValues | undefined => {
  if (!isRecord(data)) return undefined
  const values = Object.entries(data).map(([name, value]) => [name, typeof value === 'boolean' ? String(value) : readWord(value)] as const)
  return Object.fromEntries(values.filter((entry): entry is readonly [string, string] => entry[1] !== undefined))
}
