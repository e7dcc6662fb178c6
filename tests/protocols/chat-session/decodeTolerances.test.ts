import { expect, test } from 'vitest'
import { answer, CHAT, contact, context, eventsOf, form, joined, ok, options, receive, refusal, rowOf, rowsOf, said, sessionOf, withForms } from './givenFrames.ts'
import { wireConfig } from '../../../src/protocols/chat-session/wireConfig.ts'
import { encode } from '../../../src/protocols/chat-session/encode.ts'

const file = { event: 'chat_session_file', party_id: 'P-1', msg_id: 'M-3', file_type: 'image' }
const warning = { event: 'chat_session_timeout_warning', msg: 'x' }

test('BP-1: channel is a free text, or missing', () => {
  for (const channel of [undefined, 'web', 'chat channel>', 7, {}]) expect(rowOf(said('a', { channel })).parts).toHaveLength(1)
})

test('BP-2: what the documents’ samples lack as JSON is not repaired', () => {
  expect(answer({ type: 'typing.notify', isTyping: true }, ok('{"events":[{"event":"chat_session_location","msg_id":"1" "url":"x"}]}')).events).toEqual([])
})

test('BP-3: data of a form is a free map', () => {
  const data = { param1: 'value1', '…': 'more', other: 2 }
  expect(eventsOf({ event: 'chat_session_form_data', form_request_id: 'F', data })).toEqual([
    { type: 'form.changed', formId: 'F', outcome: { status: 'answered', values: { param1: 'value1', '…': 'more', other: '2' } } },
  ])
})

test('BP-4: fileId and file_id', () => {
  for (const id of [{ file_id: 'F' }, { fileId: 'F' }]) expect(rowOf({ ...file, ...id }).parts).toMatchObject([{ files: [{ wire: { file_id: 'F' } }] }])
})

test('BP-5: chatId, messageNumber and partyId are no fields of events', () => {
  expect(rowOf(said('a', { chatId: 'x', messageNumber: 4, partyId: CHAT }))).toMatchObject({ author: { role: 'agent', id: 'P-1' }, wireIds: ['M-1'] })
})

test('BP-6: data of signaling is an object or its JSON', () => {
  const data = { type: 'OFFER_CALL', sdp: 'v=0' }
  const told = [data, JSON.stringify(data)].map((one) => eventsOf({ event: 'chat_session_signaling', party_id: 'P-1', msg_id: 'M', data: one }))
  expect(told[0]).toEqual(told[1])
  expect(eventsOf({ event: 'chat_session_signaling', data: 'words' })).toMatchObject([{ type: 'extension.received', payload: { data: 'words' } }])
})

test('BP-7: degrees are texts or numbers', () => {
  for (const place of [{ latitude: '1.5', longitude: '-2' }, { latitude: 1.5, longitude: -2 }]) {
    expect(rowOf({ event: 'chat_session_location', ...place }).parts).toEqual([{ kind: 'location', latitude: 1.5, longitude: -2 }])
  }
})

test('BP-8: ids of messages are opaque; a file without one is known by its own', () => {
  for (const msg_id of [`${CHAT}:7`, 'UUID:3', '5', 'r4nd0m']) expect(rowOf(said('a', { msg_id })).wireIds).toEqual([msg_id])
  expect(rowOf(said('a', { msg_id: 5 })).wireIds).toEqual(['5'])
  expect(rowOf(said('a', { msg_id: undefined })).wireIds).toEqual([])
  expect(rowOf({ ...file, msg_id: '', file_id: 'F' }).wireIds).toEqual(['file:F'])
})

test('BP-9: msg_id is the message and party_id the party, whatever the prose says', () => {
  expect(rowOf(said('a', { msg_id: 'M', party_id: 'P' }))).toMatchObject({ wireIds: ['M'], author: { id: 'P' } })
})

test('BP-10: a secure form is named by its definition', () => {
  expect(rowOf({ event: 'chat_session_secure_form_show', form_request_id: 'F', form_id: 'S-9' }, {}, withForms).parts).toMatchObject([{ formId: 'F', name: 'card' }])
})

test('BP-11: secure_form_cancel with and without form_name', () => {
  for (const form_name of [undefined, 'card']) {
    expect(eventsOf({ event: 'chat_session_secure_form_cancel', form_request_id: 'F', form_name })).toEqual([{ type: 'form.changed', formId: 'F', outcome: { status: 'cancelled' } }])
  }
})

