import { describe, expect, it } from 'vitest'
import type { ChatState } from '../../src/core/chatState.ts'
import type { ChatEvent, ConversationSummary, JsonRecord } from '../../src/model/index.ts'
import { after } from './events.ts'

const entry = (id: string, updatedAt?: number, more: Partial<ConversationSummary> = {}): ConversationSummary => ({
  id,
  ...(updatedAt === undefined ? {} : { updatedAt }),
  ...more,
})
const asked = (filter?: JsonRecord): ChatEvent => ({ type: 'conversations.requested', ...(filter ? { filter } : {}) })
const loaded = (number: number, hasNext: boolean, ...conversations: ConversationSummary[]): ChatEvent => ({
  type: 'conversations.loaded',
  conversations,
  page: { number, hasNext },
})
const changed = (conversation: ConversationSummary, isNew?: boolean): ChatEvent => ({ type: 'conversations.changed', conversation, ...(isNew ? { isNew } : {}) })
const ids = ({ conversations }: ChatState) => conversations.items.map(({ id }) => id).join(' ')

const page = [entry('a', 30), entry('b', 20), entry('c', 10)]

describe('a list that is shown', () => {
  it.each<[name: string, hasNext: boolean, event: ChatEvent, shown: string, shift: number]>([
    ['takes a new one on top', false, changed(entry('n', 40), true), 'n a b c', 1],
    ['takes a new one on top, whatever its time', false, changed(entry('n', 1), true), 'n a b c', 1],
    ['takes one without a time on top', false, changed(entry('n')), 'n a b c', 1],
    ['moves one that was spoken in to its place', false, changed(entry('c', 25)), 'a c b', 0],
    ['moves one that was spoken in last to the top', false, changed(entry('c', 50)), 'c a b', 0],
    ['leaves one where it is when only its words changed', false, changed(entry('b', 20, { preview: 'Hi' })), 'a b c', 0],
    ['leaves one where it is when its time is not told', false, changed(entry('b', undefined, { preview: 'Hi' })), 'a b c', 0],
    ['takes one of a later page when it comes to the top', true, changed(entry('n', 40)), 'n a b c', 1],
    ['leaves one to a later page when it belongs there', true, changed(entry('n', 5)), 'a b c', 0],
    ['takes one at the end where no page follows', false, changed(entry('n', 5)), 'a b c n', 1],
    ['takes one that is called new twice once', false, changed(entry('b', 20), true), 'a b c', 0],
  ])('%s', (_name, hasNext, event, shown, shift) => {
    const state = after([asked(), loaded(1, hasNext, ...page), event])
    expect([ids(state), state.conversations.shift]).toEqual([shown, shift])
    expect(after([event], state)).toEqual(state)
  })

  it('knows all that was told of one', () => {
    const state = after([asked(), loaded(1, false, entry('a', 1, { title: 'Parcel', status: 'ai' })), changed(entry('a', 2, { status: 'queued' }))])
    expect(state.conversations.items).toEqual([{ id: 'a', updatedAt: 2, title: 'Parcel', status: 'queued' }])
  })

  it('says the rating that was given, of the present conversation and of others', () => {
    const state = after([
      { type: 'conversation.started', conversationId: 'a' },
      asked(),
      loaded(1, false, ...page),
      { type: 'conversation.rated', rating: 5 },
      { type: 'conversation.rated', rating: 1, conversationId: 'b' },
    ])
    expect(state.conversations.items.map(({ rating }) => rating)).toEqual([5, 1, undefined])
    expect(state.rating).toEqual({ rating: 5 })
  })
})

it.each<[name: string, events: ChatEvent[]]>([
  ['was never asked for', []],
  ['is only just coming', [asked()]],
  ['did not come', [asked(), { type: 'conversations.failed' }]],
])('a list that %s takes no news', (_name, events) => {
  expect(ids(after([...events, changed(entry('n', 1), true)]))).toBe('')
})

