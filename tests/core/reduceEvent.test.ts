import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initialState, type ChatState } from '../../src/core/chatState.ts'
import { toArray } from '../../src/core/list/chunkedList.ts'
import { reduceEvent } from '../../src/core/reduceEvent.ts'
import type { ChatEvent } from '../../src/model/index.ts'
import { own, said, spoken } from './messages.ts'

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
})

describe('any event in any state', () => {
  const message = fc
    .record({ role: fc.constantFrom('bot' as const, 'visitor' as const, 'agent' as const), id: fc.constantFrom('a', 'b', 'c'), hasWireId: fc.boolean() })
    .map(({ role, id, hasWireId }) => said(role, id, { id: `${role}${id}`, wireIds: hasWireId ? [`wire-${role}${id}`] : [] }))
  const id = fc.constantFrom('visitora', 'visitorb', 'bota', 'nobody')
  const event: fc.Arbitrary<ChatEvent> = fc.oneof(
    message.map((one): ChatEvent => ({ type: 'message.received', message: one })),
    message.map((one): ChatEvent => ({ type: 'message.queued', message: { ...one, author: { role: 'visitor' }, delivery: { status: 'queued' } } })),
    fc.record({ type: fc.constantFrom('message.dispatched', 'message.sent', 'message.acked', 'message.unconfirmed', 'message.cancelled', 'message.requeued'), id }) as fc.Arbitrary<ChatEvent>,
    id.map((one): ChatEvent => ({ type: 'message.failed', id: one, reason: 'network' })),
    fc.array(message).map((messages): ChatEvent => ({ type: 'transcript.loaded', messages, complete: true })),
    fc.constantFrom<ChatEvent>(
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
        expect(JSON.parse(JSON.stringify(state))).toEqual(JSON.parse(JSON.stringify({ ...state })))
      }),
    )
  })

  it('applied twice in a row changes the transcript once', () => {
    const repeatable = (one: ChatEvent) => one.type !== 'conversation.reset'
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
