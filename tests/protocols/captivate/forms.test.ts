import { describe, expect, test } from 'vitest'
import type { Command, FormDefinition, FormPart, HttpOutcome, Message } from '../../../src/model/index.ts'
import { captivate, createCaptivateAdapter, type CaptivateForm, type CaptivateForms } from '../../../src/protocols/captivate/index.ts'
import { answer, context, encoded, eventOf, eventsOf, ok, sentEvent, wrap } from './given.ts'

const definition: FormDefinition = {
  name: 'callback',
  title: 'Call me',
  fields: [
    { name: 'note', type: 'label', label: 'We call at nine.' },
    { name: 'phone', type: 'callback-phone', label: 'Phone', required: true },
    { name: 'topic', type: 'select', label: 'Topic {phone}\nand more', options: [{ value: 'card', label: 'A card' }] },
    { name: 'place', type: 'location', label: 'Place' },
    { name: 'robot', type: 'captcha' },
  ],
}
const forms: CaptivateForms = {
  callback: { definition, answer: { via: 'action' } },
  told: { definition, answer: { via: 'action', id: 'told_answer', onCancel: 'send' } },
  stored: { definition, answer: { via: 'metadata', key: 'contact', target: 'bot' } },
  plain: { definition, answer: { via: 'metadata' } },
  said: { definition, answer: { via: 'message' } },
  worded: { definition, answer: { via: 'message', text: 'Call me at {phone}, please' } },
}
const options = { forms }
const conversation_id = 'conv-1'

const received = (frame: unknown, over = {}): readonly Message[] =>
  eventsOf(frame, over, options).flatMap((event) => (event.type === 'message.received' ? [event.message] : []))
const formIn = (messages: readonly Message[]): FormPart => {
  const form = messages.flatMap(({ parts }) => parts).find((part) => part.kind === 'form')
  if (form?.kind !== 'form') throw new Error(`no form in ${JSON.stringify(messages)}`)
  return form
}
const asking = (id: string, data: unknown = {}, more = {}) => wrap('action', { conversation_id, actions: [{ id, data }] }, more)
const says = (...content: readonly unknown[]) => wrap('bot_message', { ch_msg_id: 'm1', content })

describe('an action that the host maps to a form', () => {
  test('is told as an action, and shown as a form', () => {
    const events = eventsOf(asking('callback', { title: 'When?', other: 1 }), {}, options)
    expect(events.map(({ type }) => type)).toEqual(['action.received', 'message.received', 'session.changed'])
    expect(eventOf('action.received', events).action).toEqual({ id: 'callback', data: { title: 'When?', other: 1 } })
    const { message } = eventOf('message.received', events)
    const form = formIn([message])
    expect(message).toEqual({ id: 'frame-1', wireIds: [`form:${form.formId}`], author: { role: 'bot' }, time: context.at, parts: [form] })
    expect(form).toEqual({ kind: 'form', formId: form.formId, name: 'callback', title: 'When?', definition })
  })

  test('under each name that actions have had (CH-19, CH-20)', () => {
    for (const payload of [{ id: 'callback', data: {} }, { actions: { title: 'callback' } }, { actions: [{ actionType: 'callback', details: '{}' }] }]) {
      expect(formIn(received(wrap('action', payload))).name).toBe('callback')
    }
  })

  test('any other action stays one alone', () => {
    expect(received(asking('other'))).toEqual([])
    expect(eventsOf(asking('toString'), {}, options).map(({ type }) => type)).toEqual(['action.received'])
  })

  test('several in one frame are several forms, the same one twice is one', () => {
    const rows = received(wrap('action', { actions: [{ id: 'callback' }, { id: 'stored' }, { title: 'callback', data: { a: 1 } }] }))
    expect(rows.map((row) => formIn([row]).name)).toEqual(['callback', 'stored'])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2)
  })
})

