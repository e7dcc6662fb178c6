import { describe, expect, it } from 'vitest'
import { initialState, type ChatState } from '../../src/core/chatState.ts'
import { toArray } from '../../src/core/list/chunkedList.ts'
import { findMessage } from '../../src/core/list/findMessage.ts'
import { reduceEvent } from '../../src/core/reduceEvent.ts'
import type { ChatEvent, Message } from '../../src/model/index.ts'
import { own, said, spoken } from './messages.ts'

function after(events: readonly ChatEvent[], from: ChatState = initialState): ChatState {
  return events.reduce((state, event, index) => reduceEvent(state, event, { id: `e${index}`, at: 1_000 + index }), from)
}

const bot = (text: string, extra: Partial<Message> = {}) => said('bot', text, extra)
const me = (text: string, extra: Partial<Message> = {}) => own(text, 'confirmed', { id: `mine-${text}`, ...extra })
const started: ChatEvent = { type: 'conversation.started', conversationId: 'c1' }
const resumed: ChatEvent = { ...started, resumed: true }
const incomplete: ChatEvent = { type: 'transcript.incomplete' }
const loaded = (...messages: Message[]): ChatEvent => ({
  type: 'transcript.loaded',
  complete: true,
  messages: messages.map((message, index) => ({ ...message, id: `record-${index}` })),
})
const heard = (message: Message): ChatEvent => ({ type: 'message.received', message })
const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => bot(`${from + index}`))
const words = (from: number, to: number) => spoken(numbers(from, to))
const gap = 'system: (history-incomplete)'
const readTwo = after([started, heard(bot('1')), heard(bot('2')), { type: 'transcript.seen' }]).readMark ?? { count: 0, mark: '' }

const dispatched: ChatEvent[] = [{ type: 'message.queued', message: own('me', 'queued', { id: 'me', wireIds: ['me'] }) }, { type: 'message.dispatched', id: 'me' }]
const echo = (extra: Partial<Message> = {}) => heard(said('visitor', 'me', { id: 'echo', ...extra }))
const acked: ChatEvent = { type: 'message.acked', id: 'me' }
const down: ChatEvent = { type: 'connection.changed', change: { status: 'reconnecting' } }
const once = ['visitor: me [confirmed]']

const cases: readonly [name: string, events: ChatEvent[], expected: string[]][] = [
  ['F27: the last 15 entries are laid over what is there', [started, loaded(...numbers(0, 30)), loaded(...numbers(17, 32))], words(0, 32)],
  ['F27: an empty record takes nothing away', [started, heard(bot('1')), loaded()], ['bot: 1']],
  ['F27: the first record begins late', [resumed, loaded(...numbers(15, 30))], words(15, 30)],
  [
    'F26: what the server has in another order stands in the server’s',
    [started, heard(bot('1')), heard(me('2')), heard(bot('3')), loaded(bot('1'), bot('3'), me('2'))],
    ['bot: 1', 'bot: 3', 'visitor: 2 [confirmed]'],
  ],
  [
    'F26: what was proved and is missing from the server’s record stays in its place',
    [started, loaded(bot('1'), me('2'), bot('3')), loaded(bot('1'), bot('3'), bot('4'))],
    ['bot: 1', 'visitor: 2 [confirmed]', 'bot: 3', 'bot: 4'],
  ],
  ['F28: what came live while the record was on its way is not doubled', [resumed, { type: 'transcript.requested' }, heard(bot('3')), loaded(...numbers(1, 4))], words(1, 4)],
  ['F28: a record that was written before what came live does not move it', [resumed, { type: 'transcript.requested' }, heard(bot('3')), loaded(...numbers(1, 3))], words(1, 4)],
  ['I16: a record overtakes the live frame of what it holds', [started, loaded(bot('1'), bot('2')), heard(bot('2'))], words(1, 3)],
  ['I16: also where only the live frame has an id, and comes twice', [started, loaded(bot('1')), heard(bot('1', { id: 'l', wireIds: ['w'] })), heard(bot('1', { id: 'm', wireIds: ['w'] }))], words(1, 2)],
  [
    'F11: a frame that waited while the device was offline is what the record brought meanwhile',
    [started, loaded(bot('1')), { type: 'connection.changed', change: { status: 'offline' } }, { type: 'connection.kept' }, heard(bot('1', { id: 'late' }))],
    words(1, 2),
  ],
  ['F21: the same words once more are another message', [started, loaded(bot('1')), heard(bot('1')), heard(bot('1', { id: 'again' }))], ['bot: 1', 'bot: 1']],
  ['F21: nor does a frame of the next line belong to a record of the one before', [started, loaded(bot('1')), down, heard(bot('1', { id: 'again' }))], ['bot: 1', 'bot: 1']],
  ['I16: an echo of another tab’s words that the record overtook', [started, loaded(me('me')), echo()], once],
  ['F23: echo before acknowledgement', [...dispatched, echo({ wireIds: ['s'] }), acked], once],
  ['F23: acknowledgement before echo', [...dispatched, acked, echo({ wireIds: ['s'] })], once],
  ['F23: acknowledgement before an echo without an id', [...dispatched, acked, echo()], once],
  ['F23: echo alone', [...dispatched, echo()], once],
  ['F23: acknowledgement alone', [...dispatched, acked], once],
  ['F23: record before echo', [started, ...dispatched, loaded(me('me')), echo({ wireIds: ['s'] })], once],
  ['F28: a record that could not be had: the visitor is told once', [started, heard(bot('1')), incomplete, incomplete, heard(bot('2')), incomplete], ['bot: 1', gap, 'bot: 2']],
  ['F28: before the history, since that is what is missing', [resumed, heard(bot('1')), incomplete], [gap, 'bot: 1']],
  ['F28: once it came after all, nothing is missing', [resumed, heard(bot('2')), incomplete, loaded(...numbers(1, 3))], words(1, 3)],
  ['F44: the server lost its memory: what was said stays, and the visitor is told once', [started, loaded(...numbers(0, 5)), loaded(), loaded(), incomplete], [...words(0, 5), gap]],
  ['F44: also when it began anew', [started, loaded(...numbers(0, 5)), loaded(bot('hi')), loaded(bot('hi'))], [...words(0, 5), 'bot: hi', gap]],
  ['F44: also when it lost the latest alone', [started, loaded(...numbers(0, 5)), loaded(...numbers(0, 3))], [...words(0, 5), gap]],
  ['F44: a shorter record that merely begins later has lost nothing', [started, loaded(...numbers(0, 20)), loaded(...numbers(10, 20))], words(0, 20)],
  ['F44: nor has one without what was deleted', [started, loaded(me('1', { wireIds: ['w'] }), bot('2')), { type: 'message.deleted', wireId: 'w' }, loaded(bot('2'))], ['visitor: undefined [confirmed]', 'bot: 2']],
  ['F44: after a reload a record without what was read before has lost it', [resumed, { type: 'readMark.restored', mark: readTwo }, loaded(bot('hi')), loaded(bot('hi'))], [gap, 'bot: hi']],
  ['F44: after a reload a record that begins later has not', [resumed, { type: 'readMark.restored', mark: readTwo }, loaded(...numbers(2, 4))], words(2, 4)],
  [
    'a record that tells one message twice, under a name that a waiting one has as well, tells it once each time',
    [started, { type: 'message.queued', message: own('me', 'queued', { id: 'me', wireIds: ['w'] }) }, ...[1, 2].map(() => loaded(bot('hi', { wireIds: ['w'] }), bot('hi', { wireIds: ['w'] })))],
    ['bot: hi', 'visitor: me [queued]'],
  ],
  ['a new conversation lacks nothing', [started, loaded(...numbers(0, 5)), loaded(), { type: 'conversation.reset' }, { ...started, conversationId: 'c2' }, loaded()], []],
]

