import { describe, expect, test } from 'vitest'
import { AT, allOf, contact, eventOf, eventsOf, form, receive, receiveText, rowOf, sessionOf, withForms } from './givenFrames.ts'
import { builtInForms } from '../../../src/protocols/chat-session/builtInForms.ts'
import { keptForms, readForms } from '../../../src/protocols/chat-session/readForms.ts'

const configuration = {
  definition: {
    chatWidgetStyling: { title: 'x' },
    forms: [
      {
        id: 'V-1',
        name: 'order',
        title: '<b>Order</b> &amp; more',
        submitButtonText: 'Go',
        cancelButtonText: 'Later',
        fields: [
          { formFieldType: 'label', label: 'Tell us' },
          { formFieldType: 'name', name: 'first name', label: 'First', required: 'true' },
          { formFieldType: 'email', name: 'email', label: 'Mail', validate: true },
          { formFieldType: 'phone', name: 'phone', validate: 'false' },
          { formFieldType: 'callback_phone', name: 'call' },
          { formFieldType: 'text', name: 'nick', minValue: '2', maxValue: 10 },
          { formFieldType: 'date', name: 'day', minValue: '2026-01-01', maxValue: 'later' },
          { formFieldType: 'multiline_text', name: 'note', options: ['4'] },
          { formFieldType: 'numerical_range_slider', name: 'score', minValue: '1', maxValue: '5' },
          { formFieldType: 'radio_buttons', name: 'size', options: ['S', { value: 'L', label: 'Large' }] },
          { formFieldType: 'selection_list', name: 'colour', options: ['red', 'blue'] },
          { formFieldType: 'captcha', name: 'captcha' },
          { formFieldType: 'contact_button', name: 'now', options: ['yes'] },
          { formFieldType: 'hologram', name: 'nick', label: 'What?' },
          { formFieldType: 'radio_buttons' },
          'noise',
        ],
      },
      { id: 'S-2', name: 'pay', fields: [] },
      { title: 'nameless' },
      7,
    ],
  },
}

describe('the vendor’s configuration', () => {
  const [order, pay, ...others] = readForms(configuration)

  test('forms have their words, fields their types, names and limits', () => {
    expect(order).toEqual({
      id: 'V-1',
      name: 'order',
      title: 'Order & more',
      submitLabel: 'Go',
      cancelLabel: 'Later',
      fields: [
        { type: 'label', name: 'field_0', label: 'Tell us' },
        { type: 'name', name: 'first_name', label: 'First', required: true, fills: 'firstName', autocomplete: 'given-name' },
        { type: 'email', name: 'email', label: 'Mail', fills: 'email', autocomplete: 'email' },
        { type: 'phone', name: 'phone', fills: 'phone', autocomplete: 'tel', validates: false },
        { type: 'callback-phone', name: 'call', fills: 'phone', autocomplete: 'tel' },
        { type: 'text', name: 'nick', minLength: 2, maxLength: 10 },
        { type: 'date', name: 'day', min: '2026-01-01' },
        { type: 'multiline', name: 'note', rows: 4 },
        { type: 'range', name: 'score', min: 1, max: 5 },
        { type: 'radio', name: 'size', options: [{ value: 'S', label: 'S' }, { value: 'L', label: 'Large' }] },
        { type: 'select', name: 'colour', options: [{ value: 'red', label: 'red' }, { value: 'blue', label: 'blue' }] },
        { type: 'captcha', name: 'captcha' },
        { type: 'contact', name: 'now', value: 'yes' },
        { type: 'text', name: 'nick_2', label: 'What?' },
        { type: 'text', name: 'field_14' },
      ],
    })
    expect([pay, ...others]).toEqual([{ id: 'S-2', name: 'pay', fields: [] }])
  })

  test('blanks become underscores, and who has no name gets its place', () => {
    const [read] = readForms({ forms: { a: { name: 'a', fields: [{ formFieldType: 'text', name: ' my  own name ' }, { formFieldType: 'text' }] } } })
    expect(read?.fields.map(({ name }) => name)).toEqual(['my__own_name', 'field_1'])
  })

  test.each([null, 7, [], {}, { definition: null }, { definition: { forms: 'x' } }, { forms: [{ name: 'a', fields: 7 }] }])('%j hurts nothing', (value) => {
    expect(readForms(value).every(({ fields }) => fields.length === 0)).toBe(true)
  })

  test('the frame `configuration` keeps the forms in the session', () => {
    const decoded = receiveText(JSON.stringify(configuration), 'configuration')
    expect(keptForms(sessionOf(decoded)['forms'])).toEqual(readForms(configuration))
    expect(allOf('preChat.defined', decoded.events)).toEqual([])
  })
})