describe('a custom item that the host maps to a form', () => {
  test('is a form within its message', () => {
    const [message] = received(says({ type: 'text', text: 'One moment.' }, { type: 'said', title: 'How was it?' }))
    const form = formIn(message ? [message] : [])
    expect(message?.wireIds).toEqual(['m1', `form:${form.formId}`])
    expect(message?.parts).toEqual([{ kind: 'text', format: 'plain', text: 'One moment.' }, form])
    expect(form).toMatchObject({ name: 'said', title: 'How was it?', definition })
  })

  test('a content type of the wire is never a form', () => {
    const named = { forms: { text: { definition, answer: { via: 'action' } }, pause: { definition, answer: { via: 'action' } } } } as const
    const parts = eventsOf(says({ type: 'Text', text: 'a' }, { type: 'pause', time: 1 }), {}, named).flatMap((event) => (event.type === 'message.received' ? event.message.parts : []))
    expect(parts).toEqual([{ kind: 'text', format: 'plain', text: 'a' }])
  })

  test('any other custom item stays unknown', () => {
    expect(received(says({ type: 'seat_picker', seats: 2 }))[0]?.parts).toMatchObject([{ kind: 'unknown', type: 'seat_picker' }])
  })

  test('within a reply that was too large for the line', () => {
    const body = { botMessage: { ch_msg_id: 'm9', content: [{ type: 'said' }] } }
    const { events } = answer({ type: 'reply.fetch', url: 'https://channel.prod.captivat.io/1' }, ok(body), options)
    expect(formIn([eventOf('message.received', events).message]).name).toBe('said')
  })
})

describe('which request a form is', () => {
  const play = (...frames: readonly unknown[]) => {
    let session = context.session
    return frames.map((frame) => {
      const events = eventsOf(frame, { session }, options)
      for (const event of events) if (event.type === 'session.changed') session = { ...session, ...(event.change as Record<string, string>) }
      return formIn(events.flatMap((event) => (event.type === 'message.received' ? [event.message] : []))).formId
    })
  }

  test('each request is another form', () => {
    const ids = play(asking('callback', {}, { event_id: 'a' }), asking('callback', {}, { event_id: 'b' }), asking('stored', {}, { event_id: 'c' }))
    expect(new Set(ids).size).toBe(3)
  })

  test('the same frame twice is the same form', () => {
    const [first, other, again] = play(asking('callback', {}, { event_id: 'a' }), asking('callback', {}, { event_id: 'b' }), asking('callback', {}, { event_id: 'a' }))
    expect(again).toBe(first)
    expect(other).not.toBe(first)
    const [one, two] = play(says({ type: 'said' }), says({ type: 'said' }))
    expect(two).toBe(one)
  })

  test('a request that names itself by requestId is known by it, whatever frame brings it', () => {
    const [first, again] = play(asking('callback', { requestId: 7 }, { event_id: 'a' }), asking('callback', { requestId: '7' }, { event_id: 'b' }))
    expect(again).toBe(first)
  })

  test('another conversation has other forms', () => {
    const of = (conversationId: string) => formIn(received(asking('callback'), { conversationId })).formId
    expect(of('conv-1')).not.toBe(of('conv-2'))
  })

  test.each(['', 'no JSON', '{}', '[]', '{"conversation":"conv-1","counts":{"callback":-1},"ids":[]}', '{"conversation":"conv-1","counts":7,"ids":{}}'])(
    'a session that holds %j counts from the beginning',
    (formRequests) => {
      const fresh = formIn(received(asking('callback'))).formId
      expect(formIn(received(asking('callback'), { session: { formRequests } })).formId).toBe(fresh)
    },
  )
})