describe('the server’s record', () => {
  const lost = own('lost?', 'unconfirmed', { id: 'x' })
  const proofs: readonly [name: string, events: ChatEvent[], isProof: boolean][] = [
    ['an empty record of a conversation in which nothing was proved', [loaded()], true],
    ['a record that reaches back to what was said before', [heard(bot('1')), { type: 'message.queued', message: lost }, heard(bot('2')), loaded(bot('1'), bot('2'))], true],
    ['F27: not a record that begins after it', [heard(bot('1')), { type: 'message.queued', message: lost }, heard(bot('2')), loaded(bot('2'), bot('3'))], false],
    ['F27: not one that says itself that it is not whole', [{ type: 'message.queued', message: lost }, { ...loaded(bot('2')), complete: false } as ChatEvent], false],
  ]
  it.each(proofs)('proves what is absent: %s', (_name, events, isProof) => {
    expect(after([started, ...events]).transcript.prefixKnown).toBe(isProof)
  })

  it.each(cases)('%s', (_name, events, expected) => {
    expect(spoken(toArray(after(events).messages)).map((row) => row.replace(': undefined', ':').replace(/^visitor: {2}?\[/, 'visitor: ['))).toEqual(
      expected.map((row) => row.replace(': undefined', ':')),
    )
  })

  it('F44: a record that lacks what was proved proves nothing, however often it is read', () => {
    const events = [started, loaded(me('1')), loaded(), loaded()]
    expect(after(events).transcript).toMatchObject({ prefixKnown: false, gap: 'lost' })
    expect(after([loaded(me('1'), bot('2'))], after(events)).transcript).toMatchObject({ prefixKnown: true })
  })

  it('F24: an echo with an id of ours shows the server’s words, and one that comes late does not undo a change', () => {
    const queued: ChatEvent = { type: 'message.queued', message: own('4111 1111', 'queued', { id: 'm', wireIds: ['m'] }) }
    const echo = heard(said('visitor', '**** ****', { wireIds: ['m', 's1'] }))
    const echoed = after([queued, { type: 'message.dispatched', id: 'm' }, echo, echo])
    expect(spoken(toArray(echoed.messages))).toEqual(['visitor: **** **** [confirmed]'])
    expect(toArray(echoed.messages)[0]).toMatchObject({ id: 'm', wireIds: ['m', 's1'] })
    const edited = after([{ type: 'message.edited', wireId: 's1', parts: [{ kind: 'text', format: 'plain', text: 'new' }] }, echo], echoed)
    expect(spoken(toArray(edited.messages))).toEqual(['visitor: new [confirmed]'])
  })

  it('F24: an echo of other words without an id is another message', () => {
    const queued: ChatEvent = { type: 'message.queued', message: own('4111', 'queued', { id: 'm', wireIds: ['m'] }) }
    const state = after([queued, { type: 'message.dispatched', id: 'm' }, heard(said('visitor', '****'))])
    expect(spoken(toArray(state.messages))).toEqual(['visitor: 4111 [sending]', 'visitor: **** [confirmed]'])
  })

  it('a message of the record that takes another id, since a row has its own already, is found by the id that it has', () => {
    const queued: ChatEvent = { type: 'message.queued', message: own('c', 'queued', { id: 'c', wireIds: ['w'] }) }
    const { messages } = after([queued, { type: 'transcript.loaded', complete: true, messages: [bot('c', { id: 'c', wireIds: ['w'] }), bot('a', { id: 'a' })] }])
    expect(toArray(messages).map(({ id }) => findMessage(messages, { id }))).toEqual([0, 1, 2])
  })
})