describe('before a chat', () => {
  const frame = JSON.stringify({ definition: { forms: [{ name: 'start_form', id: 'V', fields: [] }] } })

  test('the form of the name is asked, without the wire’s own id', () => {
    expect(receiveText(frame, 'configuration', {}, { preChat: true }).events).toContainEqual({ type: 'preChat.defined', form: { name: 'start_form', fields: [] } })
    expect(receiveText(frame, 'configuration', {}, { preChat: 'other' }).events).toContainEqual({ type: 'preChat.defined' })
    expect(receiveText(frame, 'configuration', {}, { preChat: 'contact', ...withForms }).events).toContainEqual({ type: 'preChat.defined', form: contact })
  })

  test('availability opens the session', () => {
    expect(receiveText('{"chat":"available","ewt":"12"}', 'availability').events).toEqual([
      { type: 'availability.changed', availability: { isOpen: true, waitSeconds: 12 } },
      { type: 'session.opened' },
    ])
    expect(receiveText('{"chat":"notAvailable"}', 'availability').events).toContainEqual({ type: 'availability.changed', availability: { isOpen: false } })
  })

  test('a portal’s page does not open it', () => {
    expect(receiveText('<html>', 'availability').events).toMatchObject([{ type: 'frame.rejected' }])
    expect(receiveText('{"error_code":"5500"}', 'availability').events).toMatchObject([{ type: 'frame.rejected' }])
  })

  test('without a configuration the host’s own form is asked, or none, so that a start does not wait for ever', () => {
    const asked = (session = {}) => allOf('preChat.defined', receiveText('{"chat":"available"}', 'availability', { session }, { preChat: 'contact', ...withForms }).events)
    expect(asked()).toEqual([{ type: 'preChat.defined', form: contact }])
    expect(asked({ forms: '[]' })).toEqual([])
    expect(receiveText('{"chat":"available"}', 'availability', {}, { preChat: true }).events[0]).toEqual({ type: 'preChat.defined' })
  })
})

