import { describe, expect, test } from 'vitest'
import type { ChatEvent, FormDefinition, FormPart, ProtocolContext } from '../../../src/model/index.ts'
import type { CaptivateForms } from '../../../src/protocols/captivate/index.ts'
import { context, eventOf, eventsOf, wrap } from './given.ts'

const definition: FormDefinition = {
  name: 'survey',
  fields: [
    { name: 'rating', type: 'rating', label: 'Rating', options: [{ value: '5', label: 'Very good' }, { value: '1', label: 'Bad' }] },
    { name: 'comment', type: 'multiline', label: 'Comment' },
  ],
}
const forms: CaptivateForms = {
  acted: { definition, answer: { via: 'action', onCancel: 'send' } },
  other: { definition, answer: { via: 'action', id: 'other_answer' } },
  stored: { definition, answer: { via: 'metadata' } },
  said: { definition, answer: { via: 'message' } },
  bare: { definition: { name: 'bare', fields: definition.fields.slice(0, 1) }, answer: { via: 'message', text: '{rating}' } },
}
const options = { forms }

type Over = Partial<ProtocolContext>
const record = (transcript: readonly unknown[], over: Over = {}): readonly ChatEvent[] => eventsOf(wrap('conversation_transcript', { transcript }), over, options)
const formsIn = (events: readonly ChatEvent[]): readonly FormPart[] =>
  events.flatMap((event) => {
    const messages = event.type === 'transcript.loaded' ? event.messages : event.type === 'message.received' ? [event.message] : []
    return messages.flatMap(({ parts }) => parts.filter((part) => part.kind === 'form'))
  })
const outcomes = (...transcript: readonly unknown[]) => formsIn(record(transcript)).map(({ outcome }) => outcome)
const after = (events: readonly ChatEvent[], session = context.session): Record<string, string> =>
  events.reduce((all, event) => (event.type === 'session.changed' ? { ...all, ...(event.change as Record<string, string>) } : all), { ...session })

const bot = (text: string) => ({ from: 'bot', messages: { idChat: 'c', messages: [{ type: 'text', text }], actions: [] } })
const user = (text: string) => ({ from: 'user', messages: [{ type: 'text', text }] })
const agent = (text: string) => ({ from: 'agent ', messages: { messages: [text] } })
const ask = (id: string, data: unknown = {}) => ({ from: 'bot', messages: { idChat: 'c', messages: [], actions: [{ id, data }] }, actions: [{ id, data }] })
const item = (type: string) => ({ from: 'bot', messages: { messages: [{ type }] } })
const did = (id: string, data: unknown = {}) => ({ from: 'user', actions: [{ id, data }] })

const answered = (values?: object) => ({ status: 'answered', ...(values ? { values } : {}) })
const expired = { status: 'expired' }

