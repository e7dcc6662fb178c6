import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reduceEvents } from '../../src/core/createChatStore.ts'
import { findMessage, findRow } from '../../src/core/list/findMessage.ts'
import { receiveRun } from '../../src/core/reducers/receiveRun.ts'
import { initialState, reduceEvent, type ChatState, type Stamp } from '../../src/core/index.ts'
import type { ChatEvent, Message, Participant } from '../../src/model/index.ts'
import { after } from './events.ts'
import { own, said } from './messages.ts'

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'] as const
const name = fc.constantFrom(...names)
const words = fc.constantFrom('yes', 'no', 'yes and no', 'hello')
const rarely = fc.integer({ min: 0, max: 11 }).map((dice) => dice === 0)

const authors: readonly Participant[] = [
  { role: 'visitor' },
  { role: 'visitor' },
  { role: 'bot' },
  { role: 'bot', name: 'Bo' },
  { role: 'agent' },
  { role: 'agent', id: '1' },
  { role: 'agent', id: '2', name: 'Ana' },
  { role: 'system' },
]

interface Told {
  readonly id: string
  readonly wireIds: readonly string[]
  readonly author: Participant
  readonly text: string
  readonly time: number | undefined
  readonly order: number | undefined
  readonly isOdd: boolean
  readonly oddity: Partial<Message>
}

const messageOf = ({ id, wireIds, author, text, time, order, isOdd, oddity }: Told): Message =>
  said(author.role, text, {
    id,
    wireIds,
    author,
    ...(time === undefined ? {} : { time }),
    ...(order === undefined ? {} : { order }),
    ...(isOdd ? oddity : {}),
  })

const oddities: readonly Partial<Message>[] = [
  { local: true },
  { delivery: { status: 'queued' } },
  { delivery: { status: 'sent' }, attempts: 1 },
  { delivery: { status: 'failed', reason: 'refused' } },
  { delivery: { status: 'confirmed' } },
  { parts: [{ kind: 'notice', code: 'agent-left' }] },
  { parts: [] },
  { stream: 'complete' },
]

const toldWith = (id: fc.Arbitrary<string>, wireIds: fc.Arbitrary<readonly string[]>, order: fc.Arbitrary<number | undefined>): fc.Arbitrary<Told> =>
  fc.record({
    id,
    wireIds,
    author: fc.constantFrom(...authors),
    text: words,
    time: fc.constantFrom(undefined, 1, 2, 5_000),
    order,
    isOdd: rarely,
    oddity: fc.constantFrom(...oddities),
  })

const sometimesOrdered = fc.constantFrom(undefined, undefined, undefined, 1, 2, 3)
const message = toldWith(name, fc.uniqueArray(name, { maxLength: 2 }), sometimesOrdered).map(messageOf)

const received = (one: Message, isReplayed: boolean): ChatEvent => ({ type: 'message.received', message: one, ...(isReplayed ? { replayed: true } : {}) })

const id = name

/** What may have happened before, and now and then between the messages. */
const happening: fc.Arbitrary<ChatEvent> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(message, rarely).map(([one, isReplayed]) => received(one, isReplayed)) },
  { weight: 4, arbitrary: fc.tuple(name, words).map(([one, text]): ChatEvent => ({ type: 'message.queued', message: own(text, 'queued', { id: one, wireIds: [one] }) })) },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constantFrom('message.dispatched', 'message.sent', 'message.acked', 'message.unconfirmed', 'message.cancelled', 'message.requeued', 'message.deleted'),
      id,
    }) as fc.Arbitrary<ChatEvent>,
  },
  { weight: 1, arbitrary: id.map((one): ChatEvent => ({ type: 'message.failed', id: one, reason: 'network' })) },
  { weight: 2, arbitrary: fc.tuple(fc.array(message, { maxLength: 6 }), fc.boolean()).map(([messages, complete]): ChatEvent => ({ type: 'transcript.loaded', messages, complete })) },
  { weight: 3, arbitrary: words.map((chunk): ChatEvent => ({ type: 'stream.advanced', chunk, author: { role: 'bot' }, format: 'plain' })) },
  {
    weight: 6,
    arbitrary: fc.constantFrom<ChatEvent>(
      { type: 'stream.completed' },
      { type: 'stream.stopped' },
      { type: 'stream.interrupted', reason: 'error' },
      { type: 'typing.started', participant: { role: 'bot', name: 'Bo' } },
      { type: 'typing.started', participant: { role: 'agent', name: 'Ana' } },
      { type: 'participants.changed', participants: [{ role: 'agent', id: '1', name: 'Ana' }, { role: 'bot', name: 'Bo' }] },
      { type: 'agent.joined', agent: { role: 'agent', id: '2', name: 'Ben' } },
      { type: 'transcript.seen' },
      { type: 'transcript.requested' },
      { type: 'transcript.failed' },
      { type: 'readMark.restored', mark: { count: 2, mark: 'x' } },
      { type: 'session.reconciled' },
      { type: 'conversation.requested' },
      { type: 'conversation.started', conversationId: '1' },
      { type: 'conversation.started', conversationId: '1', resumed: true },
      { type: 'conversation.ended', reason: 'agent' },
      { type: 'connection.changed', change: { status: 'reconnecting' } },
      { type: 'connection.changed', change: { status: 'ready' } },
    ),
  },
)

