import { describe, expect, test } from 'vitest'
import type { Command, ProtocolContext } from '../../../src/model/index.ts'
import type { ChatSessionWireOptions } from '../../../src/protocols/chat-session/chatSessionOptions.ts'
import { keepDirective } from '../../../src/protocols/chat-session/directive.ts'
import { groupOf } from '../../../src/protocols/chat-session/messageIds.ts'
import { attached, BASE, call, CHAT, CLIENT, cobrowsing, encodeWith, place, requestOf, sending, sentEvents, words } from './givenCommands.ts'

const message = encodeWith(sending(words('x')))
const [id = ''] = message.via === 'none' ? [] : (message.wireIds ?? [])
/** The id of the nth event of the message that the tests send. */
const msgId = (index: number) => `${CHAT}:${String(Number(id.slice(CHAT.length + 1)) + index)}`

type Row = readonly [name: string, command: Command, events: readonly object[], options?: Partial<ChatSessionWireOptions>, over?: Partial<ProtocolContext>]

const rows: readonly Row[] = [
  ['words', sending(words('hello')), [{ event: 'chat_session_message', msg_id: msgId(0), msg: 'hello' }]],
  ['words in two parts', sending(words('a'), words('b')), [{ event: 'chat_session_message', msg_id: msgId(0), msg: 'a\nb' }]],
  [
    'words with files and a place, as one batch',
    sending(words('see'), { kind: 'files', files: [attached('f'), attached('g', { kind: 'image', name: 'g.png' })] }, { ...place, url: 'https://map.example/' }),
    [
      { event: 'chat_session_message', msg_id: msgId(0), msg: 'see' },
      { event: 'chat_session_file', msg_id: msgId(1), file_id: 'FILE-f', file_type: 'attachment', file_name: 'f.pdf' },
      { event: 'chat_session_file', msg_id: msgId(2), file_id: 'FILE-g', file_type: 'image', file_name: 'g.png' },
      { event: 'chat_session_location', msg_id: msgId(3), latitude: '53.55', longitude: '-9.99', url: 'https://map.example/' },
    ],
  ],
  ['BP-4: a file names itself file_id', sending({ kind: 'files', files: [attached('f')] }), [{ event: 'chat_session_file', msg_id: msgId(1), file_id: 'FILE-f', file_type: 'attachment', file_name: 'f.pdf' }]],
  ['BP-7: degrees are words, and never have an exponent', sending({ ...place, latitude: 1e-7, longitude: -180 }), [{ event: 'chat_session_location', msg_id: msgId(1), latitude: '0.0000001', longitude: '-180' }]],
  ['BP-7: round degrees keep their zeros', sending({ ...place, latitude: 10, longitude: 100 }), [{ event: 'chat_session_location', msg_id: msgId(1), latitude: '10', longitude: '100' }]],
  ['BP-8: files without an id, where the server wants it so', sending({ kind: 'files', files: [attached('f')] }), [{ event: 'chat_session_file', msg_id: '', file_id: 'FILE-f', file_type: 'attachment', file_name: 'f.pdf' }], { emptyFileIds: true }],
  [
    'words that answer a plain question',
    sending(words('blue')),
    [
      { event: 'chat_session_message', msg_id: msgId(0), msg: 'blue' },
      { event: 'chat_session_form_data', form_request_id: 'REQ-1', form_name: '', data: { text: 'blue' } },
    ],
    {},
    { session: { question: 'REQ-1' } },
  ],
  ['words that were typed before a plain question came do not answer it', sending(words('hi')), [{ event: 'chat_session_message', msg_id: msgId(0), msg: 'hi' }], {}, { session: { question: 'REQ-1', questionAt: '9999999999999' } }],
  ['a file answers no plain question', sending({ kind: 'files', files: [attached('f')] }), [{ event: 'chat_session_file', msg_id: msgId(1), file_id: 'FILE-f', file_type: 'attachment', file_name: 'f.pdf' }], {}, { session: { question: 'REQ-1' } }],
  ['a pressed button', sending(words('Yes')), [{ event: 'chat_session_message', msg_id: msgId(0), msg: 'Yes', directive_id: 'DIR-1' }], {}, { session: { directive: keepDirective('DIR-1', ['Yes', 'No']) } }],
  ['words beside the buttons', sending(words('Perhaps')), [{ event: 'chat_session_message', msg_id: msgId(0), msg: 'Perhaps' }], {}, { session: { directive: keepDirective('DIR-1', ['Yes', 'No']) } }],
  ['typing, without the draft', { type: 'typing.notify', isTyping: true }, [{ event: 'chat_session_typing' }]],
  ['typing, with the draft that the host shares', { type: 'typing.notify', isTyping: true, draft: 'hel' }, [{ event: 'chat_session_typing', msg: 'hel' }]],
  ['typing no more', { type: 'typing.notify', isTyping: false, draft: 'hel' }, [{ event: 'chat_session_not_typing' }]],
  ['BP-18: delivered, on version 2', { type: 'receipt.send', wireId: 'M', status: 'delivered' }, [{ event: 'chat_session_message_delivered', ref_msg_id: 'M' }]],
  ['BP-18: read, on version 2', { type: 'receipt.send', wireId: 'M', status: 'read' }, [{ event: 'chat_session_message_read', ref_msg_id: 'M' }]],
  ['a form', { type: 'form.submit', formId: 'R', name: 'custom_form', values: { a_b: '1' } }, [{ event: 'chat_session_form_data', form_request_id: 'R', form_name: 'custom_form', data: { a_b: '1' } }]],
  ['a form put aside', { type: 'form.cancel', formId: 'R', name: 'custom_form' }, [{ event: 'chat_form_data_cancel', form_request_id: 'R', form_name: 'custom_form' }]],
  ['BP-10: a secure form echoes its id', { type: 'form.submit', formId: 'R', name: '17', values: { cc: '4' }, secure: true }, [{ event: 'chat_session_secure_form_data', form_request_id: 'R', form_name: '17', data: { cc: '4' } }]],
  [
    'BP-10: a secure form goes by the name that a definition gives it',
    { type: 'form.submit', formId: 'R', name: '17', values: { cc: '4' }, secure: true },
    [{ event: 'chat_session_secure_form_data', form_request_id: 'R', form_name: 'card', data: { cc: '4' } }],
    { secureForms: [{ id: '17', name: 'card', fields: [] }] },
  ],
  ['BP-11: a secure form put aside', { type: 'form.cancel', formId: 'R', name: '17', secure: true }, [{ event: 'chat_session_secure_form_cancel', form_request_id: 'R', form_name: '17' }]],
  [
    'co-browsing begun by the host',
    { ...cobrowsing, answer: 'accepted', details: { provider: 'surfly', url: 'https://co.example/1', id: 'C1' } },
    [{ event: 'chat_session_cobrowsing_started', provider_type: 'surfly', cobrowsing_url: 'https://co.example/1', cobrowsing_id: 'C1' }],
  ],
  ['co-browsing declined', { ...cobrowsing, answer: 'declined' }, [{ event: 'chat_session_cobrowsing_rejected' }]],
  ['co-browsing ended', { ...cobrowsing, answer: 'ended' }, [{ event: 'chat_session_cobrowsing_ended' }]],
]