it('a list whose next page did not come goes on taking news', () => {
  expect(ids(after([asked(), loaded(1, true, ...page), asked(), { type: 'conversations.failed' }, changed(entry('n', 40), true)]))).toBe('n a b c')
})

describe('a list with a filter', () => {
  const queued = [entry('a', 30, { status: 'queued' }), entry('b', 20, { status: 'queued', agentId: 'x' })]

  it.each<[name: string, filter: JsonRecord, event: ChatEvent, shown: string]>([
    ['loses one that no longer fits its status', { status: 'queued' }, changed(entry('a', 40, { status: 'agent' })), 'b'],
    ['keeps one that still does', { status: 'queued' }, changed(entry('b', 40, { status: 'queued' })), 'b a'],
    ['keeps one of which the status is not told', { status: 'queued' }, changed(entry('b', 40)), 'b a'],
    ['loses one that another agent has', { agentId: 'x' }, changed(entry('b', 40, { agentId: 'y' })), 'a'],
    ['takes a new one that fits', { status: 'queued' }, changed(entry('n', 40, { status: 'queued' }), true), 'n a b'],
    ['takes no new one that does not', { status: 'queued' }, changed(entry('n', 40, { status: 'ai' }), true), 'a b'],
    ['takes one that fits now', { status: 'queued' }, changed(entry('n', 40, { status: 'queued' })), 'n a b'],
    ['takes none of which its status is not told, such as one in which somebody speaks', { status: 'queued' }, changed(entry('n', 40, { preview: 'Hi' })), 'a b'],
    ['takes no new one of which the agent is not told', { agentId: 'x' }, changed(entry('n', 40, { status: 'queued' }), true), 'a b'],
    ['takes no new one where only the server understands the filter', { startDate: '2026-01-01' }, changed(entry('n', 40), true), 'a b'],
    ['changes what it holds also then', { startDate: '2026-01-01' }, changed(entry('b', 40)), 'b a'],
    ['minds no filter that is empty', { status: '', startDate: undefined }, changed(entry('n', 40), true), 'n a b'],
  ])('%s', (_name, filter, event, shown) => {
    const state = after([asked(filter), loaded(1, false, ...queued), event])
    expect(ids(state)).toBe(shown)
    expect(after([event], state)).toEqual(state)
  })

  it('remembers the filter with each page, and no more when everything is asked for', () => {
    const state = after([asked({ status: 'queued' }), loaded(1, true, ...queued)])
    expect(state.conversations.filter).toEqual({ status: 'queued' })
    expect(after([asked()], state).conversations.filter).toBeUndefined()
  })
})

describe('paging', () => {
  it('lists what comes twice once, as it was told last', () => {
    const state = after([
      asked(),
      loaded(1, true, ...page),
      changed(entry('n', 40), true),
      asked(),
      loaded(2, false, entry('c', 10, { preview: 'newer' }), entry('d', 5)),
    ])
    expect(ids(state)).toBe('n a b c d')
    expect(state.conversations.items[3]?.preview).toBe('newer')
    expect(state.conversations.shift).toBe(0)
  })

  it('knows by how much the pages of the server have shifted', () => {
    const filtered = after([asked({ status: 'ai' }), loaded(1, true, ...page.map((one) => ({ ...one, status: 'ai' }))), changed(entry('a', 40, { status: 'agent' }))])
    expect([ids(filtered), filtered.conversations.shift]).toEqual(['b c', -1])
    expect(after([{ type: 'conversation.deleted', conversationId: 'b' }], filtered).conversations.shift).toBe(-2)
  })

  it('begins anew with a first page', () => {
    const state = after([asked(), loaded(1, true, ...page), changed(entry('n', 40), true), asked(), loaded(1, false, entry('b', 20))])
    expect([ids(state), state.conversations.shift, state.conversations.page?.hasNext]).toEqual(['b', 0, false])
  })
})
