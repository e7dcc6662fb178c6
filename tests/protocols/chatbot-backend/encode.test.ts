import { describe, expect, test } from 'vitest'
import type { Command, ProtocolContext } from '../../../src/model/index.ts'
import type { WireSource } from '../../../src/protocols/chatbot-backend/wireConfig.ts'
import { CONVERSATION as conversationId, encodeWith, eventOf, reasonOf, said, sending, unstarted, VISITOR, words } from './givenCommands.ts'

type Row = readonly [name: string, command: Command, event: string, data: unknown, options?: Partial<WireSource>, over?: Partial<ProtocolContext>]

const agent = { as: 'agent' } as const
const presence = { presence: { userName: 'Ann', metadata: { page: '/prices' } } } as const

const rows: readonly Row[] = [
  ['the first conversation', { type: 'conversation.start' }, 'join-conversation', {}, {}, { ...unstarted, session: {} }],
  ['a conversation that is known', { type: 'transcript.fetch' }, 'join-conversation', { conversationId, sessionId: 'session-3' }],
  ['a conversation whose session is not known', { type: 'transcript.fetch' }, 'join-conversation', { conversationId }, {}, { session: {} }],
  [
    'a conversation that is opened from the list goes without the session of another',
    { type: 'transcript.fetch' },
    'join-conversation',
    { conversationId },
    {},
    { session: { sessionId: 'session-3', sessionOf: 'conv-1' } },
  ],
  ['a conversation taken up by its id', { type: 'conversation.resume', conversationId: 'conv-2' }, 'join-conversation', { conversationId: 'conv-2', sessionId: 'session-3' }],
  ['typing', { type: 'typing.notify', isTyping: true, draft: 'hel' }, 'typing', { conversationId, isTyping: true, sender: 'user' }],
  ['typing no more', { type: 'typing.notify', isTyping: false }, 'typing', { conversationId, isTyping: false, sender: 'user' }],
  ['an agent who types', { type: 'typing.notify', isTyping: true }, 'typing', { conversationId, isTyping: true, sender: 'agent', senderName: 'Ann' }, { ...agent, ...presence }],
  ['a call for a person', { type: 'conversation.escalate', reason: 'refund' }, 'escalate', { conversationId, reason: 'refund' }],
  ['a call for a person without a reason', { type: 'conversation.escalate' }, 'escalate', { conversationId }],
  ['the end', { type: 'conversation.end' }, 'end-conversation', { conversationId }],
  ['what the visitor thinks of a message', { type: 'message.react', wireId: 'm1', reaction: 'like' }, 'react-message', { conversationId, messageId: 'm1', reaction: 'like' }],
  [
    'what the visitor thinks of a greeting that got a name later',
    { type: 'message.react', wireId: 'greeting:x', reaction: 'like' },
    'react-message',
    { conversationId, messageId: 'm1', reaction: 'like' },
    {},
    { messages: [{ ...said('g', { role: 'bot' }, [words('Hi')]), wireIds: ['greeting:x', 'm1'] }] },
  ],
  ['metadata', { type: 'metadata.set', metadata: { plan: 'pro', nothing: undefined } }, 'update-conversation-metadata', { metadata: { plan: 'pro' } }],
  ['a page', { type: 'page.report', page: '/prices', title: 'Prices' }, 'page-view', { page: '/prices' }],
  ['a page and where from', { type: 'page.report', page: '/prices', referrer: '/cards' }, 'page-view', { page: '/prices', referrer: '/cards' }],
  ['a sign of life', { type: 'connection.probe' }, 'ping', undefined],
  ['the stop of an answer, where the backend has an event for it', { type: 'stream.stop' }, 'stop-rag', { conversationId }, { stopEvent: 'stop-rag' }],
  ['the list', { type: 'conversations.list' }, 'request-conversation-list', {}],
  [
    'a page of the list with filters',
    { type: 'conversations.list', page: 2, limit: 20, filter: { status: 'queued', agentId: 'a1', startDate: Date.UTC(2026, 0, 2), endDate: '2026-02-01', empty: '' } },
    'request-conversation-list',
    { page: 2, limit: 20, status: 'queued', agentId: 'a1', startDate: '2026-01-02T00:00:00.000Z', endDate: '2026-02-01' },
  ],
  ['a filter cannot turn the page', { type: 'conversations.list', page: 3, filter: { page: 1 } }, 'request-conversation-list', { page: 3 }],
  [
    'the conversation is open at this side',
    { type: 'presence.report', status: 'joined' },
    'join-presence',
    { conversationId, userId: 'user-9', userName: 'Ann', userType: 'user', metadata: { page: '/prices' } },
    presence,
  ],
  ['it still is', { type: 'presence.report', status: 'present' }, 'presence-heartbeat', { conversationId, userId: 'user-9' }, presence],
  ['it is no more', { type: 'presence.report', status: 'left' }, 'leave-presence', { conversationId, userId: 'user-9' }, presence],
  ['presence of one whom nobody knows', { type: 'presence.report', status: 'present' }, 'presence-heartbeat', { conversationId, userId: VISITOR }, { presence: {} }, { session: {} }],
  ['presence of an agent', { type: 'presence.report', status: 'joined' }, 'join-presence', { conversationId, userId: 'a1', userType: 'agent' }, { ...agent, presence: { userId: 'a1' } }],
]

