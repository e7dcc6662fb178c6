import { describe, expect, test } from 'vitest'
import type { ChatEvent, Command, Message, ProtocolContext } from '../../../src/model/index.ts'
import { answer, APP, CHAT, contact, form, noAnswer, ok, receive, refusal, said, sessionOf } from './givenFrames.ts'

const message: Message = { id: 'own-1', wireIds: ['own-1'], author: { role: 'visitor' }, parts: [{ kind: 'text', format: 'plain', text: 'hi' }], time: 1_700_000_000_000 }
const send: Command = { type: 'message.send', message }
const submit: Command = { type: 'form.submit', formId: 'F-1', name: 'contact', values: { phone: '1' } }
const secure: Command = { type: 'form.submit', formId: 'F-2', name: 'card', values: { number: '4111' }, secure: true }
const start: Command = { type: 'conversation.start' }
const resume: Command = { type: 'conversation.resume', conversationId: CHAT }
const end: Command = { type: 'conversation.end' }
const extension = (name: string, payload: unknown = {}): Command => ({ type: 'extension.send', name: `chat-session.${name}`, payload })
const page = ok('<html>Log in to the hotel</html>')

describe('a chat begins', () => {
  const body = { chat_id: 'NEW', state: 'queued', ewt: '30', is_new_chat: true }

  test('the poll listens to it, and the wait is told', () => {
    expect(answer(start, ok(body))).toEqual({
      events: [{ type: 'conversation.started', conversationId: 'NEW', resumed: false }, { type: 'queue.changed', queue: { waitSeconds: 30 } }],
      commands: [{ type: 'connection.listen', conversationId: 'NEW' }],
    })
    expect(answer(start, ok(body), {}, { transport: 'socket' }).commands).toBeUndefined()
  })

  test.each([false, 'false'])('a chat that runs already is taken up (is_new_chat %j)', (is_new_chat) => {
    expect(answer(start, ok({ ...body, is_new_chat })).events).toContainEqual({ type: 'conversation.started', conversationId: 'NEW', resumed: true })
  })

  test('of the chat before nothing is left but the forms', () => {
    const session = { 'party:P-1': '{}', question: 'q', questionAt: '1', disconnected: 'agent', forms: '[]', call: '{}', cobrowsing: 'x', directive: '{}' }
    expect(sessionOf(answer(start, ok(body), { session }), session)).toEqual({ forms: '[]' })
    expect(sessionOf(answer(start, ok({ ...body, is_new_chat: false }), { session }), session)).toEqual({ forms: '[]' })
    expect(sessionOf(answer(start, ok({ ...body, chat_id: CHAT, is_new_chat: false }), { session }), session)).toEqual(session)
  })

  test('what a socket told of it before the answer stays, and what was told of the chat before does not', () => {
    const session = { 'party:P-1': '{}', question: 'q', forms: '[]' }
    const context = { session, conversationId: undefined } as unknown as ProtocolContext
    const early = sessionOf(receive({ event: 'chat_session_party_joined', party_id: 'P-2', type: 'scenario' }, context, { transport: 'socket' }), session)
    expect(Object.keys(early).sort()).toEqual(['early', 'forms', 'party:P-2'])
    expect(Object.keys(sessionOf(answer(start, ok(body), { ...context, session: early }), early)).sort()).toEqual(['forms', 'party:P-2'])
  })

  test('events in the answer are that chat’s', () => {
    const { conversationId: _, ...none } = { conversationId: undefined }
    const decoded = answer(start, ok({ ...body, events: [said('mine', { party_id: 'NEW' })] }), none)
    expect(decoded.events.map(({ type }) => type)).toEqual(['conversation.started', 'queue.changed', 'message.received'])
  })

  test('a chat that fails at once is not listened to', () => {
    const decoded = answer(start, ok({ ...body, state: 'failed' }))
    expect([decoded.events.map(({ type }) => type), decoded.commands]).toEqual([['conversation.started', 'agent.unavailable', 'conversation.ended'], undefined])
  })

  test.each([
    [refusal(403, '3000'), { status: 'refused', cause: 'unauthorised' }],
    [ok('', 401), { status: 'refused', cause: 'unauthorised' }],
    [refusal(400, '5006'), { status: 'refused', cause: 'rejected' }],
    [refusal(503, '5001'), {}],
    [page, {}],
    [ok({}), {}],
    [noAnswer, {}],
  ])('an answer without a chat says why (%#)', (outcome, change) => {
    expect(answer(start, outcome).events).toEqual([{ type: 'connection.changed', change: { ...change, reason: expect.stringContaining('conversation.start') as unknown } }])
  })
})

