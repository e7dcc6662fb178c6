import { describe, expect, test } from 'vitest'
import type { Command, VisitorInfo } from '../../../src/model/index.ts'
import { CHAT_SESSION } from '../../../src/protocols/chat-session/extensions.ts'
import { BASE, bodyOf, CHAT, CLIENT, encodeWith, requestOf, sending, sentEvents, words } from './givenCommands.ts'

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
