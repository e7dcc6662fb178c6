import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initialState, type ChatState } from '../../src/core/chatState.ts'
import { toArray } from '../../src/core/list/chunkedList.ts'
import { reduceEvent } from '../../src/core/reduceEvent.ts'
import type { ChatEvent, FormOutcome, FormStatus, InvitationStatus } from '../../src/model/index.ts'
import { own, said, spoken } from './messages.ts'
import { asking, inviting } from './requests.ts'

function after(events: readonly ChatEvent[], from: ChatState = initialState): ChatState {
  return events.reduce((state, event, index) => reduceEvent(state, event, { id: `e${index}`, at: 1_000 + index }), from)
}

const received = (text: string, wireId?: string): ChatEvent => ({
  type: 'message.received',
  message: said('bot', text, wireId === undefined ? {} : { wireIds: [wireId] }),
})
const queued = (text: string): ChatEvent => ({ type: 'message.queued', message: own(text, 'queued', { id: text, wireIds: [text] }) })

describe('what is said', () => {
  const cases: readonly [name: string, events: ChatEvent[], expected: string[]][] = [
    ['messages stand in the order of arrival', [received('1'), received('2')], ['bot: 1', 'bot: 2']],
    ['a frame that comes twice is one message', [received('1', 'a'), received('1', 'a')], ['bot: 1']],
    ['what waits to be sent stays last', [queued('me'), received('1')], ['bot: 1', 'visitor: me [queued]']],
    [
      'what was handed over keeps its place',
      [queued('me'), { type: 'message.dispatched', id: 'me' }, received('1')],
      ['visitor: me [sending]', 'bot: 1'],
    ],
    [
      'an echo before the acknowledgement is the same message',
      [
        queued('me'),
        { type: 'message.dispatched', id: 'me' },
        { type: 'message.received', message: said('visitor', 'me', { wireIds: ['server-1'] }) },
        { type: 'message.acked', id: 'me' },
      ],
      ['visitor: me [confirmed]'],
    ],
    [
      'an echo of a foreign tab is another message',
      [{ type: 'message.received', message: said('visitor', 'elsewhere') }],
      ['visitor: elsewhere [confirmed]'],
    ],
    [
      'a broken line leaves what was handed over in doubt',
      [queued('me'), { type: 'message.dispatched', id: 'me' }, { type: 'message.sent', id: 'me' }, { type: 'connection.changed', change: { status: 'reconnecting' } }],
      ['visitor: me [unconfirmed]'],
    ],
    [
      'a message sent again stands after what was said since',
      [
        queued('me'),
        { type: 'message.dispatched', id: 'me' },
        { type: 'message.failed', id: 'me', reason: 'refused' },
        received('1'),
        { type: 'message.requeued', id: 'me' },
      ],
      ['bot: 1', 'visitor: me [queued]'],
    ],
    [
      'nothing takes a proof back',
      [queued('me'), { type: 'message.acked', id: 'me' }, { type: 'message.failed', id: 'me', reason: 'network' }, { type: 'message.unconfirmed', id: 'me' }],
      ['visitor: me [confirmed]'],
    ],
    [
      'an agent comes once and goes once',
      [
        { type: 'agent.joined', agent: { role: 'agent', name: 'Ana' } },
        { type: 'agent.joined', agent: { role: 'agent', name: 'Ana' } },
        { type: 'agent.left' },
        { type: 'agent.left' },
      ],
      ['system: (agent-joined)', 'system: (agent-left)'],
    ],
    [
      'the end of the conversation fails what had not left',
      [queued('me'), { type: 'conversation.ended', reason: 'gone' }],
      ['visitor: me [failed]'],
    ],
    [
      'one that waits and is sent again keeps its turn',
      [queued('1'), queued('2'), { type: 'message.requeued', id: '1' }],
      ['visitor: 1 [queued]', 'visitor: 2 [queued]'],
    ],
    [
      'what waits stays last, also when one behind it never leaves',
      [queued('1'), queued('2'), queued('3'), { type: 'message.failed', id: '2', reason: 'upload' }, { type: 'message.cancelled', id: '3' }, received('hi')],
      ['bot: hi', 'visitor: 1 [queued]', 'visitor: 2 [failed]', 'visitor: 3 [cancelled]'],
    ],
    [
      'what never left does not stay last once nothing waits',
      [queued('1'), { type: 'message.cancelled', id: '1' }, received('hi')],
      ['visitor: 1 [cancelled]', 'bot: hi'],
    ],
    [
      'the record of a conversation that was left is not that of the next one',
      [
        { type: 'conversation.started', conversationId: 'c1' },
        { type: 'conversation.reset' },
        { type: 'conversation.requested' },
        { type: 'transcript.loaded', messages: [said('bot', 'old')], complete: true, conversationId: 'c1' },
      ],
      [],
    ],
    [
      'messages with an order of the server’s stand in it',
      [
        { type: 'message.received', message: said('bot', '2', { order: 2 }) },
        { type: 'message.received', message: said('bot', '1', { order: 1 }) },
      ],
      ['bot: 1', 'bot: 2'],
    ],
  ]
  it.each(cases)('%s', (_name, events, expected) => {
    expect(spoken(toArray(after(events).messages))).toEqual(expected)
  })

  it('a message of the agent’s that names nobody is the agent’s who is there', () => {
    const state = after([
      { type: 'agent.joined', agent: { role: 'agent', name: 'Ana' } },
      { type: 'message.received', message: said('agent', 'hello') },
    ])
    expect(toArray(state.messages).at(-1)?.author.name).toBe('Ana')
  })
})

