import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChatState } from '../../src/core/chatState.ts'
import { toArray } from '../../src/core/list/chunkedList.ts'
import { reduceEvent } from '../../src/core/reduceEvent.ts'
import type { ChatEvent, ConversationSummary, Participant, QueueState } from '../../src/model/index.ts'
import { after } from './events.ts'
import { own, said } from './messages.ts'

const people: readonly Participant[] = [
  { role: 'agent' },
  { role: 'agent', name: 'Ana' },
  { role: 'agent', name: 'Ana', id: 'a1' },
  { role: 'agent', id: 'a1' },
  { role: 'agent', name: 'Ben', id: 'b1' },
  { role: 'bot', name: 'Botty' },
]
const person = fc.constantFrom(...people)
const agent = fc.constantFrom(...people.filter(({ role }) => role === 'agent'))
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const wireId = optional(fc.constantFrom('w1', 'w2'))
/** Fields that are not set are not there. */
const set = <T>(fields: object): T => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T

const messageId = fc.constantFrom('bot-hi', 'agent-hi', 'visitor-me', 'nobody')
const conversationId = optional(fc.constantFrom('c1', 'c2'))
const status = optional(fc.constantFrom('ai', 'queued', 'ended'))
const summary = fc.tuple(fc.constantFrom('c1', 'c2', 'c3'), optional(fc.nat(5)), status).map(([id, updatedAt, told]) => set<ConversationSummary>({ id, updatedAt, status: told }))

/** At least one of each kind of event about people, ratings, lists and streams, and of those that begin and end what they are about. */
const event: fc.Arbitrary<ChatEvent> = fc.oneof(
  fc.tuple(fc.constantFrom('agent.joined' as const), agent, wireId).map(([type, one, id]): ChatEvent => ({ type, agent: one, ...(id ? { wireId: id } : {}) })),
  fc
    .tuple(fc.constantFrom('agent.left' as const, 'agent.transferred' as const), optional(agent), wireId)
    .map(([type, one, id]): ChatEvent => ({ type, ...(one ? { agent: one } : {}), ...(id ? { wireId: id } : {}) })),
  fc.tuple(fc.constantFrom('typing.started' as const, 'typing.stopped' as const), person).map(([type, participant]): ChatEvent => ({ type, participant })),
  fc.array(person).map((participants): ChatEvent => ({ type: 'participants.changed', participants })),
  fc
    .tuple(fc.array(fc.tuple(person, fc.boolean())), fc.boolean())
    .map(([present, isPartial]): ChatEvent => ({ type: 'presence.changed', isPartial, present: present.map(([one, isOnline]) => ({ ...one, isOnline })) })),
  fc
    .tuple(optional(fc.integer({ min: 1, max: 9 })), optional(fc.integer({ min: -10, max: 9_000 })))
    .map(([position, waitSeconds]): ChatEvent => ({ type: 'queue.changed', queue: set<QueueState>({ position, waitSeconds }) })),
  fc
    .tuple(fc.integer({ min: 1, max: 5 }), optional(fc.constantFrom('good')), conversationId)
    .map(([rating, comment, id]) => set<ChatEvent>({ type: 'conversation.rated', rating, comment, conversationId: id })),
  fc.tuple(messageId, optional(fc.constantFrom('like' as const, 'dislike' as const))).map(([id, reaction]) => set<ChatEvent>({ type: 'message.reacted', id, reaction })),
  fc.tuple(summary, fc.boolean()).map(([conversation, isNew]): ChatEvent => ({ type: 'conversations.changed', conversation, isNew })),
  fc
    .tuple(fc.uniqueArray(summary, { selector: ({ id }) => id }), fc.integer({ min: 1, max: 3 }), fc.boolean())
    .map(([conversations, number, hasNext]): ChatEvent => ({ type: 'conversations.loaded', conversations, page: { number, hasNext } })),
  status.map((told): ChatEvent => ({ type: 'conversations.requested', ...(told ? { filter: { status: told } } : {}) })),
  fc.constantFrom('par', 'tial').map((chunk): ChatEvent => ({ type: 'stream.advanced', chunk, author: { role: 'bot' }, format: 'markdown' })),
  fc.constantFrom('line' as const, 'timeout' as const, 'error' as const).map((reason): ChatEvent => ({ type: 'stream.interrupted', reason })),
  fc.constantFrom('conversation.rate' as const, 'conversation.escalate' as const).map((command): ChatEvent => ({ type: 'error.received', command })),
  fc.constantFrom<ChatEvent>(
    { type: 'agent.requested' },
    { type: 'agent.unavailable', detail: 'busy' },
    { type: 'queue.changed', queue: undefined },
    { type: 'stream.completed' },
    { type: 'stream.stopped' },
    { type: 'conversations.failed' },
    { type: 'conversation.requested' },
    { type: 'conversation.started', conversationId: 'c1' },
    { type: 'conversation.started', conversationId: 'c2', resumed: true },
    { type: 'conversation.ended', reason: 'agent' },
    { type: 'conversation.deleted', conversationId: 'c2' },
    { type: 'conversation.reset' },
    { type: 'connection.changed', change: { status: 'reconnecting' } },
    { type: 'connection.changed', change: { status: 'ready' } },
    { type: 'message.received', message: said('bot', 'hi', { wireIds: ['s1'] }) },
    { type: 'message.received', message: said('agent', 'hi', { wireIds: ['s2'] }) },
    { type: 'message.queued', message: own('me', 'queued', { wireIds: ['visitor-me'] }) },
    { type: 'message.sent', id: 'visitor-me' },
    { type: 'message.acked', id: 'visitor-me' },
  ),
)

