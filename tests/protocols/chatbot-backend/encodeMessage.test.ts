import { describe, expect, test } from 'vitest'
import type { Message, MessagePart, ProtocolContext } from '../../../src/model/index.ts'
import type { WireSource } from '../../../src/protocols/chatbot-backend/wireConfig.ts'
import { CONVERSATION as conversationId, encodeWith, eventOf, KEY, ownMessage, said, sending, words } from './givenCommands.ts'

const visitor = { role: 'visitor' } as const
const bot = { role: 'bot', name: 'Harbour' } as const
const agent = { role: 'agent', name: 'Ann' } as const
const form: MessagePart = { kind: 'form', formId: 'f', name: 'card', outcome: { status: 'answered', values: { cc: '4111' } } }

const context = { chatbotId: 'bot-1', widgetKey: KEY, conversationId }

/** What is sent for a question that is asked after `messages`. */
const asked = (messages: readonly Message[], options: Partial<WireSource> = {}, over: Partial<ProtocolContext> = {}) =>
  eventOf(encodeWith({ type: 'message.send', message: ownMessage([words('And now?')]) }, options, { messages: [...messages, ownMessage([words('And now?')])], ...over }))

const historyOf = (messages: readonly Message[]) => (asked(messages, {}, { session: { status: 'ai' } })[1] as { context: { history: unknown; reactions?: unknown } }).context

describe('a question to the assistant', () => {
  test('leaves as the stream question alone, with bot, widget and conversation', () => {
    expect(eventOf(encodeWith(sending(words('Hello'))))).toEqual(['request-rag-response-stream', { query: 'Hello', context: { ...context, history: [] } }])
  })

  test('can be asked for a whole answer', () => {
    expect(asked([], { assistant: 'answer' })[0]).toBe('request-rag-response')
  })

  test('names bot and widget by the options where auth is a function, and neither where nobody says', () => {
    const auth = () => ({ token: 't' })
    expect(asked([], { auth, chatbotId: 'b', widgetKey: 'w' })[1]).toMatchObject({ context: { chatbotId: 'b', widgetKey: 'w' } })
    expect(Object.keys((asked([], { auth })[1] as { context: object }).context)).toEqual(['conversationId', 'history'])
  })

  test('carries who said what before, oldest first', () => {
    const messages = [said('1', bot, [words('Hi')]), said('2', visitor, [words('Refund?')]), said('3', agent, [words('Sure'), words('Done')])]
    expect(historyOf(messages).history).toEqual([
      { role: 'assistant', content: 'Hi' },
      { role: 'user', content: 'Refund?' },
      { role: 'agent', content: 'Sure\nDone' },
    ])
  })

  test('carries the last eight at most, whatever lies in between', () => {
    const notice = said('n', { role: 'system' }, [{ kind: 'notice', code: 'agent-joined' }])
    const messages = Array.from({ length: 30 }, (_, index) => [said(`m${String(index)}`, visitor, [words(`w${String(index)}`)]), notice]).flat()
    expect(historyOf(messages).history).toEqual(Array.from({ length: 8 }, (_, index) => ({ role: 'user', content: `w${String(22 + index)}` })))
  })

  test.each<[string, Message]>([
    ['itself', ownMessage([words('And now?')])],
    ['a notice', said('x', { role: 'system' }, [{ kind: 'notice', code: 'queue' }])],
    ['canned words of the service', said('x', { role: 'system' }, [words('We are closed')])],
    ['the answers of a form', said('x', bot, [form])],
    ['what a search found', said('x', bot, [words('Found'), { kind: 'sources', items: [] }], { local: true })],
    ['what was taken back', said('x', agent, [words('Oops')], { deleted: true })],
    ['what still waits', said('x', visitor, [words('later')], { delivery: { status: 'queued' } })],
    ['what failed', said('x', visitor, [words('lost')], { delivery: { status: 'failed', reason: 'network' } })],
    ['what was cancelled', said('x', visitor, [words('never')], { delivery: { status: 'cancelled' } })],
    ['blank words', said('x', bot, [words('  ')])],
  ])('leaves out %s', (_, message) => {
    expect(historyOf([said('1', bot, [words('Hi')]), message]).history).toEqual([{ role: 'assistant', content: 'Hi' }])
    expect(JSON.stringify(asked([message]))).not.toContain('4111')
  })

  test('says which of these answers the visitor likes, by the wire’s ids', () => {
    const messages = [said('1', bot, [words('A')], { reaction: 'like' }), said('2', bot, [words('B')], { reaction: 'dislike' }), said('3', bot, [words('C')])]
    expect(historyOf(messages).reactions).toEqual({ liked: ['wire-1'], disliked: ['wire-2'] })
    expect(historyOf(messages.slice(2))).not.toHaveProperty('reactions')
  })

  test('stays small after very long answers: of each the beginning goes along', () => {
    const long = Array.from({ length: 8 }, (_, index) => said(String(index), bot, [words('🙂'.repeat(20_000))]))
    const { history } = historyOf(long) as { history: readonly { content: string }[] }
    expect(history.map(({ content }) => content)).toEqual(Array.from({ length: 8 }, () => `${'🙂'.repeat(2_000)}…`))
  })

  test('names no message by a name that was made here', () => {
    const liked = (id: string, ...wireIds: string[]) => ({ ...said(id, bot, [words('A')], { reaction: 'like' }), wireIds })
    expect(historyOf([liked('1', 'greeting:x'), liked('2', 'greeting:x', 'm-2'), liked('3', 'at:5:x')]).reactions).toEqual({ liked: ['m-2'], disliked: [] })
  })

  test('costs the same in a long transcript: no more than the last rows are read', () => {
    let read = 0
    const row = said('n', { role: 'system' }, [{ kind: 'notice', code: 'queue' }])
    const messages = { length: 100_000, at: () => (read++, row) }
    eventOf(encodeWith(sending(words('x')), {}, { messages }))
    expect(read).toBeLessThanOrEqual(250)
  })
})