describe('what a transcript tells of a form', () => {
  const rows: readonly (readonly [name: string, transcript: readonly unknown[], outcomes: readonly unknown[]])[] = [
    ['the last thing that was said: open', [bot('Hi'), ask('acted')], [undefined]],
    ['several at the end of one message: open', [{ from: 'bot', messages: { messages: [{ type: 'acted' }, { type: 'said' }] } }], [undefined, undefined]],
    ['the bot went on: passed by', [ask('acted'), bot('Well?')], [expired]],
    ['an agent went on: passed by', [item('said'), agent('Hello')], [expired]],
    ['the visitor spoke of something else: passed by', [item('said'), user('Wait')], [expired]],
    ['answered by an action', [ask('acted'), did('acted', { rating: '5', comment: 'ok', evil: 'x' })], [answered({ rating: '5', comment: 'ok' })]],
    ['answered by an action after other words', [ask('acted'), user('Wait'), bot('Yes'), did('acted', { rating: 1 })], [answered({ rating: '1' })]],
    ['answered by an action of another id', [ask('other'), did('other', { rating: '1' }), did('other_answer', { rating: '5' })], [answered({ rating: '5' })]],
    ['answered, by a record that keeps no data', [ask('acted'), { from: 'user', actions: [{ type: 'normal', title: 'acted' }] }], [answered()]],
    ['answered, by a record that keeps data as text', [ask('acted'), { from: 'user', actions: [{ actionType: 'acted', details: '{"rating":"5"}' }] }], [answered({ rating: '5' })]],
    ['put aside', [ask('acted'), did('acted', { cancelled: true })], [{ status: 'cancelled' }]],
    ['asked twice, answered once: the answer belongs to the later', [ask('acted'), ask('acted'), did('acted', { rating: '5' })], [expired, answered({ rating: '5' })]],
    ['asked and answered twice', [ask('acted'), did('acted', { rating: '1' }), ask('acted'), did('acted', { rating: '5' })], [answered({ rating: '1' }), answered({ rating: '5' })]],
    ['answered by words', [item('said'), user('Rating: 5\nComment: fine, thanks\nreally')], [answered({ rating: '5', comment: 'fine, thanks really' })]],
    ['answered by words, by the label of a choice', [item('said'), user('Rating: Very good')], [answered({ rating: '5' })]],
    ['answered by words, with spaces that the server changed', [item('said'), user(' Rating:   5 \n\n Comment:')], [answered({ rating: '5' })]],
    ['words that only hold those of the answer', [item('said'), user('Is this right? Rating: 5')], [expired]],
    ['two forms, one answer', [item('said'), item('said'), user('Rating: 5')], [expired, answered({ rating: '5' })]],
    ['a choice without other words', [item('bare'), user('5')], [answered({ rating: '5' })]],
    ['no choice of the form', [item('bare'), user('Hello')], [expired]],
    ['metadata stands in no record: passed by', [ask('stored'), bot('Thank you')], [expired]],
  ]
  test.each(rows)('%s', (_, transcript, expected) => expect(outcomes(...transcript)).toEqual(expected))

  test('CH-18: the same request inside the messages and on the entry, in whatever words, is one', () => {
    expect(outcomes({ from: 'bot', messages: { messages: [], actions: [{ id: 'acted', data: { a: 1 } }] }, actions: [{ title: 'acted' }] })).toHaveLength(1)
  })

  test('an action of the visitor’s asks for nothing, and is told as a replayed one', () => {
    const events = record([did('acted', { rating: '5' })])
    expect(eventOf('transcript.loaded', events).messages).toEqual([])
    expect(eventOf('action.received', events)).toMatchObject({ replayed: true, action: { id: 'acted' } })
  })

  test('a form stands where it was asked for', () => {
    const { messages } = eventOf('transcript.loaded', record([bot('a'), ask('acted'), bot('b')]))
    expect(messages.map(({ parts: [part] }) => (part?.kind === 'text' ? part.text : part?.kind))).toEqual(['a', 'form', 'b'])
  })
})

