import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Command, ProtocolContext, VisitorInfo } from '../../../src/model/index.ts'
import type { ChatSessionWireOptions } from '../../../src/protocols/chat-session/chatSessionOptions.ts'
import { keepDirective } from '../../../src/protocols/chat-session/directive.ts'
import { CHAT_SESSION } from '../../../src/protocols/chat-session/extensions.ts'
import { groupOf } from '../../../src/protocols/chat-session/messageIds.ts'
import { attached, BASE, bodyOf, CHAT, CLIENT, encodeWith, ownMessage, requestOf, sending, sentEvents, words } from './givenCommands.ts'

const message = encodeWith(sending(words('x')))
const [id = ''] = message.via === 'none' ? [] : (message.wireIds ?? [])
/** The id of the nth event of the message that the tests send. */
const msgId = (index: number) => `${CHAT}:${String(Number(id.slice(CHAT.length + 1)) + index)}`
const cobrowsing = { type: 'invitation.answer', invitation: 'cobrowsing', invitationId: 'cobrowsing:7' } as const
const call = { type: 'invitation.answer', invitation: 'call', invitationId: 'call:PARTY-1:CHAT:9' } as const
const place = { kind: 'location', latitude: 53.55, longitude: -9.99 } as const

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

describe('calls', () => {
  const rows: readonly (readonly [Command, string])[] = [
    [{ type: 'conversation.resume', conversationId: 'C' }, 'chats/active'],
    [{ type: 'transcript.fetch' }, `chats/${CHAT}/history`],
    [{ type: 'availability.check' }, 'availability'],
  ]
  test.each(rows)('%o asks by GET', (command, path) => {
    const request = requestOf(encodeWith(command))
    expect([request.method, request.url, request.body]).toEqual(['GET', `${BASE}/${path}?tenantUrl=tenant.example`, undefined])
    expect(request.headers?.['authorization']).toContain(CLIENT)
  })

  test('a chat is asked for with nothing but what is known', () => {
    const frame = encodeWith({ type: 'conversation.start' }, {}, { conversationId: undefined } as object)
    expect([requestOf(frame).method, requestOf(frame).url]).toEqual(['POST', `${BASE}/chats?tenantUrl=tenant.example`])
    expect(bodyOf(frame)).toEqual({})
  })

  test('a chat is asked for with everything that is known', () => {
    const frame = encodeWith(
      {
        type: 'conversation.start',
        visitor: { firstName: 'Ann', lastName: 'Lee', email: 'a@b.example', phone: '123', vip: true, none: null },
        metadata: { cart: { total: 3 }, page: 'home', gone: undefined },
      },
      { parameters: { logging: { level: 1 }, page: 'before' }, from: 'web', initialMessage: 'Hi' },
    )
    expect(bodyOf(frame)).toEqual({
      phone_number: '123',
      from: 'web',
      initial_message: 'Hi',
      parameters: {
        logging: { level: 1 },
        first_name: 'Ann',
        last_name: 'Lee',
        email: 'a@b.example',
        phone_number: '123',
        vip: 'true',
        cart: '{"total":3}',
        page: 'home',
      },
    })
  })

  test('the host’s number wins over the visitor’s', () => {
    const frame = encodeWith({ type: 'conversation.start', visitor: { phone: '1' } }, { phoneNumber: '2' })
    expect(bodyOf(frame)).toEqual({ phone_number: '2', parameters: { phone_number: '1' } })
  })

  test('a name that nobody told apart is not split', () => {
    const start = (visitor: VisitorInfo) => bodyOf(encodeWith({ type: 'conversation.start', visitor }))
    expect(start({ name: 'Mary Ann Lee' })).toEqual({ parameters: { first_name: 'Mary Ann Lee' } })
    expect(start({ name: 'Mary Ann', lastName: 'Lee' })).toEqual({ parameters: { last_name: 'Lee', name: 'Mary Ann' } })
  })

  test('the line is told which poll to make', () => {
    const command = { type: 'connection.listen', conversationId: 'a/b' } as const
    expect(encodeWith(command)).toMatchObject({
      via: 'socket',
      name: 'poll',
      data: { method: 'GET', url: `${BASE}/chats/a%2Fb/events?tenantUrl=tenant.example`, timeout: 20_000 },
    })
    expect(encodeWith(command, { transport: 'socket' }).via).toBe('none')
  })

  test('an id with half a character or a path in it stays one segment of the address', () => {
    const urlOf = (conversationId: string) => requestOf(encodeWith({ type: 'transcript.fetch' }, {}, { conversationId })).url
    expect(urlOf('a\ud800')).toBe(`${BASE}/chats/a%EF%BF%BD/history?tenantUrl=tenant.example`)
    expect(urlOf('../x?y#')).toBe(`${BASE}/chats/..%2Fx%3Fy%23/history?tenantUrl=tenant.example`)
  })

  test('events leave by HTTP beside a socket unless the host says otherwise', () => {
    expect(encodeWith(sending(words('x')), { transport: 'socket' }).via).toBe('http')
    expect(encodeWith(sending(words('x')), { send: 'socket' }).via).toBe('http')
  })

  test('the client id of the host goes before the visitor’s, and WebChat leaves it to cookies', () => {
    const header = (clientId: string) => requestOf(encodeWith({ type: 'availability.check' }, { clientId })).headers?.['authorization']
    expect(header('my-client')).toBe('MOBILE-API-140-327-PLAIN appId="webchat-app", clientId="my-client"')
    expect(header('WebChat')).toBe('MOBILE-API-140-327-PLAIN appId="webchat-app", clientId="WebChat"')
    expect(header('')).toContain(CLIENT)
  })

  test('a slash or a query at the end of the base does no harm, and its end tells the version', () => {
    const options = { url: 'https://chat.example/clientweb/api/v1/?x=1#y' }
    expect(requestOf(encodeWith({ type: 'availability.check' }, options)).url).toBe('https://chat.example/clientweb/api/v1/availability?tenantUrl=tenant.example')
    expect(encodeWith({ type: 'receipt.send', wireId: 'M', status: 'read' }, options).via).toBe('none')
    expect(encodeWith({ type: 'receipt.send', wireId: 'M', status: 'read' }, { ...options, version: 'v2' }).via).toBe('http')
  })
})

