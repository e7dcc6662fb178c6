import { describe, expect, test } from 'vitest'
import { allOf, AT, CHAT, eventOf, form, history, joined, left, receive, rowsOf, said, scenario, sessionOf, sessionWith, withForms, type Entry } from './givenFrames.ts'

const own = (n: number, over: Entry = {}): Entry => ({ event: 'chat_session_message', party_id: CHAT, msg_id: `${CHAT}:${String(16_000_000_000_000 + n)}`, msg: 'mine', timestamp: '1700000003', ...over })
const outcomes = (entries: readonly Entry[], over = {}) =>
  rowsOf(entries, over, withForms).flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'form' ? [part.outcome?.status ?? 'open'] : [])))

describe('rows', () => {
  test('everybody’s words in the server’s order, with ids of their own and the server’s times', () => {
    const rows = rowsOf([scenario(), said('a', { party_id: 'B-1' }), own(0), said('b', { msg_id: 'M-2', timestamp: undefined })])
    expect(rows.map(({ author, wireIds, time }) => [author.role, wireIds, time])).toEqual([
      ['bot', ['M-1'], 1_700_000_001_000],
      ['visitor', [`${CHAT}:16000000000000`], 1_700_000_003_000],
      ['agent', ['M-2'], undefined],
    ])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(3)
  })

  test('the pieces of one message of ours are one row, also when others spoke between them', () => {
    const file = { event: 'chat_session_file', party_id: CHAT, msg_id: `${CHAT}:16000000000002`, file_id: 'F', file_name: 'a.png', file_type: 'image' }
    const rows = rowsOf([own(0), own(16), file, said('b'), own(1, { event: 'chat_session_location', latitude: '1', longitude: '2' }), own(0)])
    expect(rows.map(({ wireIds, parts }) => [wireIds.length, parts.map(({ kind }) => kind)])).toEqual([
      [3, ['text', 'files', 'location']],
      [1, ['text']],
      [1, ['text']],
    ])
  })

  test('the same message twice is one row; without an id it is two', () => {
    expect(rowsOf([said('a'), said('a'), said('x', { msg_id: undefined }), said('x', { msg_id: undefined })])).toHaveLength(3)
  })

  test('parties that count their messages each for themselves are told apart', () => {
    const rows = rowsOf([said('a', { party_id: 'P-1', msg_id: '7' }), said('b', { party_id: 'P-2', msg_id: '7' }), said('b', { party_id: 'P-2', msg_id: '7' })])
    expect(rows.map(({ author, wireIds }) => [author.id, wireIds])).toEqual([['P-1', ['7']], ['P-2', ['7']]])
  })

  test('edits and deletions are applied, of the words alone where there is more', () => {
    const rows = rowsOf([
      said('old'),
      said('gone', { msg_id: 'M-2' }),
      own(0),
      { ...own(1), event: 'chat_session_file', file_id: 'F' },
      { event: 'chat_session_message_edit', ref_msg_id: 'M-1', msg: 'new', party_id: 'P-1' },
      { event: 'chat_session_message_delete', ref_msg_id: 'M-2' },
      { event: 'chat_session_message_edit', ref_msg_id: 'M-2', msg: 'back?' },
      { event: 'chat_session_message_edit', ref_msg_id: own(0)['msg_id'], msg: 'ours', party_id: CHAT },
      { event: 'chat_session_message_delete', ref_msg_id: 'nobody' },
    ])
    expect(rows.map(({ edited, deleted, parts }) => [edited === true, deleted === true, parts.map((part) => (part.kind === 'text' ? part.text : part.kind))])).toEqual([
      [true, false, ['new']],
      [false, true, []],
      [true, false, ['ours', 'files']],
    ])
  })

  test('who joined and left, warnings and cases have rows with the ids of the live events', () => {
    const entries = [joined(), { event: 'chat_session_timeout_warning', msg: 'x', timestamp: '1700000004' }, { event: 'chat_session_case_set', case_id: 'C', timestamp: '1700000005' }, left()]
    expect(rowsOf(entries).map(({ wireIds, parts, time }) => [wireIds[0], parts[0]?.kind === 'notice' ? parts[0].code : '', time])).toEqual([
      ['joined:P-1:1700000000', 'agent-joined', 1_700_000_000_000],
      ['warning:1700000004', 'timeout-warning', 1_700_000_004_000],
      ['case:C', 'case-number', 1_700_000_005_000],
      ['left:P-1:1700000009', 'agent-left', 1_700_000_009_000],
    ])
  })

  test('an empty record is a record; the chat is named', () => {
    expect(history([]).events).toEqual([{ type: 'transcript.loaded', messages: [], complete: true, conversationId: CHAT }])
  })
})

