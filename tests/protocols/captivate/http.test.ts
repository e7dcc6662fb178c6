import { describe, expect, test } from 'vitest'
import type { Command, HttpOutcome } from '../../../src/model/index.ts'
import { answer, context, eventOf, ok, own, wrap } from './given.ts'

const send: Command = { type: 'message.send', message: own() }
const lost = (failure: 'network' | 'timeout' | 'aborted'): HttpOutcome => ({ ok: false, status: 0, failure })
const types = (command: Command, outcome: HttpOutcome) => answer(command, outcome).events.map(({ type }) => type)
const failed = (reason: string, detail: string) => [{ type: 'message.failed', id: 'own-1', reason, detail }]
const acked = [{ type: 'message.acked', id: 'own-1' }]
const unconfirmed = [{ type: 'message.unconfirmed', id: 'own-1' }]

describe('the answer to a sent message', () => {
  const rows: readonly (readonly [name: string, outcome: HttpOutcome, events: readonly unknown[]])[] = [
    ['OK', ok('OK'), acked],
    ['JSON', ok({ success: true }), acked],
    ['nothing, 204', ok('', 204), acked],
    ['a web page of a portal', ok('<html>log in</html>'), unconfirmed],
    ['the gateway’s error with status 200', ok({ message: 'Internal server error', requestId: 'r' }), unconfirmed],
    ['no network', lost('network'), unconfirmed],
    ['a timeout', lost('timeout'), unconfirmed],
    ['an abort', lost('aborted'), unconfirmed],
    ['500', ok('', 500), unconfirmed],
    ['503 with a page', ok('<html>', 503), unconfirmed],
    ['408', ok('', 408), unconfirmed],
    ['302', ok('', 302), unconfirmed],
    ['401', ok('', 401), failed('not-authorised', 'status 401')],
    ['403', ok({ message: 'Forbidden' }, 403), failed('not-authorised', 'Forbidden')],
    ['413', ok('', 413), failed('too-large', 'status 413')],
    ['400', ok({ error: 'bad content' }, 400), failed('refused', 'bad content')],
    ['429', ok('', 429), failed('refused', 'status 429')],
    [
      'an error event with status 200',
      ok(wrap('general_error', { error_code: 500, error_desc: 'no' })),
      [...failed('refused', 'no'), { type: 'error.received', code: '500', detail: 'no' }],
    ],
    [
      'an error event that says that the conversation is gone',
      ok(wrap('general_error', { conversation_id: 'conv-1', error_code: 400, error_desc: 'Invalid conversation_id' }), 400),
      [...failed('conversation-ended', 'Invalid conversation_id'), { type: 'conversation.ended', reason: 'gone', detail: 'Invalid conversation_id' }],
    ],
    [
      'the bot’s reply itself',
      ok(wrap('bot_message', { ch_msg_id: 'm', content: { text: 'hi' } })),
      [
        ...acked,
        {
          type: 'message.received',
          message: { id: 'frame-1', wireIds: ['m'], author: { role: 'bot' }, parts: [{ kind: 'text', format: 'plain', text: 'hi' }], time: context.at },
        },
      ],
    ],
  ]
  test.each(rows)('%s', (_, outcome, events) => expect(answer(send, outcome).events).toEqual(events))

  test('a too large reply in the answer is fetched', () => {
    const url = 'https://channel.prod.captivat.io/1'
    const decoded = answer(send, ok(wrap('general_error', { error_code: 413, message_link: url })))
    expect(decoded).toEqual({ events: acked, commands: [{ type: 'reply.fetch', url }] })
  })
})