describe('extensions', () => {
  const extension = (key: keyof typeof CHAT_SESSION, payload: unknown = {}): Command => ({ type: 'extension.send', name: CHAT_SESSION[key], payload })

  test.each([
    ['caseHistory', {}, 'GET', `chats/${CHAT}/casehistory`, undefined],
    ['caseHistory', { withoutChat: true }, 'GET', 'casehistory', undefined],
    ['closeCase', {}, 'POST', `chats/${CHAT}/closecase`, {}],
    ['closeCase', { withoutChat: true }, 'POST', 'closecase', {}],
    ['notifications', { android_firebase_device_token: 'T' }, 'POST', `chats/${CHAT}/notifications`, { android_firebase_device_token: 'T' }],
    ['iceServers', undefined, 'GET', 'iceservers', undefined],
    ['parameters', undefined, 'GET', 'parameters', undefined],
    ['version', undefined, 'GET', 'version', undefined],
  ] as const)('BP-17: %s %o is %s %s', (key, payload, method, path, body) => {
    const request = requestOf(encodeWith(extension(key, payload)))
    expect([request.method, request.url]).toEqual([method, `${BASE}/${path}?tenantUrl=tenant.example`])
    expect(request.body === undefined ? undefined : JSON.parse(String(request.body))).toEqual(body)
  })

  test('BP-6: signaling of the host’s own code goes as an object to one party', () => {
    const data = { type: 'ICE_CANDIDATE', candidate: 'c' }
    const [event] = sentEvents(encodeWith(extension('signaling', { destinationPartyId: 'P', data })))
    expect(event).toMatchObject({ event: 'chat_session_signaling', destination_party_id: 'P', data })
    expect(encodeWith(extension('signaling', { data })).via).toBe('none')
    expect(encodeWith(extension('signaling', { destinationPartyId: 'P', data: 'x' })).via).toBe('none')
  })

  test('an unknown form is answered, so that the scenario does not wait for it', () => {
    expect(sentEvents(encodeWith(extension('formNotFound', { formId: 'R', name: 'odd' })))).toEqual([
      { event: 'chat_session_form_data', form_request_id: 'R', form_name: 'odd', data: 'Form not found' },
    ])
  })

  test('what speaks of a chat needs one, and version 1 tells no version', () => {
    expect(encodeWith(extension('closeCase'), {}, { conversationId: '' }).via).toBe('none')
    expect(encodeWith(extension('version'), { version: 'v1' }).via).toBe('none')
  })
})