describe('live and in the record it is the same form', () => {
  const live = (frame: unknown, over: Over = {}) => eventsOf(frame, over, options)
  const action = (id: string, event_id: string) => wrap('action', { actions: [{ id, data: {} }] }, { event_id })
  const message = (type: string, ch_msg_id: string) => wrap('bot_message', { ch_msg_id, content: [{ type }] })
  const ids = (events: readonly ChatEvent[]) => formsIn(events).map(({ formId }) => formId)
  const wireIds = (events: readonly ChatEvent[]) =>
    events.flatMap((event) => (event.type === 'transcript.loaded' ? event.messages : event.type === 'message.received' ? [event.message] : [])).map((row) => row.wireIds)

  test.each([
    ['an action', action('acted', 'e'), ask('acted')],
    ['an action whose data the record lost', wrap('action', { id: 'acted', data: { title: 'Now' } }, { event_id: 'e' }), { from: 'bot', actions: [{ title: 'acted' }] }],
    ['an item', message('said', 'm'), item('said')],
  ])('%s', (_, frame, entry) => {
    const heard = live(frame)
    const found = record([entry], { session: after(heard) })
    expect(ids(found)).toEqual(ids(heard))
    expect(wireIds(heard)[0]).toEqual(expect.arrayContaining([...(wireIds(found)[0] ?? ['none'])]))
  })

  test('after the record, the next request is another one', () => {
    const found = record([ask('acted'), bot('x'), ask('acted'), bot('y')])
    expect(ids(found)).not.toContain(ids(live(action('acted', 'e'), { session: after(found) }))[0])
  })

  test('a record that overtook the frame of its last request: the frame is no other one, and only once', () => {
    const found = record([ask('acted'), bot('x'), ask('acted')])
    const late = live(action('acted', 'e'), { session: after(found), at: context.at + 4_000 })
    expect(ids(late)).toEqual(ids(found).slice(-1))
    const next = live(action('acted', 'f'), { session: after(late, after(found)), at: context.at + 4_500 })
    expect(ids(found)).not.toContain(ids(next)[0])
  })

  test('what comes later than five seconds after the record is another request', () => {
    const found = record([ask('acted')])
    expect(ids(live(action('acted', 'e'), { session: after(found), at: context.at + 5_001 }))).not.toEqual(ids(found))
  })

  test('a record that does not hold the latest yet forgets nothing', () => {
    const first = live(action('acted', 'e'))
    const second = live(action('acted', 'f'), { session: after(first) })
    const found = record([ask('acted')], { session: after(second) })
    const third = live(action('acted', 'g'), { session: after(found, after(second)) })
    expect(new Set([...ids(first), ...ids(second), ...ids(third)]).size).toBe(3)
    expect(ids(found)).toEqual(ids(first))
  })

  test('a form that was heard here is not closed by what is said after it', () => {
    const session = after(live(action('acted', 'e')))
    expect(formsIn(record([ask('acted'), bot('Take your time'), user('Wait'), agent('Sure')], { session }))[0]?.outcome).toBeUndefined()
  })

  test('one that the visitor’s next words were to answer is', () => {
    const session = after(live(message('said', 'm')))
    expect(formsIn(record([item('said'), bot('Take your time')], { session }))[0]?.outcome).toBeUndefined()
    expect(formsIn(record([item('said'), user('Wait')], { session }))[0]?.outcome).toEqual(expired)
  })
})

describe('an answer that lies in the metadata', () => {
  const metadata = (content: object, over: Over = {}, conversation_id = 'conv-1') => eventsOf(wrap('conversation_metadata', { conversation_id, content }), over, options)
  const stored = { stored: { rating: '5', evil: 1 } }
  const asked = after(record([ask('stored')]))

  test('proves the one request there was', () => {
    const formId = formsIn(record([ask('stored')]))[0]?.formId
    expect(metadata(stored, { session: asked })).toContainEqual({ type: 'form.changed', formId, outcome: answered({ rating: '5' }) })
  })

  test('also when it comes before the record', () => {
    const session = after(metadata(stored))
    expect(formsIn(record([ask('stored'), bot('Thank you')], { session }))[0]?.outcome).toEqual(answered())
  })

  test('proves none of two', () => {
    const session = after(record([ask('stored'), bot('Well?'), ask('stored')]))
    expect(metadata(stored, { session }).map(({ type }) => type)).not.toContain('form.changed')
  })

  test.each([
    ['nothing there', {}],
    ['nothing in it', { stored: {} }],
    ['something else in it', { stored: { note: 'x' } }],
    ['no object', { stored: 'yes' }],
  ])('%s proves nothing', (_, content) => {
    expect(metadata(content, { session: asked }).map(({ type }) => type)).toEqual(['metadata.changed'])
  })

  test('that of another conversation proves nothing', () => {
    expect(metadata(stored, { session: asked }, 'conv-2').map(({ type }) => type)).toEqual(['metadata.changed'])
  })
})