describe('client events', () => {
  for (const [name, command, events, options, over] of rows) {
    test(`${name}, by HTTP`, () => {
      const frame = encodeWith(command, options, over)
      expect(sentEvents(frame)).toEqual(events)
      expect(requestOf(frame)).toMatchObject({
        method: 'POST',
        url: `${BASE}/chats/${CHAT}/events?tenantUrl=tenant.example`,
        headers: {
          authorization: `MOBILE-API-140-327-PLAIN appId="webchat-app", clientId="${CLIENT}"`,
          'content-type': 'application/json; charset=UTF-8',
        },
      })
    })

    test(`${name}, by the socket`, () => {
      const frame = encodeWith(command, { ...options, transport: 'socket', send: 'socket' }, over)
      expect(frame.via).toBe('socket')
      expect(sentEvents(frame)).toEqual(events)
      expect(JSON.stringify(frame)).not.toContain(CLIENT)
    })
  }

  test.each([
    ['accepted', { sdp: 'v=0' }, { type: 'ANSWER_CALL', sdp: 'v=0' }],
    ['declined', { reason_code: '3', reason: 'busy' }, { type: 'CALL_REJECTED', reason_code: '3', reason: 'busy' }],
    ['ended', undefined, { type: 'END_CALL' }],
  ] as const)('a call %s goes to who called', (answer, details, data) => {
    const [event] = sentEvents(encodeWith({ ...call, answer, ...(details ? { details } : {}) }))
    expect(event).toMatchObject({ event: 'chat_session_signaling', destination_party_id: 'PARTY-1', data })
    expect(event?.['msg_id']).toMatch(new RegExp(`^${CHAT}:\\d{1,12}$`))
  })

  test('a host that knows the party says so', () => {
    const command: Command = { ...call, invitationId: '', answer: 'ended', details: { destinationPartyId: 'P2' } }
    expect(sentEvents(encodeWith(command))[0]).toMatchObject({ destination_party_id: 'P2', data: { type: 'END_CALL' } })
  })

  test.each([
    ['leaves room for a survey', 'chat_session_disconnect', {}, {}],
    ['comes after the disconnect', 'chat_session_end', {}, { session: { disconnected: 'visitor' } }],
    ['leaves no room where the host wants none', 'chat_session_end', { endWith: 'end' }, {}],
  ] as const)('BP-12: the end %s, and is acknowledged beside a socket too', (_, event, options, over) => {
    for (const send of ['http', 'socket'] as const) {
      const frame = encodeWith({ type: 'conversation.end' }, { transport: 'socket', send, ...options }, over)
      expect([frame.via, sentEvents(frame)]).toEqual(['http', [{ event }]])
    }
  })

  test('a page that is reported has an id that is no message’s', () => {
    const [event] = sentEvents(encodeWith({ type: 'page.report', page: 'https://shop.example/cart', title: 'Cart' }))
    expect(event).toMatchObject({ event: 'chat_session_navigation', page: 'https://shop.example/cart', title: 'Cart' })
    expect(groupOf(CHAT, String(event?.['msg_id']))).toBeUndefined()
  })
})