test('BP-12: end, disconnect and ended are three events', () => {
  const types = ['end', 'disconnect', 'ended'].map((word) => eventsOf({ event: `chat_session_${word}` }).map(({ type }) => type))
  expect(types).toEqual([['conversation.ended'], ['session.changed', 'queue.changed'], ['conversation.ended']])
})

test('BP-13: the misspelt inactivity timeout', () => {
  for (const event of ['chat_session_inactivity_timeout', 'chat_session_inactvity_timeout']) {
    expect(eventsOf({ event, msg: 'Bye' })).toEqual([{ type: 'conversation.ended', reason: 'timeout', detail: 'Bye' }])
  }
})

test('BP-14: receipts name the message as ref_msg_id or msg_id', () => {
  for (const name of ['ref_msg_id', 'msg_id']) expect(eventsOf({ event: 'chat_session_message_read', party_id: 'P-1', [name]: 'M' })).toEqual([{ type: 'message.read', wireId: 'M' }])
})

test('BP-15: seconds and milliseconds, as text and number, and the ids made from them', () => {
  for (const timestamp of ['1700000001', 1_700_000_001, '1700000001000', 1_700_000_001_000]) {
    expect(rowOf(said('a', { timestamp })).time).toBe(1_700_000_001_000)
    expect(rowOf({ ...warning, timestamp }).wireIds).toEqual(['warning:1700000001'])
    expect(eventsOf(joined({ timestamp }))).toContainEqual(expect.objectContaining({ wireId: 'joined:P-1:1700000001' }))
  }
  for (const timestamp of ['', 'some_time', null, -1]) expect(rowOf(said('a', { timestamp })).time).toBe(1_700_000_000_000)
})

test('BP-16: a case’s number is what it is called, not a message', () => {
  expect(rowOf({ event: 'chat_session_case_set', case_id: 'M-1', timestamp: '1' })).toMatchObject({ wireIds: ['case:M-1'], parts: [{ reference: 'M-1' }] })
})

test.each(['caseHistory', 'closeCase'])('BP-17: %s is asked for under the other path after a 404, once', (word) => {
  const command = { type: 'extension.send', name: `chat-session.${word}`, payload: {} } as const
  const other = { ...command, payload: { withoutChat: true } }
  expect(answer(command, ok('', 404))).toEqual({ events: [], commands: [other] })
  expect(answer(other, ok('', 404)).commands).toBeUndefined()
  expect(answer(command, refusal(404, '5005')).commands).toBeUndefined()
})

test('BP-18: receipts come in every version, and leave in v2 alone', () => {
  const receipt = { event: 'chat_session_message_delivered', party_id: 'P-1', ref_msg_id: 'M' }
  expect(eventsOf(receipt, {}, { version: 'v1' })).toEqual([{ type: 'message.delivered', wireId: 'M' }])
  const sent = (version: 'v1' | 'v2') => encode({ type: 'receipt.send', wireId: 'M', status: 'read' }, context, wireConfig({ ...options, version })).via
  expect([sent('v1'), sent('v2')]).toEqual(['none', 'http'])
})

test('BP-19: all four words of co-browsing come from the server too', () => {
  const request = { event: 'chat_session_cobrowsing_requested', msg_id: 'M', timestamp: '1700000001' }
  const session = sessionOf(receive(request))
  const statuses = ['started', 'rejected', 'ended'].map((word) => eventsOf({ event: `chat_session_cobrowsing_${word}` }, { session })[0])
  expect(statuses).toMatchObject([{ status: 'accepted' }, { status: 'declined' }, { status: 'ended' }])
  expect(rowsOf([request, { event: 'chat_session_cobrowsing_rejected' }])).toMatchObject([{ parts: [{ status: 'declined' }] }])
})

test('numbers of forms come as texts and numbers', () => {
  for (const over of [{ form_timeout: 60, form_request_id: 1 }, { form_timeout: '60', form_request_id: '1' }]) {
    expect(rowOf(form(over), {}, { forms: [contact] }).parts).toMatchObject([{ formId: '1', expiresAt: 1_700_000_060_000 }])
  }
})