/** A conversation that was there before, up to where a new chunk begins and beyond. */
const past = fc.constantFrom(0, 0, 1, 3, 250, 255, 256, 300).map((length): ChatEvent[] => [
  {
    type: 'transcript.loaded',
    complete: true,
    messages: Array.from({ length }, (_, index) => said(index % 3 ? 'bot' : 'visitor', `past ${index}`, { id: `past${index}`, wireIds: [`wire${index}`], time: -index })),
  },
])

/** Messages of which most are new, and some are one that was there, or came just before. */
const batch = (prefix: string): fc.Arbitrary<ChatEvent[]> => {
  const fresh = toldWith(fc.constant(''), fc.constant([]), fc.constantFrom(undefined, undefined, undefined, undefined, 3))
  const one = fc.record({ told: fresh, isNameless: rarely, hasOldName: rarely, oldName: name, isReplayed: fc.boolean(), isOther: rarely, other: happening })
  return fc.tuple(fc.array(one, { maxLength: 16 }), fc.boolean(), fc.boolean()).map(([all, isMixed, areReplayed]) =>
    all.map(({ told, isNameless, hasOldName, oldName, isReplayed, isOther, other }, index) => {
      if (isOther) return other
      const wireIds = isNameless ? [] : [hasOldName ? oldName : `w${prefix}${index}`]
      return received(messageOf({ ...told, id: `${prefix}${index}`, wireIds }), isMixed ? isReplayed : areReplayed)
    }),
  )
}

const oneByOne = (state: ChatState, events: readonly ChatEvent[], stamp: Stamp): ChatState =>
  events.reduce((before, event, index) => reduceEvent(before, event, index === 0 ? stamp : { ...stamp, id: `${stamp.id}.${index}` }), state)

/** Where the rows of all names stand. */
function places({ messages }: ChatState, events: readonly ChatEvent[]): readonly number[] {
  const heard = events.flatMap((event) => (event.type === 'message.received' ? [event.message] : []))
  const all = new Set([...names, 'wire7', 'past254', ...heard.flatMap((one) => [one.id, ...one.wireIds])])
  return [...[...all].flatMap((one) => [findMessage(messages, { id: one }), findMessage(messages, { wireId: one })]), ...heard.map((one) => findRow(messages, one))]
}