describe('a chat is taken up again', () => {
  test('the same chat goes on', () => {
    expect(answer(resume, ok({ chat_id: CHAT, state: 'connected' }))).toMatchObject({
      events: [{ type: 'conversation.started', conversationId: CHAT, resumed: true }, { type: 'queue.changed' }],
      commands: [{ type: 'connection.listen', conversationId: CHAT }],
    })
  })

  test.each([
    ['another chat', ok({ chat_id: 'OTHER', state: 'queued' })],
    ['404', ok('', 404)],
    ['404 in words', refusal(404, '5005')],
    ['5005', refusal(400, '5005')],
  ])('%s: ours is gone', (_, outcome) => expect(answer(resume, outcome)).toEqual({ events: [{ type: 'conversation.ended', reason: 'gone' }] }))

  test.each([noAnswer, page, ok('<html>', 404), ok('', 502), refusal(500, '5500')])('no proof that it is gone (%#)', (outcome) => {
    expect(answer(resume, outcome).events).toMatchObject([{ type: 'connection.changed' }])
  })
})

describe('a message that was sent', () => {
  test.each([ok(''), ok('{}'), ok('', 204), ok({ events: [] })])('is at the server (%#)', (outcome) => {
    expect(answer(send, outcome).events).toEqual([{ type: 'message.acked', id: 'own-1' }])
  })

  test.each([
    [refusal(400, '5003'), 'refused'],
    [refusal(413, '5501'), 'too-large'],
    [ok('', 413), 'too-large'],
    [refusal(401, '2001'), 'not-authorised'],
    [ok('', 403), 'not-authorised'],
    [refusal(400, '5004'), 'conversation-ended'],
    [refusal(200, '5003'), 'refused'],
  ])('is refused by the server’s own word (%#)', (outcome, reason) => {
    expect(answer(send, outcome).events).toMatchObject([{ type: 'message.failed', id: 'own-1', reason }])
  })

  test.each([noAnswer, ok('', 500), ok('', 502), ok('', 400), ok('', 408), refusal(429, '5003'), refusal(500, '5003'), refusal(400, '5000'), refusal(400, '5001'), refusal(400, '5500'), page, ok('<h1>Blocked', 403)])(
    'may have arrived: nothing proves that it did not (%#)',
    (outcome) => expect(answer(send, outcome).events).toEqual([{ type: 'message.unconfirmed', id: 'own-1' }]),
  )

  test('F48: 5005 fails it and ends the chat', () => {
    expect(answer(send, refusal(404, '5005', 'session not found')).events).toEqual([
      { type: 'message.failed', id: 'own-1', reason: 'conversation-ended', detail: 'session not found' },
      { type: 'conversation.ended', reason: 'gone' },
    ])
  })

  test('the open question is answered; one that came since is not', () => {
    const session = (questionAt: number) => ({ question: 'F-1', questionAt: String(questionAt) })
    expect(sessionOf(answer(send, ok(''), { session: session(1_600_000_000_000) }), session(1_600_000_000_000))).toEqual({})
    expect(answer(send, ok(''), { session: session(1_700_000_000_001) }).events).toEqual([{ type: 'message.acked', id: 'own-1' }])
  })

  test('no detail tells a key', () => expect(JSON.stringify(answer(send, refusal(400, '5003', `app ${APP}`)))).not.toContain(APP))
})

test('v1: every answer may carry events', () => {
  const events = [said('from the answer')]
  for (const command of [send, submit, end, { type: 'typing.notify', isTyping: true } as const, extension('signaling')]) {
    expect(answer(command, ok({ events })).events).toContainEqual(expect.objectContaining({ type: 'message.received' }))
  }
})

describe('a form that was sent', () => {
  const outcomeOf = (events: readonly ChatEvent[]) => events.flatMap((event) => (event.type === 'form.changed' ? [event.outcome] : []))[0]

  test('is answered', () => {
    expect(outcomeOf(answer(submit, ok('')).events)).toEqual({ status: 'answered', values: { phone: '1' } })
    expect(outcomeOf(answer({ type: 'form.cancel', formId: 'F-1', name: 'contact' }, ok('')).events)).toEqual({ status: 'cancelled' })
  })

  test.each([
    [refusal(400, '5003'), 'failed'],
    [refusal(404, '5005'), 'expired'],
    [noAnswer, 'unconfirmed'],
    [refusal(500, '5500'), 'unconfirmed'],
    [page, 'unconfirmed'],
  ])('otherwise (%#) it is %s', (outcome, status) => {
    expect(outcomeOf(answer(submit, outcome).events)).toEqual({ status })
    expect(outcomeOf(answer(secure, outcome).events)).toEqual({ status })
  })

  test('a secure one is told without values', () => {
    for (const outcome of [ok(''), refusal(400, '5003'), noAnswer, page]) expect(JSON.stringify(answer(secure, outcome))).not.toContain('4111')
    expect(outcomeOf(answer(secure, ok('')).events)).toEqual({ status: 'answered' })
  })
})

