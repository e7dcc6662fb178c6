import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initialState, type ChatState, type ReadMark } from '../../src/core/chatState.ts'
import { itemAt, toArray } from '../../src/core/list/chunkedList.ts'
import { reduceEvent } from '../../src/core/reduceEvent.ts'
import type { ChatEvent, Message } from '../../src/model/index.ts'
import { own, said } from './messages.ts'

function after(events: readonly ChatEvent[], from: ChatState = initialState): ChatState {
  return events.reduce((state, event, index) => reduceEvent(state, event, { id: `e${index}`, at: 1_000 + index }), from)
}

const started: ChatEvent = { type: 'conversation.started', conversationId: 'c1' }
const resumed: ChatEvent = { ...started, resumed: true }
const seen: ChatEvent = { type: 'transcript.seen' }
const heard = (...texts: string[]): ChatEvent[] => texts.map((text, index) => ({ type: 'message.received', message: said('bot', text, { id: `live-${text}-${index}` }) }))
const loaded = (...messages: (string | Message)[]): ChatEvent[] => [
  { type: 'transcript.requested' },
  {
    type: 'transcript.loaded',
    complete: true,
    messages: messages.map((one, index) => ({ ...(typeof one === 'string' ? said('bot', one) : one), id: `record-${index}` })),
  },
]

/** The mark that a page leaves behind. */
const markAfter = (...events: ChatEvent[]): ReadMark => after([started, ...events]).readMark ?? { count: -1, mark: '' }
const restored = (mark: ReadMark): ChatEvent => ({ type: 'readMark.restored', mark })

const readOne = markAfter(...heard('1'), seen)
const readHello = markAfter(...heard('1', 'hello', '2', 'hello'), seen, ...heard('3'))

describe('what was read outlives the page', () => {
  const notice = said('system', 'x', { parts: [{ kind: 'notice', code: 'agent-joined' }] })
  const cases: readonly [name: string, mark: ReadMark, after: ChatEvent[], unread: number, unreadFrom: string | undefined][] = [
    ['what was said after it is unread', readOne, loaded('1', '2', '3'), 2, 'record-1'],
    ['all is read where nothing was said since', readOne, loaded('1'), 0, undefined],
    ['the visitor’s own words are never unread', readOne, loaded('1', own('me', 'confirmed'), '2'), 1, 'record-2'],
    ['lines that no one said are neither read nor unread', readOne, loaded(notice, '1', notice, '2'), 1, 'record-3'],
    ['of the same words said twice, those that were counted', markAfter(...heard('hello'), seen), loaded('hello', '1', 'hello', '2'), 3, 'record-1'],
    ['a record that begins late is searched from its end', readHello, loaded('hello', '2', 'hello', '3'), 1, 'record-3'],
    ['a record that holds more than was heard here is searched from its end', readHello, loaded('0', '1', 'hello', '2', 'hello', '3'), 1, 'record-5'],
    ['what was read is not in the record: all of it counts as read', readOne, loaded('2', '3'), 0, undefined],
    ['nothing was read: all is unread', markAfter(...heard('1', '2')), loaded('1', '2'), 2, 'record-0'],
    ['what is said before the history is there is unread with what came before it', readOne, [...heard('3'), ...loaded('1', '2', '3')], 2, 'record-1'],
    ['also when it was seen by then, since the rest was not', readOne, [...heard('3'), seen, ...loaded('1', '2', '3')], 2, 'record-1'],
    ['what is said after the history came is unread', readOne, [...loaded('1'), ...heard('2')], 1, 'live-2-0'],
    ['a later record adds what was missed', readOne, [...loaded('1', '2'), seen, ...loaded('1', '2', '3')], 1, 'record-2'],
    ['what was missed may stand before what has come since', readOne, [...loaded('1'), { type: 'transcript.requested' }, ...heard('3'), ...loaded('1', '2', '3').slice(1)], 2, 'record-1'],
    ['a mark that comes after others have spoken says nothing any more', readOne, [...loaded('1', '2'), restored(markAfter())], 1, 'record-1'],
  ]
  it.each(cases)('%s', (_name, mark, events, unread, unreadFrom) => {
    const state = after([resumed, restored(mark), ...events])
    expect([state.unread, state.unreadFrom]).toEqual([unread, unreadFrom])
  })

  it('in whichever order mark and conversation are remembered', () => {
    expect(after([restored(readOne), resumed, ...loaded('1', '2')])).toMatchObject({ unread: 1, unreadFrom: 'record-1' })
  })

  it('an empty record does not forget what was read, and a new conversation does', () => {
    expect(after([resumed, restored(readOne), ...loaded()]).readMark).toEqual(readOne)
    expect(after([{ type: 'conversation.reset' }], after([started, ...heard('1'), seen])).readMark).toBeUndefined()
  })

  it('a conversation that was read before marks were kept counts as read, and what follows does not', () => {
    const { readMark = readOne } = after([resumed, ...loaded('1', '2')])
    expect(after([resumed, restored(readMark), ...loaded('1', '2', '3')])).toMatchObject({ unread: 1, unreadFrom: 'record-2' })
  })

  it('no word can be read in a mark', () => {
    expect(JSON.stringify(markAfter(...heard('my secret'), seen))).not.toMatch(/secret|bot/)
  })

  it('a reload changes nothing of what is unread, whatever was said and seen before it', () => {
    const step: fc.Arbitrary<ChatEvent[]> = fc.oneof(
      fc.constantFrom('a', 'b', 'c').map((text) => heard(text)),
      fc.constant<ChatEvent[]>([seen]),
      fc.constant<ChatEvent[]>([{ type: 'message.received', message: said('visitor', 'me') }]),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let names = 0
        const unique = (event: ChatEvent): ChatEvent => (event.type === 'message.received' ? { ...event, message: { ...event.message, id: `m${names++}` } } : event)
        const before = after([started, ...steps.flat().map(unique)])
        const rows = toArray(before.messages)
        const reloaded = after([resumed, restored(before.readMark ?? readOne), ...loaded(...rows)])
        expect(reloaded.unread).toBe(before.unread)
        const first = rows.findIndex(({ id }) => id === before.unreadFrom)
        expect(reloaded.unreadFrom).toBe(first < 0 ? undefined : itemAt(reloaded.messages, first)?.id)
        expect(reloaded.readMark).toEqual(before.readMark)
      }),
      { numRuns: 300 },
    )
  })
})