describe('words for a person', () => {
  test.each(['agent', 'queued', 'escalated', 'waiting', 'AGENT'])('are said, not asked, while the status is %s', (status) => {
    expect(asked([], {}, { session: { status } })).toEqual(['send-message', { content: 'And now?', conversationId, sender: 'user' }])
  })

  test.each(['new', 'active', 'ai', 'resolved', 'tomorrow', undefined])('are a question while it is %s', (status) => {
    expect(asked([], {}, { session: status === undefined ? {} : { status } })[0]).toBe('request-rag-response-stream')
  })

  test.each([undefined, 'active'])('are said, not asked, where the status tells nothing (%s) and a person spoke last', (status) => {
    const session: ProtocolContext['session'] = status === undefined ? {} : { status }
    const [person, answer, own] = [said('1', agent, [words('Hi')]), said('2', bot, [words('Hi')]), said('3', visitor, [words('Hi')])]
    expect(asked([answer, person, own], {}, { session })[0]).toBe('send-message')
    expect(asked([answer, person, { ...answer, local: true }], {}, { session })[0]).toBe('send-message')
    expect(asked([person, answer, own], {}, { session })[0]).toBe('request-rag-response-stream')
    expect(asked([person], {}, { session: { status: 'ai' } })[0]).toBe('request-rag-response-stream')
  })

  test('are all there is where the assistant is off', () => {
    expect(asked([], { assistant: 'off' })[0]).toBe('send-message')
  })

  test('of an agent go with his role, and never to the assistant', () => {
    expect(asked([], { as: 'agent' })).toEqual(['send-message', { content: 'And now?', conversationId, sender: 'agent' }])
  })

  test('in several parts are one message', () => {
    expect(eventOf(encodeWith(sending(words('a'), words('b')), { assistant: 'off' }))[1]).toMatchObject({ content: 'a\nb' })
  })
})

describe('acknowledgements', () => {
  test.each([{}, { assistant: 'off' }] as const)('are asked for by the id of the row (%j)', (options) => {
    expect(encodeWith(sending(words('x')), options)).toMatchObject({ acknowledge: 'tab.3' })
  })

  test('are not asked for where they are off', () => {
    expect(encodeWith(sending(words('x')), { acknowledge: false })).not.toHaveProperty('acknowledge')
  })

  test('are asked for messages alone', () => {
    expect(encodeWith({ type: 'connection.probe' })).not.toHaveProperty('acknowledge')
  })
})