describe('what follows the rows', () => {
  test('who is there now, the receipts, the queue and the end come after them', () => {
    const receipts = ['delivered', 'read', 'delivered'].map((word) => ({ event: `chat_session_message_${word}`, party_id: 'P-1', ref_msg_id: 'own' }))
    const { events } = history([scenario(), joined(), left(), joined({ party_id: 'P-2' }), { event: 'chat_session_status', state: 'queued', ewt: '5' }, ...receipts, { event: 'chat_session_ended' }])
    expect(events.map(({ type }) => type)).toEqual(['session.changed', 'transcript.loaded', 'participants.changed', 'message.read', 'queue.changed', 'conversation.ended'])
    expect(eventOf('participants.changed', events).participants).toMatchObject([{ role: 'bot' }, { id: 'P-2' }])
  })

  test('whoever is answered waits no more', () => {
    const queued = { event: 'chat_session_status', state: 'queued', ewt: '5' }
    expect(eventOf('queue.changed', history([queued, joined()]).events).queue).toBeUndefined()
    expect(eventOf('queue.changed', history([joined(), queued]).events).queue).toEqual({ waitSeconds: 5 })
    expect(allOf('queue.changed', history([joined()]).events)).toEqual([])
  })

  test('parties stay known by name', () => {
    expect(Object.keys(sessionOf(history([scenario(), joined(), left()])))).toEqual(['party:B-1', 'party:P-1'])
  })

  test('a record that is older than what came since brings nobody back', () => {
    const session = sessionOf(receive(left(), { session: sessionWith(joined()) }), sessionWith(joined()))
    const decoded = history([joined()], { session })
    expect(allOf('session.changed', decoded.events)).toEqual([])
    expect(eventOf('participants.changed', decoded.events).participants).toEqual([])
  })

  test('who left and came back while nobody listened is there', () => {
    const session = sessionOf(receive(left(), { session: sessionWith(joined()) }), sessionWith(joined()))
    const decoded = history([joined(), left(), joined({ timestamp: '1700000030' })], { session })
    expect(eventOf('participants.changed', decoded.events).participants).toMatchObject([{ id: 'P-1', name: 'Ana E.' }])
  })

  test('strange events are told once by name', () => {
    const { events } = history([{ event: 'new', a: 1 }, { event: 'new', a: 2 }, { x: 1 }, { event: 'chat_session_info', service_name: 's' }, said('a')])
    expect(events.map(({ type }) => type)).toEqual(['transcript.loaded', 'frame.ignored', 'frame.rejected'])
  })
})

describe('forms', () => {
  const data = { event: 'chat_session_form_data', form_request_id: 'F-1', form_name: 'contact', data: { phone: '1' } }

  test.each<[string, readonly Entry[], readonly string[]]>([
    ['the last thing said is open', [form()], ['open']],
    ['followed by navigation and receipts it is open', [form(), { event: 'chat_session_navigation', page: '/' }, { event: 'chat_session_message_read', ref_msg_id: 'x' }], ['open']],
    ['passed by it is expired', [form(), said('a')], ['expired']],
    ['passed by another form it is expired', [form(), form({ form_request_id: 'F-2' })], ['expired', 'open']],
    ['answered', [form(), data], ['answered']],
    ['answered after others spoke', [form(), said('a'), data], ['answered']],
    ['put aside', [form(), { event: 'chat_form_data_cancel', form_request_id: 'F-1' }], ['cancelled']],
    ['answered is never taken back', [form(), data, { event: 'chat_form_data_cancel', form_request_id: 'F-1' }], ['answered']],
    ['its time is over', [form({ timestamp: '1699990000' })], ['expired']],
    ['the chat is over', [form(), { event: 'chat_session_ended' }], ['expired']],
    ['silence ended the chat: it is not offered again', [form(), { event: 'chat_session_inactivity_timeout', msg: 'x' }], ['expired']],
  ])('%s', (_, entries, expected) => expect(outcomes(entries, { at: AT + 3000 })).toEqual(expected))

  test('what was answered is shown', () => {
    expect(rowsOf([form(), data], {}, withForms)[0]?.parts).toMatchObject([{ outcome: { status: 'answered', values: { phone: '1' } } }])
  })

  const secure = { event: 'chat_session_secure_form_show', form_request_id: 'F-9', form_id: 'S-9', timestamp: '1700000002' }

  test('a secure form stays open until it is settled, so that it is put aside at the server after a reload', () => {
    expect(outcomes([secure, said('please')])).toEqual(['open'])
    expect(outcomes([secure, { event: 'chat_session_secure_form_cancel', form_request_id: 'F-9' }])).toEqual(['cancelled'])
    expect(outcomes([secure, { event: 'chat_session_ended' }])).toEqual(['expired'])
  })

  test.each(['chat_session_secure_form_data', 'chat_session_form_data'])('the answers of a secure form are in no row (%s)', (event) => {
    const decoded = history([secure, { event, form_request_id: 'F-9', form_name: 'card', data: { number: '4111' } }], {}, withForms)
    expect(JSON.stringify(eventOf('transcript.loaded', decoded.events))).not.toContain('4111')
    expect(JSON.stringify(eventOf('transcript.loaded', decoded.events))).toContain('"answered"')
  })

  test('an unknown form is answered only while the scenario waits for it', () => {
    const riddle = form({ form_name: 'riddle' })
    expect(history([riddle]).commands).toMatchObject([{ type: 'extension.send', payload: { formId: 'F-1' } }])
    expect(history([riddle, said('a')]).commands).toBeUndefined()
    expect(history([riddle, { ...data, data: 'Form not found' }]).commands).toBeUndefined()
    expect(history([secure, said('a')]).commands).toMatchObject([{ type: 'form.cancel', formId: 'F-9' }])
    expect(history([riddle, { event: 'chat_session_ended' }]).commands).toBeUndefined()
  })
})