describe('what the other side may preset', () => {
  const other: FormDefinition = {
    name: 'other',
    title: 'Other',
    fields: [
      { name: 'a', type: 'range', min: 0, max: 10, step: 2 },
      { name: 'b', type: 'rating', options: [{ value: '1', label: 'Bad' }] },
      { name: 'c', type: 'date', min: '2026-01-01' },
      { name: 'd', type: 'email', required: true, autocomplete: 'email' },
      { name: 'e', type: 'checkbox', value: 'yes' },
      { name: 'f', type: 'multiline', rows: 3 },
    ],
  }

  test('a whole definition is taken, with what is known of it', () => {
    expect(formIn(received(asking('callback', { definition: other }))).definition).toEqual(other)
    const [d] = other.fields
    expect(formIn(received(says({ type: 'said', definition: { ...other, evil: 1, fields: [{ ...d, onClick: 'x' }] } }))).definition).toEqual({ ...other, fields: [d] })
  })

  const field = (over: object) => ({ ...other, fields: [{ name: 'a', type: 'text', ...over }] })
  const hostile: readonly (readonly [name: string, definition: unknown])[] = [
    ['no object', 'callback'],
    ['a list', []],
    ['no fields', { name: 'x', fields: [] }],
    ['fields of no type', field({ type: 'script' })],
    ['a field without a name', field({ name: '' })],
    ['a field called __proto__', { name: 'x', fields: [{ ...field({}).fields[0], name: 'constructor' }] }],
    ['two fields of one name', { name: 'x', fields: [{ name: 'a', type: 'text' }, { name: 'a', type: 'text' }] }],
    ['a thousand fields', { name: 'x', fields: Array.from({ length: 1000 }, (_, index) => ({ name: `f${String(index)}`, type: 'text' })) }],
    ['a label that is no text', field({ label: { html: '<b>' } })],
    ['a label without end', field({ label: 'x'.repeat(5000) })],
    ['a choice without options', field({ type: 'radio', options: [] })],
    ['a range upside down', field({ type: 'range', min: 3, max: 1 })],
    ['a range of no numbers', field({ type: 'range', min: '0', max: null })],
    ['a step of nothing', field({ type: 'range', min: 0, max: 1, step: 0 })],
    ['a card’s number for the browser to fill in', field({ autocomplete: 'section-a cc-number' })],
    ['a password for the browser to fill in', field({ autocomplete: 'current-password' })],
  ]
  test.each(hostile)('%s is no definition: the host’s own is asked', (_, source) => {
    expect(formIn(received(asking('callback', { definition: source }))).definition).toEqual(definition)
  })

  test('a form cannot be made secure, answered otherwise, or given an outcome from outside', () => {
    const data = { secure: true, reply: '{phone}', outcome: { status: 'answered' }, formId: 'x', name: 'y', expiresAt: 1, title: { a: 1 } }
    const form = formIn(received(asking('callback', data)))
    expect(form).toEqual({ kind: 'form', formId: form.formId, name: 'callback', definition })
  })

  test('a title is cut', () => expect(formIn(received(asking('callback', { title: 'x'.repeat(9000) }))).title).toHaveLength(500))
})

describe('the words of an answer by message', () => {
  test('the host’s template, or a line for each field that can be answered', () => {
    expect(formIn(received(says({ type: 'worded' }))).reply).toBe('Call me at {phone}, please')
    expect(formIn(received(says({ type: 'said' }))).reply).toBe('Phone: {phone}\nTopic phone and more: {topic}\nPlace: {place_lat}, {place_lon}')
    expect(formIn(received(asking('callback'))).reply).toBeUndefined()
  })
})

const values = { phone: '+49 1', topic: 'card' }
const submit = (name: string): Command => ({ type: 'form.submit', formId: 'f', name, values })
const cancel = (name: string): Command => ({ type: 'form.cancel', formId: 'f', name })