describe('unread', () => {
  it('counts what others said until the end is seen, and history not at all', () => {
    const state = after([received('1'), { type: 'message.received', message: said('bot', 'old'), replayed: true }, received('2')])
    expect([state.unread, state.unreadFrom]).toEqual([2, 'bot-1'])
    expect(after([{ type: 'transcript.seen' }], state)).toMatchObject({ unread: 0 })
  })

  const loaded = (...texts: string[]): ChatEvent[] => [
    { type: 'transcript.requested' },
    { type: 'transcript.loaded', complete: true, messages: texts.map((text) => said('bot', text, { id: `record-${text}` })) },
  ]
  const resumed: ChatEvent = { type: 'conversation.started', conversationId: 'c1', resumed: true }
  const cases: readonly [name: string, events: ChatEvent[], unread: number, unreadFrom: string | undefined][] = [
    ['the first record of a conversation that is taken up is history', [resumed, ...loaded('1', '2')], 0, undefined],
    ['also when something waits to be sent', [resumed, queued('me'), ...loaded('1', '2')], 0, undefined],
    ['what a later record adds was missed', [resumed, ...loaded('1'), resumed, ...loaded('1', '2')], 1, 'record-2'],
    ['what the first record adds to a conversation that began here was missed', [{ type: 'conversation.started', conversationId: 'c1' }, resumed, ...loaded('1')], 1, 'record-1'],
  ]
  it.each(cases)('%s', (_name, events, unread, unreadFrom) => {
    expect([after(events).unread, after(events).unreadFrom]).toEqual([unread, unreadFrom])
  })
})