describe('client events', () => {
  for (const [name, command, event, data, options, over] of rows) {
    test(name, () => expect(eventOf(encodeWith(command, options, over))).toEqual([event, data]))
  }

  test('an argument that is missing is not sent as null', () => {
    expect(eventOf(encodeWith({ type: 'connection.probe' }))[1]).toBeUndefined()
    expect(Object.keys(eventOf(encodeWith({ type: 'conversation.escalate' }))[1] as object)).toEqual(['conversationId'])
  })
})

describe('what this wire has no frame for is refused with a reason', () => {
  const withoutConversation: readonly Command[] = [
    { type: 'conversation.end' },
    { type: 'conversation.escalate' },
    { type: 'conversation.rate', rating: 5 },
    { type: 'transcript.fetch' },
    { type: 'message.react', wireId: 'm', reaction: 'like' },
    { type: 'metadata.set', metadata: {} },
    { type: 'presence.report', status: 'joined' },
  ]
  test.each(withoutConversation)('$type needs a conversation', (command) => {
    for (const over of [unstarted, { conversationId: '' }]) {
      expect(reasonOf(encodeWith(command, { presence: {} }, over))).toBe(`${command.type} needs a conversation, and none has started`)
    }
  })

  test.each<[string, Command, RegExp, Partial<WireSource>?]>([
    ['a place', sending(words('here'), { kind: 'location', latitude: 1, longitude: 2 }), /no frame for location/],
    ['a file', sending({ kind: 'files', files: [] }), /no frame for files/],
    ['nothing', sending(words('  ')), /empty/],
    ['a message without parts', sending(), /empty/],
    ['a changed message', { type: 'message.edit', wireId: 'm', text: 'x' }, /cannot change/],
    ['a removed message', { type: 'message.delete', wireId: 'm' }, /cannot change/],
    ['a receipt', { type: 'receipt.send', wireId: 'm', status: 'read' }, /no receipts/],
    ['a form', { type: 'form.submit', formId: 'f', name: 'f', values: { cc: '4111' }, secure: true }, /no form.submit/],
    ['the deletion of a conversation', { type: 'conversation.delete', conversationId }, /no conversation.delete/],
    ['a search in the list', { type: 'conversations.list', search: { words: 'refund' } }, /does not search/],
    ['a question for metadata', { type: 'metadata.get' }, /not when it is asked/],
    ['metadata for somebody', { type: 'metadata.set', metadata: {}, target: 'agent' }, /who should see/],
    ['metadata that JSON cannot carry', { type: 'metadata.set', metadata: { n: 1n } }, /JSON/],
    ['the stop of an answer', { type: 'stream.stop' }, /no way to stop/],
    ['what is thought of a greeting without a name', { type: 'message.react', wireId: 'greeting:x', reaction: 'like' }, /no name for this message/],
    ['presence that is off', { type: 'presence.report', status: 'joined' }, /option `presence` is off/],
    ['a command that nobody knows', { type: 'tea.make' } as never, /no such command/],
  ])('%s', (_, command, reason, options) => {
    expect(reasonOf(encodeWith(command, options))).toMatch(reason)
    expect(reasonOf(encodeWith(command, options))).not.toContain('4111')
  })
})