/** What is never so, whatever happened. */
function contradictions(state: ChatState): string[] {
  const { conversation, typing, present, queue, escalation, participants, conversations } = state
  const isOver = conversation.status === 'ended'
  const names = (some: readonly Participant[]) => some.map(({ role, id, name }) => `${role} ${id ?? name ?? ''}`)
  const isTwice = (some: readonly string[]) => new Set(some).size !== some.length
  const shown = toArray(state.messages).map(({ id }) => id)
  return [
    ...(isOver && typing.length > 0 ? ['somebody types in a conversation that is over'] : []),
    ...(isOver && (queue || escalation) ? ['somebody waits in a conversation that is over'] : []),
    ...(isTwice(names(present)) || isTwice(names(typing)) ? ['somebody is there twice'] : []),
    ...(isTwice(conversations.items.map(({ id }) => id)) ? ['a conversation is listed twice'] : []),
    ...(isTwice(shown) || shown.length !== state.messages.length ? ['a row is there twice'] : []),
    ...(participants === undefined ? ['nobody knows who is there'] : []),
  ]
}

describe('F52: every event in every state', () => {
  const soundly = (reduce: typeof reduceEvent) =>
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const state = events.reduce((before, one, index) => reduce(before, one, { id: `e${index}`, at: 1_000 + index }), after([]))
      expect(contradictions(state)).toEqual([])
      expect(JSON.parse(JSON.stringify(state))).toEqual(state)
    })

  it('is legal, and leaves a state of plain data that does not contradict itself', () => {
    fc.assert(soundly(reduceEvent), { numRuns: 1_500 })
  })

  it('would contradict itself if the end closed nothing', () => {
    const careless: typeof reduceEvent = (state, one, stamp) => ({ ...reduceEvent(state, one, stamp), typing: one.type === 'conversation.ended' ? state.typing : reduceEvent(state, one, stamp).typing })
    expect(fc.check(soundly(careless), { numRuns: 1_500, seed: 7 }).failed).toBe(true)
  })

  it('changes the people, the list, the rating and the transcript once when it comes twice', () => {
    // A piece of an answer has no name by which a second one could be known.
    const repeatable = event.filter(({ type }) => type !== 'stream.advanced')
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), repeatable, (before, again) => {
        const once = reduceEvent(after(before), again, { id: 'first', at: 5_000 })
        const twice = reduceEvent(once, again, { id: 'second', at: 5_001 })
        const { connection: _one, diagnostics: _two, ...settled } = once
        expect(twice).toMatchObject(settled)
      }),
      { numRuns: 1_500 },
    )
  })
})