describe.each(['http', 'socket'] as const)('the answer of a form, sent by %s', (send) => {
  const wire = { ...options, send }
  const rows: readonly (readonly [name: string, command: Command, event: string, payload: object])[] = [
    ['an action of the same id', submit('callback'), 'action', { type: 'normal', id: 'callback', data: values, conversation_id }],
    ['an action of its own id', submit('told'), 'action', { type: 'normal', id: 'told_answer', data: values, conversation_id }],
    ['metadata under the mapping’s name', submit('plain'), 'metadata', { metadata: { plain: values }, client_msg_id: 'frame-1', conversation_id }],
    ['metadata under a key, for somebody', submit('stored'), 'metadata', { metadata: { contact: values }, target: 'bot', client_msg_id: 'frame-1', conversation_id }],
    ['a form that was put aside, where the host wants it told', cancel('told'), 'action', { type: 'normal', id: 'told_answer', data: { cancelled: true }, conversation_id }],
  ]
  test.each(rows)('%s', (_, command, event_type, event_payload) => {
    expect(sentEvent(encoded(command, wire))).toMatchObject({ event_type, event_payload })
  })

  test.each([cancel('callback'), cancel('stored'), cancel('said'), cancel('gone')])('nobody is told of a form that is put aside: %j', (command) => {
    expect(encoded(command, wire)).toEqual({ via: 'none', reason: expect.stringContaining('put aside') as string })
  })

  test.each([submit('said'), submit('worded'), submit('unknown'), submit('toString'), { ...submit('callback'), secure: true }])('no frame: %j', (command) => {
    expect(encoded(command as Command, wire).via).toBe('none')
  })
})

describe('what an exchange proves of a form', () => {
  const changed = (outcome: object) => [{ type: 'form.changed', formId: 'f', outcome }]
  const lost = (failure: 'network' | 'timeout' | 'aborted'): HttpOutcome => ({ ok: false, status: 0, failure })
  const rows: readonly (readonly [name: string, outcome: HttpOutcome, events: readonly unknown[]])[] = [
    ['OK', ok('OK'), changed({ status: 'answered', values })],
    ['JSON', ok({ success: true }), changed({ status: 'answered', values })],
    ['a refusal', ok({ message: 'no' }, 400), changed({ status: 'failed' })],
    ['a wrong key', ok('', 401), changed({ status: 'failed' })],
    ['an error event', ok(wrap('general_error', { error_code: 1 })), [...changed({ status: 'failed' }), { type: 'error.received', code: '1' }]],
    ['no network', lost('network'), changed({ status: 'unconfirmed' })],
    ['a timeout', lost('timeout'), changed({ status: 'unconfirmed' })],
    ['an abort', lost('aborted'), changed({ status: 'unconfirmed' })],
    ['500', ok('', 500), changed({ status: 'unconfirmed' })],
    ['a portal’s page', ok('<html>'), changed({ status: 'unconfirmed' })],
  ]
  test.each(rows)('%s', (_, outcome, events) => expect(answer(submit('callback'), outcome, options).events).toEqual(events))

  test('a form that was put aside', () => {
    expect(answer(cancel('told'), ok('OK'), options).events).toEqual(changed({ status: 'cancelled' }))
    expect(answer(cancel('told'), lost('aborted'), options).events).toEqual([])
  })
})

describe('a mapping that cannot work is refused at once', () => {
  const mapped = (name: string, over: object) => ({ forms: { [name]: { definition, answer: { via: 'action' }, ...over } as CaptivateForm } })
  test.each([
    ['a secure form', mapped('card', { secure: true }), 'cannot be secure'],
    ['a key with $', mapped('card_form', { answer: { via: 'metadata', key: '$x' } }), 'begin with $'],
    ['a field with $', mapped('card_form', { answer: { via: 'metadata' }, definition: { name: 'x', fields: [{ name: '$a', type: 'text' }] } }), 'begin with $'],
  ])('%s', (_, wrong, words) => {
    expect(() => createCaptivateAdapter(wrong)).toThrow(words)
    expect(() => captivate({ apiKey: 'k', ...wrong })).toThrow(words)
  })
})