describe('what this wire has no frame for', () => {
  const refused: readonly (readonly [Command, RegExp, Partial<ChatSessionWireOptions>?])[] = [
    [{ type: 'conversation.rate', rating: 1 }, /survey/],
    [{ type: 'conversation.escalate' }, /scenario/],
    [{ type: 'conversation.delete', conversationId: 'c' }, /no conversation\.delete/],
    [{ type: 'conversations.list' }, /no conversations\.list/],
    [{ type: 'conversations.delete' }, /no conversations\.delete/],
    [{ type: 'message.edit', wireId: 'm', text: 'x' }, /cannot change/],
    [{ type: 'message.delete', wireId: 'm' }, /cannot change/],
    [{ type: 'metadata.set', metadata: {} }, /start of a chat/],
    [{ type: 'metadata.get' }, /start of a chat/],
    [{ type: 'action.send', id: 'x' }, /no action\.send/],
    [{ type: 'reply.fetch', url: 'https://x.example' }, /no reply\.fetch/],
    [{ type: 'connection.probe' }, /poll itself/],
    [{ type: 'connection.listen', conversationId: '' }, /needs a chat/],
    [{ type: 'extension.send', name: 'captivate.greet', payload: {} }, /no extension called captivate\.greet/],
    [{ type: 'receipt.send', wireId: 'M', status: 'read' }, /BP-18/, { version: 'v1' }],
    [{ type: 'receipt.send', wireId: 'form:REQ', status: 'read' }, /for messages/],
    [{ type: 'receipt.send', wireId: '', status: 'read' }, /for messages/],
    [sending(), /empty/],
    [sending({ kind: 'files', files: [attached('f', { wire: { file_id: ' ' } })] }), /f\.pdf has not been uploaded/],
    [sending({ kind: 'files', files: Array.from({ length: 16 }, (_, index) => attached(String(index))) }), /at most 15 files/],
    [sending({ ...place, latitude: Number.NaN }), /no coordinates/],
    [{ ...cobrowsing, answer: 'accepted' }, /details\.url/],
    [{ ...call, answer: 'accepted' }, /details\.sdp/],
    [{ ...call, invitationId: 'call:', answer: 'ended' }, /destinationPartyId/],
    [{ type: 'conversation.start', metadata: { big: 1n } }, /JSON cannot carry/],
    [{ type: 'conversation.start' }, /JSON cannot carry/, { parameters: { big: 1n } }],
  ]
  test.each(refused.map((row) => ({ row })))('$row.0 is refused with the reason', ({ row: [command, reason, options] }) => {
    const frame = encodeWith(command, options)
    expect(frame.via === 'none' ? frame.reason : frame).toMatch(reason)
  })

  test.each<Command>([
    sending(words('x')),
    { type: 'transcript.fetch' },
    { type: 'conversation.end' },
    { type: 'typing.notify', isTyping: true },
    { type: 'form.submit', formId: 'R', name: 'n', values: {} },
    { type: 'page.report', page: 'p' },
  ])('%o needs a chat', (command) => {
    expect(encodeWith(command, {}, { conversationId: '' })).toMatchObject({ via: 'none', reason: expect.stringContaining('none has started') as string })
  })
})

describe('ids of own messages', () => {
  const idsOf = (wireIds: readonly string[], over: Partial<ProtocolContext> = {}) => {
    const frame = encodeWith({ type: 'message.send', message: ownMessage([words('x'), { kind: 'files', files: [attached('f')] }], { wireIds }) }, {}, over)
    return frame.via === 'none' ? [] : (frame.wireIds ?? [])
  }

  test('are the chat’s, with 13 to 16 digits, and those of one message belong together', () => {
    fc.assert(
      fc.property(fc.string(), (row) => {
        const ids = idsOf([row])
        for (const wireId of ids) expect(wireId).toMatch(new RegExp(`^${CHAT}:\\d{13,16}$`))
        const [group, ...groups] = ids.map((wireId) => groupOf(CHAT, wireId))
        expect(group).toBeGreaterThanOrEqual(1e12 / 16)
        expect(groups).toEqual([group])
      }),
    )
  })

  test('are the same again after a reload, whichever of them the row kept', () => {
    const first = idsOf(['tab.3'])
    expect(idsOf(['tab.3'], { id: 'other.1', at: 5 })).toEqual(first)
    expect(idsOf(['tab.3', ...first])).toEqual(first)
    expect(idsOf([...first].reverse())).toEqual(first)
    expect(idsOf([...first, 'tab.3'], { conversationId: 'ANOTHER' })).not.toEqual(first)
  })

  test('differ between the rows of a hundred thousand messages', () => {
    const rows = ['4f3c', '4f3d'].flatMap((tab) => Array.from({ length: 50_000 }, (_, count) => `${tab}.${String(count)}`))
    const frames = rows.map((row) => encodeWith({ type: 'message.send', message: ownMessage([words('x')], { wireIds: [row] }) }))
    expect(new Set(frames.map((frame) => (frame.via === 'none' ? '' : frame.wireIds?.[0]))).size).toBe(rows.length)
  })

  test('of others are nobody’s of ours', () => {
    for (const wireId of [`${CHAT}:12`, `${CHAT}:999999999999`, `OTHER:1234567890123`, `${CHAT}:1234567890123x`, `${CHAT}:9999999999999999`, '', CHAT]) {
      expect(groupOf(CHAT, wireId)).toBeUndefined()
    }
  })

  test('BP-8: a file without an id of its own is known by its file id', () => {
    const frame = encodeWith(sending(words('x'), { kind: 'files', files: [attached('f')] }), { emptyFileIds: true })
    expect(frame).toMatchObject({ wireIds: [msgId(0), 'file:FILE-f'] })
  })
})