describe('forms that are shown', () => {
  test('a form has its request as id, its definition, and its time by our clock', () => {
    expect(rowOf(form({ timestamp: '1600000000' }), {}, withForms)).toMatchObject({
      wireIds: ['form:F-1'],
      author: { role: 'bot' },
      parts: [{ kind: 'form', formId: 'F-1', name: 'contact', title: 'Contact', definition: contact, expiresAt: AT + 600_000 }],
    })
    expect(rowOf(form({ form_timeout: undefined }), {}, withForms).parts[0]).not.toHaveProperty('expiresAt')
    expect(rowOf(form({ form_request_id: 7, form_timeout: 600 }), {}, withForms).parts[0]).toMatchObject({ formId: '7', expiresAt: AT + 600_000 })
  })

  test('the host’s definition wins over the vendor’s, the vendor’s over the built-in one', () => {
    const session = { forms: JSON.stringify([{ name: 'contact', title: 'Vendor’s', fields: [] }, { name: 'survey_form', title: 'Vendor’s', fields: [] }]) }
    const titleOf = (form_name: string, more = {}) => (rowOf(form({ form_name }), { session }, more).parts[0] as { title?: string }).title
    expect([titleOf('contact', withForms), titleOf('contact'), titleOf('survey_form')]).toEqual(['Contact', 'Vendor’s', 'Vendor’s'])
  })

  test.each(builtInForms.map(({ name }) => name))('%s is known without a configuration', (name) => {
    expect(rowOf(form({ form_name: name })).parts).toMatchObject([{ kind: 'form', name, definition: { name } }])
  })

  test('an unknown form is answered, and leaves no row', () => {
    const decoded = receive(form({ form_name: 'riddle' }))
    expect(decoded.commands).toEqual([{ type: 'extension.send', name: 'chat-session.formNotFound', payload: { formId: 'F-1', name: 'riddle' } }])
    expect(decoded.events).toMatchObject([{ type: 'frame.ignored', name: 'chat_session_form_show: riddle is not defined' }])
  })

  test.each(['start_form', 'find_agent_form', 'connect_chat_form'])('%s is a screen of the vendor’s widget, not a question, unless somebody defines it', (form_name) => {
    const decoded = receive(form({ form_name }))
    expect([decoded.events.map(({ type }) => type), decoded.commands]).toEqual([['frame.ignored'], undefined])
    expect(rowOf(form({ form_name }), {}, { forms: [{ name: form_name, fields: [] }] }).parts).toMatchObject([{ kind: 'form' }])
  })

  test('chat_unavailable_form says that nobody is there', () => {
    expect(eventsOf(form({ form_name: 'chat_unavailable_form' }))).toEqual([{ type: 'agent.unavailable' }])
  })

  test('a form without a name is a question in plain words: the next words answer it', () => {
    // By our own clock: the server's may be ahead of the visitor's words.
    expect(eventsOf(form({ form_name: '', timestamp: '1800000000' }))).toEqual([{ type: 'session.changed', change: { question: 'F-1', questionAt: String(AT) } }])
  })

  test('what was answered elsewhere is answered here', () => {
    const data = { event: 'chat_session_form_data', form_request_id: 'F-1', form_name: 'contact', data: { phone: '1', n: 2, deep: {} } }
    expect(eventsOf(data)).toEqual([{ type: 'form.changed', formId: 'F-1', outcome: { status: 'answered', values: { phone: '1', n: '2' } } }])
    expect(sessionOf(receive(data, { session: { question: 'F-1', questionAt: '1' } }), { question: 'F-1', questionAt: '1' })).toEqual({})
    expect(eventsOf({ event: 'chat_form_data_cancel', form_request_id: 'F-1' })).toEqual([{ type: 'form.changed', formId: 'F-1', outcome: { status: 'cancelled' } }])
  })
})

describe('secure forms', () => {
  const secure = { event: 'chat_session_secure_form_show', form_request_id: 'F-2', form_id: 'S-9', timestamp: '1700000003' }

  test('a secure form is found by its id, the host’s before the vendor’s', () => {
    expect(rowOf(secure, {}, withForms)).toMatchObject({
      wireIds: ['form:F-2'],
      parts: [{ kind: 'form', formId: 'F-2', name: 'card', secure: true, definition: { name: 'card' } }],
    })
    const session = { forms: JSON.stringify([{ id: 'S-9', name: 'vendors', fields: [] }]) }
    expect(rowOf(secure, { session }).parts).toEqual([{ kind: 'form', formId: 'F-2', name: 'vendors', secure: true, definition: { name: 'vendors', fields: [] } }])
  })

  test('an unknown one is put aside at the server', () => {
    expect(receive(secure).commands).toEqual([{ type: 'form.cancel', formId: 'F-2', name: 'S-9', secure: true }])
  })

  test('the server takes one back', () => {
    expect(eventsOf({ event: 'chat_session_secure_form_cancel', form_request_id: 'F-2' })).toEqual([{ type: 'form.changed', formId: 'F-2', outcome: { status: 'cancelled' } }])
  })

  test('its answers reach nothing that is told, whatever else is wrong with the event', () => {
    const pan = '4111111111111111'
    const frames = [{ form_request_id: 'F-2' }, {}, { form_request_id: null }].map((over) => ({ event: 'chat_session_secure_form_data', data: { number: pan }, ...over }))
    for (const frame of frames) {
      for (const text of [JSON.stringify(frame), JSON.stringify({ events: [frame] }), `${JSON.stringify({ events: [frame] })}x`]) {
        expect(JSON.stringify(receiveText(text, 'events'))).not.toContain(pan)
      }
    }
    expect(eventOf('form.changed', eventsOf(frames[0] as Record<string, unknown>)).outcome).toEqual({ status: 'answered' })
  })
})