describe('messages that come at once', () => {
  test('make the same of any state as if they came one by one', () => {
    const later = fc.constantFrom(1_050, 8_000, 70_000)
    fc.assert(
      fc.property(past, fc.array(happening, { maxLength: 14 }), batch('x'), batch('y'), later, (before, history, first, second, at) => {
        // Made twice, so that what is remembered of the one helps the other in nothing.
        const [here, there] = [after([...before, ...history]), after([...before, ...history])]
        const stamp = { id: 's', at }
        const [atOnce, each] = [reduceEvents(here, first, stamp), oneByOne(there, first, stamp)]
        expect(atOnce).toStrictEqual(each)
        const next = { id: 't', at: at + 10 }
        const [atOnceAgain, eachAgain] = [reduceEvents(atOnce, second, next), oneByOne(each, second, next)]
        expect(atOnceAgain).toStrictEqual(eachAgain)
        expect(places(atOnceAgain, [...first, ...second])).toEqual(places(eachAgain, [...first, ...second]))
        expect(places(atOnce, [...first, ...second])).toEqual(places(each, [...first, ...second]))
      }),
      { numRuns: 1_000 },
    )
  })

  test('leave the state and the list that they came to as they are', () => {
    const before = after([{ type: 'message.received', message: said('bot', 'one') }, { type: 'message.received', message: said('bot', 'two') }])
    const copy = JSON.stringify(before)
    const events = Array.from({ length: 600 }, (_, index) => received(said(index % 2 ? 'bot' : 'visitor', `${index}`), false))
    const whole = reduceEvents(before, events, { id: 's', at: 5 })
    expect(whole.messages.length).toBe(602)
    expect(JSON.stringify(before)).toBe(copy)
    expect(findMessage(before.messages, { id: 'bot-1' })).toBe(-1)
    expect(findMessage(whole.messages, { id: 'bot-599' })).toBe(601)
  })

  const news = (index: number, more: Partial<Message> = {}): ChatEvent => received(said('bot', `news ${index}`, { id: `n${index}`, wireIds: [`v${index}`], ...more }), false)
  const plain = [news(0), news(1), news(2)]
  const asked: readonly ChatEvent[] = [{ type: 'message.queued', message: own('why', 'queued') }, { type: 'message.dispatched', id: 'visitor-why' }, { type: 'message.acked', id: 'visitor-why' }]

  test.each<[string, readonly ChatEvent[], readonly ChatEvent[], number | undefined]>([
    ['all of them', [], [...plain, received(said('visitor', 'mine', { wireIds: ['v9'] }), false)], 4],
    ['up to one that is there', [], [...plain, received(said('bot', 'there', { id: 'there' }), false)], 3],
    ['up to one that came just before', [], [...plain, news(4, { wireIds: ['v1'] })], 3],
    ['up to one whose order is that of an earlier one', [received(said('bot', 'fifth', { id: 'o', order: 5 }), false)], [news(0, { order: 6 }), news(1, { order: 7 }), news(2, { order: 6 })], 2],
    ['up to one that is replayed', [], [...plain, received(said('bot', 'old', { wireIds: ['v9'] }), true)], 3],
    ['up to something else', [], [...plain, { type: 'stream.completed' }, news(3)], 3],
    ['one by one, one alone', [], [news(0)], undefined],
    ['one by one before what waits to be sent', [{ type: 'message.queued', message: own('later', 'queued') }], plain, undefined],
    ['one by one while an answer grows', [...asked, { type: 'stream.advanced', chunk: 'so', author: { role: 'bot' }, format: 'plain' }], plain, undefined],
    ['up to what may be an echo', [{ type: 'message.queued', message: own('yes', 'queued') }, { type: 'message.dispatched', id: 'visitor-yes' }], [...plain, received(said('visitor', 'yes', { id: 'e', wireIds: ['v9'] }), false)], 3],
  ])('are taken in together: %s', (_name, history, events, count) => {
    const state = after([received(said('bot', 'there', { id: 'there' }), false), ...history])
    expect(receiveRun(state, events, 0, { id: 's', at: 100_000 })?.count).toBe(count)
  })

  test('share with the list before all that they do not change', () => {
    const messages = Array.from({ length: 600 }, (_, index) => said('bot', `${index}`, { wireIds: [`${index}`] }))
    const before = after([{ type: 'transcript.loaded', complete: true, messages }])
    const whole = reduceEvents(before, Array.from({ length: 1_000 }, (_, index) => news(index)), { id: 's', at: 100_000 })
    const shared = before.messages.chunks.filter((chunk, at) => whole.messages.chunks[at] === chunk)
    expect(shared).toHaveLength(before.messages.chunks.length - 1)
    const record = after([{ type: 'transcript.loaded', complete: true, messages: [...messages, ...Array.from({ length: 1_000 }, (_, index) => said('bot', `more ${index}`, { wireIds: [`more${index}`] }))] }], before, 'r')
    expect(record.messages.length).toBe(1_600)
    expect(before.messages.chunks.filter((chunk, at) => record.messages.chunks[at] === chunk)).toHaveLength(before.messages.chunks.length - 1)
  })

  test('to an empty transcript are all there', () => {
    const events = ['one', 'two', 'three'].map((text) => received(said('bot', text), false))
    expect(reduceEvents(initialState, events, { id: 's', at: 5 })).toStrictEqual(oneByOne(initialState, events, { id: 's', at: 5 }))
  })
})