describe('the answers to the other commands', () => {
  const metadata = { type: 'metadata.changed', metadata: { a: 1 } }
  const list = { type: 'conversations.loaded', conversations: [{ id: 'a' }] }
  const rows: readonly (readonly [name: string, command: Command, body: unknown, events: readonly unknown[]])[] = [
    ['conversation.start by OK waits for the socket', { type: 'conversation.start' }, 'OK', []],
    ['conversation.start by an event', { type: 'conversation.start' }, wrap('conversation_start_success', { conversation_id: 'c' }), [{ type: 'conversation.started', conversationId: 'c' }]],
    ['conversation.resume by OK', { type: 'conversation.resume', conversationId: 'c' }, 'OK', []],
    ['conversation.resume with metadata', { type: 'conversation.resume', conversationId: 'c' }, { metadata: { a: 1 } }, [metadata]],
    ['metadata.get bare', { type: 'metadata.get' }, { a: 1 }, [metadata]],
    ['metadata.get under metadata', { type: 'metadata.get' }, { metadata: { a: 1 } }, [metadata]],
    ['metadata.get wrapped', { type: 'metadata.get' }, { event: { event_payload: { metadata: { a: 1 } } } }, [metadata]],
    ['metadata.get as an event', { type: 'metadata.get' }, wrap('conversation_metadata', { conversation_id: 'c', content: { a: 1 } }), [{ ...metadata, conversationId: 'c' }]],
    ['metadata.get without metadata', { type: 'metadata.get' }, 'OK', [{ type: 'error.received', code: 'unreadable', detail: 'the answer cannot be read', command: 'metadata.get' }]],
    ['metadata.set', { type: 'metadata.set', metadata: {} }, 'OK', [{ type: 'metadata.acked', conversationId: 'conv-1' }]],
    ['metadata.set by an event', { type: 'metadata.set', metadata: {} }, wrap('metadata_update_success', { conversation_id: 'conv-1' }), [{ type: 'metadata.acked', conversationId: 'conv-1' }]],
    ['list bare', { type: 'conversations.list' }, { conversations: ['a'] }, [list]],
    ['list as a list', { type: 'conversations.list' }, ['a'], [list]],
    ['list wrapped', { type: 'conversations.list' }, { event: { event_payload: { conversations: [{ conversation_id: 'a' }] } } }, [list]],
    ['list as an event', { type: 'conversations.list' }, wrap('user_conversations', { conversations: ['a'] }), [list]],
    ['list without a list', { type: 'conversations.list' }, {}, [{ type: 'conversations.failed', detail: 'the answer cannot be read' }]],
    ['edit', { type: 'message.edit', wireId: 'm', text: 'new' }, 'OK', [{ type: 'message.edited', wireId: 'm', parts: [{ kind: 'text', format: 'plain', text: 'new' }] }]],
    ['delete one', { type: 'conversation.delete', conversationId: 'c' }, {}, [{ type: 'conversation.deleted', conversationId: 'c' }]],
    ['delete one, echoed', { type: 'conversation.delete', conversationId: 'c' }, wrap('delete_conversation_success', { conversation_id: 'c' }), [{ type: 'conversation.deleted', conversationId: 'c' }]],
    ['delete all', { type: 'conversations.delete' }, {}, [{ type: 'conversation.deleted', userId: 'visitor-7f3a' }]],
    ['action', { type: 'action.send', id: 'x' }, 'OK', []],
    ['escalate', { type: 'conversation.escalate' }, 'OK', []],
  ]
  test.each(rows)('%s', (_, command, body, events) => expect(answer(command, ok(body)).events).toEqual(events))

  test.each([
    ['conversations.list', { type: 'conversations.list' }, ['conversations.failed']],
    ['transcript.fetch', { type: 'transcript.fetch' }, ['transcript.failed']],
    ['conversation.start', { type: 'conversation.start' }, ['connection.changed']],
    ['metadata.set', { type: 'metadata.set', metadata: {} }, ['error.received']],
    ['message.edit', { type: 'message.edit', wireId: 'm', text: 'x' }, ['error.received']],
    ['conversation.delete', { type: 'conversation.delete', conversationId: 'c' }, ['error.received']],
  ] as const)('a failed %s', (_, command, events) => {
    for (const outcome of [ok('', 500), ok({ error: 'x' }, 403), lost('network'), lost('timeout')]) expect(types(command, outcome)).toEqual(events)
  })

  test('a failure says what failed and how', () => {
    expect(answer({ type: 'metadata.set', metadata: {} }, ok({ error_desc: 'no' }, 500)).events).toEqual([
      { type: 'error.received', code: '500', detail: 'no', command: 'metadata.set' },
    ])
    expect(answer({ type: 'metadata.get' }, lost('aborted')).events).toEqual([])
  })

  test('a refused key ends the connection; any other failure to start is only told', () => {
    const start: Command = { type: 'conversation.start' }
    expect(answer(start, ok({ error_desc: 'bad key' }, 403)).events).toEqual([
      { type: 'connection.changed', change: { status: 'refused', cause: 'unauthorised', reason: 'conversation.start: bad key' } },
    ])
    expect(answer(start, ok('', 500)).events).toEqual([{ type: 'connection.changed', change: { reason: 'conversation.start: status 500' } }])
  })
})

describe('a fetched reply', () => {
  const fetched: Command = { type: 'reply.fetch', url: 'https://channel.prod.captivat.io/1?X-Amz-Signature=zzz' }
  const reply = (outcome: HttpOutcome) => eventOf('message.received', answer(fetched, outcome).events).message

  test.each([
    ['content', { botMessage: { content: [{ type: 'text', text: 'long' }] } }],
    ['message, as for a day in July 2025', { botMessage: { message: { text: 'long' } } }],
    ['without its box', { content: 'long' }],
    ['wrapped', wrap('bot_message', { botMessage: { content: ['long'] } })],
  ])('%s', (_, body) => {
    expect(reply(ok(body))).toMatchObject({ author: { role: 'bot' }, parts: [{ kind: 'text', text: 'long' }] })
  })

  test('the same reply, fetched twice, has one id', () => {
    const body = { botMessage: { content: ['long'] } }
    expect(reply(ok(body)).wireIds).toEqual(reply(ok(body)).wireIds)
    expect(reply(ok(body)).wireIds).toHaveLength(1)
  })

  test.each([
    ['no network', lost('network'), 'network'],
    ['403', ok('', 403), 'status 403'],
    ['a page', ok('<html>'), 'not the service answered, but somebody in between (status 200)'],
    ['no content', ok({ botMessage: {} }), 'the answer cannot be read'],
    ['no JSON', ok('OK'), 'the answer cannot be read'],
  ])('%s leaves a visible item that does not tell the address', (_, outcome, reason) => {
    const message = reply(outcome)
    expect(message).toMatchObject({ author: { role: 'system' }, parts: [{ kind: 'unknown', type: 'reply-unavailable', payload: { reason } }] })
    expect(JSON.stringify(message)).not.toContain('zzz')
  })
})