describe('what is still open', () => {
  const question = form({ form_name: '' })

  test('a question is open until the visitor speaks', () => {
    expect(sessionOf(history([question, said('What is it?')]))).toMatchObject({ question: 'F-1' })
    expect(sessionOf(history([question, own(0)]))).toEqual({})
    expect(sessionOf(history([question, own(0)], { session: { question: 'F-1', questionAt: '1' } }), { question: 'F-1', questionAt: '1' })).toEqual({})
  })

  test('when we were asked is known better here than by the record', () => {
    const session = { question: 'F-1', questionAt: '5' }
    expect(sessionOf(history([question], { session }), session)).toEqual(session)
  })

  test('a question that the record does not know yet stays', () => {
    const session = { question: 'F-7', questionAt: '1' }
    expect(sessionOf(history([question, own(0)], { session }), session)).toEqual(session)
  })

  const offer = { event: 'chat_session_signaling', party_id: 'P-1', msg_id: 'M-8', data: { type: 'OFFER_CALL', sdp: 'v=0' }, timestamp: '1700000006' }
  const statusOf = (entries: readonly Entry[], over = {}) =>
    rowsOf(entries, over).flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'invitation' ? [part.status] : [])))[0]

  test('an offer without an end rings, and the host gets its words again', () => {
    const { events } = history([offer])
    expect(eventOf('extension.received', events)).toMatchObject({ payload: { type: 'OFFER_CALL', replayed: true, invitationId: 'call:P-1:M-8' } })
    expect(statusOf([offer])).toBe('pending')
    expect(sessionOf(history([offer]))).toHaveProperty('call')
  })

  test('a call that is over does not', () => {
    const entries = [offer, { ...offer, msg_id: 'M-9', data: '{"type":"END_CALL"}' }]
    expect(statusOf(entries)).toBe('missed')
    expect(allOf('extension.received', history(entries).events)).toEqual([])
    expect(statusOf([offer, { event: 'chat_session_ended' }])).toBe('missed')
    const session = { call: '{"id":"call:P-1:M-8"}' }
    expect(sessionOf(history(entries, { session }), session)).toEqual({})
  })

  test('a call that was answered here rings no more, though our answer is not in the record', () => {
    const session = { call: '{"id":"call:P-1:M-8","isAccepted":true}' }
    expect(statusOf([offer], { session })).toBe('accepted')
    expect(sessionOf(history([offer], { session }), session)).toEqual(session)
  })

  test('co-browsing is as it was left', () => {
    const request = { event: 'chat_session_cobrowsing_requested', msg_id: 'M-7', timestamp: '1700000006' }
    expect(statusOf([request])).toBe('pending')
    expect(statusOf([request, { event: 'chat_session_cobrowsing_started', provider_type: 'x', cobrowsing_url: 'https://x.example' }])).toBe('accepted')
    expect(statusOf([request, { event: 'chat_session_cobrowsing_rejected' }])).toBe('declined')
    expect(statusOf([request, { event: 'chat_session_cobrowsing_started' }, { event: 'chat_session_cobrowsing_ended' }])).toBe('ended')
  })

  test('the end is laid to the visitor who disconnected', () => {
    expect(eventOf('conversation.ended', history([{ event: 'chat_session_disconnect' }, { event: 'chat_session_ended' }]).events).reason).toBe('visitor')
  })
})