describe('the end', () => {
  test('after a disconnection a survey may come, and is the visitor’s doing', () => {
    const left = sessionOf(answer(end, ok('')))
    expect(left).toEqual({ disconnected: 'visitor' })
    const more = receive([form(), { event: 'chat_session_ended' }], { session: left }, { forms: [contact] })
    expect(more.events.map(({ type }) => type)).toEqual(['message.received', 'conversation.ended'])
    expect(more.events.at(-1)).toEqual({ type: 'conversation.ended', reason: 'visitor' })
  })

  test('the second time, or where the host wants no survey, it is the end itself', () => {
    const ended = [{ type: 'conversation.ended', reason: 'visitor' }]
    expect(answer(end, ok(''), { session: { disconnected: 'agent' } }).events).toEqual(ended)
    expect(answer(end, ok(''), {}, { endWith: 'end' }).events).toEqual(ended)
    expect(answer(end, refusal(404, '5005')).events).toEqual(ended)
  })
})

describe('the others', () => {
  test('whether anybody is there', () => {
    expect(answer({ type: 'availability.check' }, ok({ chat: 'notAvailable' })).events).toEqual([{ type: 'availability.changed', availability: { isOpen: false } }])
    expect(answer({ type: 'availability.check' }, ok('', 404)).events).toMatchObject([{ type: 'error.received', command: 'availability.check' }])
  })

  test('typing, receipts and pages fail in silence unless the server refuses them', () => {
    for (const command of [{ type: 'typing.notify', isTyping: true }, { type: 'receipt.send', wireId: 'x', status: 'read' }, { type: 'page.report', page: '/' }] as const) {
      expect([answer(command, noAnswer).events, answer(command, ok('', 500)).events, answer(command, ok('')).events]).toEqual([[], [], []])
      expect(answer(command, refusal(400, '5003')).events).toMatchObject([{ type: 'error.received', command: command.type, code: '5003' }])
    }
  })

  test('a record that cannot be had', () => {
    for (const outcome of [noAnswer, ok('', 500), ok({}), page]) {
      expect(answer({ type: 'transcript.fetch' }, outcome).events).toMatchObject([{ type: 'transcript.failed' }])
    }
    expect(answer({ type: 'transcript.fetch' }, refusal(404, '5005')).events.map(({ type }) => type)).toEqual(['transcript.failed', 'conversation.ended'])
  })

  test('ICE servers, as a list or encrypted for the vendor’s client', () => {
    const told = (body: unknown) => answer(extension('iceServers'), ok(body)).events
    expect(told({ servers: [{ url: 'stun:a' }, { urls: 'turn:b', username: 'u', credential: 'c' }, 7] })).toEqual([
      { type: 'extension.received', name: 'chat-session.iceServers', payload: { servers: [{ urls: 'stun:a' }, { urls: 'turn:b', username: 'u', credential: 'c' }] } },
    ])
    expect(told({ servers: 'YmFzZTY0' })).toMatchObject([{ payload: { servers: [], encrypted: 'YmFzZTY0' } }])
  })

  test('parameters, version, push and case', () => {
    const told = (name: string, body: unknown) => answer(extension(name), ok(body)).events
    expect(told('parameters', { parameters: [{ email: 'EMAIL' }] })).toMatchObject([{ payload: { parameters: [{ name: 'email', type: 'EMAIL' }] } }])
    expect(told('version', { server_version: '5.19' })).toMatchObject([{ payload: { serverVersion: '5.19' } }])
    expect(told('notifications', {})).toMatchObject([{ name: 'chat-session.notifications' }])
    expect(told('closeCase', '')).toMatchObject([{ name: 'chat-session.closeCase' }])
    expect(answer(extension('notifications'), refusal(400, '5601')).events).toMatchObject([{ type: 'error.received', code: '5601' }])
  })

  test('earlier chats of a case', () => {
    const sessions = [{ chat_id: 'OLD', created_time: 1_600_000_000, events: [said('a', { party_id: 'OLD' }), form({ form_name: 'survey_form' })] }, 7]
    const [event] = answer(extension('caseHistory'), ok({ sessions })).events
    expect(event).toMatchObject({
      type: 'extension.received',
      payload: { sessions: [{ chatId: 'OLD', createdAt: 1_600_000_000_000, messages: [{ author: { role: 'visitor' } }, { parts: [{ kind: 'form', outcome: { status: 'expired' } }] }] }] },
    })
  })
})