describe('which conversation it is', () => {
  const started = (conversationId: string, resumed?: boolean): ChatEvent => ({ type: 'conversation.started', conversationId, ...(resumed ? { resumed } : {}) })
  const cases: readonly [name: string, events: ChatEvent[], expected: object][] = [
    ['the first that starts', [started('c1')], { id: 'c1', status: 'active' }],
    ['not another that starts late', [started('c1'), started('c2')], { id: 'c1', status: 'active' }],
    ['not one that is over', [started('c1'), { type: 'conversation.ended', reason: 'agent' }, started('c1')], { id: 'c1', status: 'ended' }],
    ['and why it is over is told after that it is', [started('c1'), { type: 'conversation.ended', reason: 'unknown' }, { type: 'conversation.ended', reason: 'agent' }], { endReason: 'agent' }],
    ['of two reasons the first', [started('c1'), { type: 'conversation.ended', reason: 'resolved' }, { type: 'conversation.ended', reason: 'agent' }], { endReason: 'resolved' }],
    ['the next, after it was left', [started('c1'), { type: 'conversation.reset' }, started('c2', true)], { id: 'c2', status: 'active' }],
  ]
  it.each(cases)('%s', (_name, events, expected) => {
    expect(after(events).conversation).toMatchObject(expected)
  })

  it('a page of the list that comes twice is listed once', () => {
    const page = (number: number, ...ids: string[]): ChatEvent => ({ type: 'conversations.loaded', conversations: ids.map((id) => ({ id })), page: { number, hasNext: true } })
    expect(after([page(1, 'a', 'b'), page(2, 'b', 'c'), page(2, 'b', 'c')]).conversations.items.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it.each(['idle', 'refused', 'unreachable'] as const)('nothing is awaited from a line that is %s', (status) => {
    const asked: ChatEvent[] = [queued('me'), { type: 'message.acked', id: 'me' }]
    expect(after(asked).awaitingReply).toBe(true)
    expect(after([...asked, { type: 'connection.changed', change: { status } }]).awaitingReply).toBe(false)
  })
})

describe('any event in any state', () => {
  const message = fc
    .record({ role: fc.constantFrom('bot' as const, 'visitor' as const, 'agent' as const), id: fc.constantFrom('a', 'b', 'c'), hasWireId: fc.boolean() })
    .map(({ role, id, hasWireId }) => said(role, id, { id: `${role}${id}`, wireIds: hasWireId ? [`wire-${role}${id}`] : [] }))
  const outcome: fc.Arbitrary<FormOutcome> = fc.record(
    { status: fc.constantFrom<FormStatus>('open', 'sending', 'answered', 'unconfirmed', 'failed', 'cancelled', 'expired'), values: fc.constant({ city: 'Vienna' }) },
    { requiredKeys: ['status'] },
  )
  const formId = fc.constantFrom('f1', 'f2')
  const invitationStatus = fc.constantFrom<InvitationStatus>('pending', 'accepted', 'declined', 'ended', 'missed')
  const request = fc.oneof(
    fc.tuple(formId, fc.option(outcome), fc.boolean()).map(([one, told, secure]) => asking({ formId: one, secure, ...(told ? { outcome: told } : {}) })),
    invitationStatus.map(inviting),
  )
  const agent = fc.constantFrom({ role: 'agent' as const, name: 'Ana' }, { role: 'agent' as const, name: 'Ben' })
  const wireId = fc.constantFrom('joined:1', 'left:1', 'left:2')
  const id = fc.constantFrom('visitora', 'visitorb', 'bota', 'nobody')
  const event: fc.Arbitrary<ChatEvent> = fc.oneof(
    request.map((one): ChatEvent => ({ type: 'message.received', message: one })),
    fc.tuple(formId, outcome).map(([one, told]): ChatEvent => ({ type: 'form.changed', formId: one, outcome: told })),
    invitationStatus.map((status): ChatEvent => ({ type: 'invitation.changed', invitationId: 'i1', status })),
    fc.tuple(agent, wireId).map(([one, name]): ChatEvent => ({ type: 'agent.joined', agent: one, wireId: name })),
    fc.tuple(agent, wireId).map(([one, name]): ChatEvent => ({ type: 'agent.left', agent: one, wireId: name })),
    fc.tuple(id, fc.constantFrom('c1:16', 'c1:32')).map(([one, name]): ChatEvent => ({ type: 'message.dispatched', id: one, wireIds: [name] })),
    fc.array(fc.oneof(message, request)).map((messages): ChatEvent => ({ type: 'transcript.loaded', messages, complete: true })),
    fc.constantFrom<ChatEvent>(
      { type: 'preChat.defined', form: { name: 'before', fields: [] } },
      { type: 'preChat.defined' },
      { type: 'availability.changed', availability: { isOpen: false } },
      { type: 'participants.changed', participants: [{ role: 'agent', name: 'Ana' }] },
    ),
    message.map((one): ChatEvent => ({ type: 'message.received', message: one })),
    message.map((one): ChatEvent => ({ type: 'message.queued', message: { ...one, author: { role: 'visitor' }, delivery: { status: 'queued' } } })),
    fc.record({ type: fc.constantFrom('message.dispatched', 'message.sent', 'message.acked', 'message.unconfirmed', 'message.cancelled', 'message.requeued'), id }) as fc.Arbitrary<ChatEvent>,
    id.map((one): ChatEvent => ({ type: 'message.failed', id: one, reason: 'network' })),
    fc.array(message).map((messages): ChatEvent => ({ type: 'transcript.loaded', messages, complete: true })),
    fc.record({ type: fc.constantFrom('message.delivered', 'message.read', 'message.edited', 'message.deleted'), id }) as fc.Arbitrary<ChatEvent>,
    message.map((one): ChatEvent => ({ type: 'message.received', message: one, replayed: true })),
    fc.nat(5).map((count): ChatEvent => ({ type: 'readMark.restored', mark: { count, mark: count === 0 ? '' : 'x' } })),
    fc.constantFrom<ChatEvent>(
      { type: 'transcript.requested' },
      { type: 'transcript.failed' },
      { type: 'transcript.incomplete' },
      { type: 'transcript.seen' },
      { type: 'tabs.changed', hasOthers: true },
      { type: 'reply.overdue' },
      { type: 'session.opened' },
      { type: 'session.reconciled' },
      { type: 'session.changed', change: { a: 'b' } },
      { type: 'draft.changed', text: 'draft' },
      { type: 'conversation.requested' },
      { type: 'conversation.deleted', conversationId: '1' },
      { type: 'error.received', code: '5' },
      { type: 'command.refused', command: 'message.send', reason: 'r' },
      { type: 'conversation.started', conversationId: '2', resumed: true },
      { type: 'conversation.started', conversationId: '1' },
      { type: 'conversation.ended', reason: 'agent' },
      { type: 'conversation.reset' },
      { type: 'agent.joined', agent: { role: 'agent', name: 'Ana' } },
      { type: 'agent.left' },
      { type: 'agent.unavailable' },
      { type: 'queue.changed', queue: { position: 2 } },
      { type: 'queue.changed', queue: undefined },
      { type: 'typing.started', participant: { role: 'agent', name: 'Ana' } },
      { type: 'connection.changed', change: { status: 'reconnecting' } },
      { type: 'connection.changed', change: { status: 'ready' } },
      { type: 'frame.rejected', reason: 'r', sample: 's' },
    ),
  )

  it('is legal, keeps every row once, and leaves plain data', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const state = after(events)
        const ids = toArray(state.messages).map((one) => one.id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(state.messages.length).toBe(ids.length)
        // Plain data: what JSON makes of it says the same, and goes on in the same way.
        const copy = JSON.parse(JSON.stringify(state)) as ChatState
        expect(copy).toEqual(state)
        expect(toArray(after(events, copy).messages)).toEqual(toArray(after(events, state).messages))
        expect(state.unread).toBeGreaterThanOrEqual(state.unreadFrom === undefined ? 0 : 1)
        expect(state.unread === 0).toBe(state.unreadFrom === undefined)
      }),
      { numRuns: 500 },
    )
  })

  it('applied twice in a row changes the transcript once', () => {
    // An echo without an id of the wire's may as well be of a second message of the same words.
    const isNameless = (one: ChatEvent) => one.type === 'message.received' && one.message.author.role === 'visitor' && one.message.wireIds.length === 0
    const repeatable = (one: ChatEvent) => one.type !== 'conversation.reset' && !isNameless(one)
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), event.filter(repeatable), (before, again) => {
        const once = reduceEvent(after(before), again, { id: 'first', at: 5 })
        const twice = reduceEvent(once, again, { id: 'second', at: 6 })
        expect(twice.messages).toEqual(once.messages)
      }),
      { numRuns: 1_000 },
    )
  })
})
