import { describe, expect, test } from 'vitest'
import { chatbotBackend } from '../../../src/protocols/chatbot-backend/index.ts'
import { CHATBOT_BACKEND } from '../../../src/protocols/chatbot-backend/extensions.ts'
import { requireWireOptions } from '../../../src/protocols/chatbot-backend/requireOptions.ts'
import type { Command } from '../../../src/model/index.ts'
import { CONVERSATION as conversationId, encodeWith, eventOf, reasonOf, sending, unstarted, words } from './givenCommands.ts'

const reserved = ['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener', 'error']
const rate = (rating: number, comment?: string): Command => ({ type: 'conversation.rate', rating, ...(comment === undefined ? {} : { comment }) })
const dataOf = (frame: ReturnType<typeof encodeWith>) => eventOf(frame)[1]

describe('contradictions of the documents, in what we send', () => {
  test('SB-2: text goes out as one question of the stream, and not as a message besides', () => {
    expect(encodeWith(sending(words('hi')))).toMatchObject({ via: 'socket', name: 'request-rag-response-stream' })
  })

  test('SB-3: a join says the session’s id where it is known, and is empty where it is not', () => {
    const start: Command = { type: 'conversation.start' }
    expect(dataOf(encodeWith(start, {}, { ...unstarted, session: {} }))).toEqual({})
    expect(dataOf(encodeWith(start, {}, { ...unstarted, session: { sessionId: 's' } }))).toEqual({ sessionId: 's' })
    expect(dataOf(encodeWith({ type: 'transcript.fetch' }, {}, { session: {} }))).toEqual({ conversationId })
  })

  test.each(['ended', 'closed', 'resolved'])('SB-3: a new conversation does not go by the session of one that is %s', (status) => {
    const session = { sessionId: 's', status }
    expect(dataOf(encodeWith({ type: 'conversation.start' }, {}, { ...unstarted, session }))).toEqual({})
  })

  test('SB-3: a new conversation does not go by the session of the one that is left for it', () => {
    const session = { sessionId: 's', sessionOf: conversationId, status: 'ai' }
    expect(dataOf(encodeWith({ type: 'conversation.start' }, {}, { ...unstarted, session }))).toEqual({})
    expect(dataOf(encodeWith({ type: 'transcript.fetch' }, {}, { session }))).toEqual({ conversationId, sessionId: 's' })
  })

  test('SB-4: a message says its conversation where it is known, and goes without where it is not', () => {
    const options = { assistant: 'off' } as const
    expect(dataOf(encodeWith(sending(words('hi')), options))).toEqual({ content: 'hi', conversationId, sender: 'user' })
    expect(dataOf(encodeWith(sending(words('hi')), options, unstarted))).toEqual({ content: 'hi', sender: 'user' })
  })

  test('SB-5: typing and reactions go out in the client’s shape', () => {
    expect(dataOf(encodeWith({ type: 'typing.notify', isTyping: true }))).toEqual({ conversationId, isTyping: true, sender: 'user' })
    expect(dataOf(encodeWith({ type: 'message.react', wireId: 'm', reaction: 'dislike' }))).toEqual({ conversationId, messageId: 'm', reaction: 'dislike' })
  })

  test('SB-5: typing before a conversation has begun is pending', () => {
    expect(dataOf(encodeWith({ type: 'typing.notify', isTyping: true }, {}, unstarted))).toMatchObject({ conversationId: 'pending' })
  })

  test.each(reserved)('SB-6: %s is never emitted, neither as an extension nor as the stop of an answer', (name) => {
    expect(reasonOf(encodeWith({ type: 'extension.send', name, payload: {} }))).toMatch(/Socket\.IO keeps for itself/)
    expect(reasonOf(encodeWith({ type: 'stream.stop' }, { stopEvent: name }))).toMatch(/Socket\.IO keeps for itself/)
    expect(() => requireWireOptions({ stopEvent: name })).toThrow(/stopEvent/)
  })

  test.each([[1, 'bad'], [2, 'bad'], [4, 'good'], [5, 'good']])('SB-8, SB-21: %i is said as %s', (rating, word) => {
    expect(eventOf(encodeWith(rate(rating, 'thanks')))).toEqual(['rate', { conversationId, rating: word, comment: 'thanks' }])
  })

  test('SB-8, SB-21: 3 is neither good nor bad', () => {
    expect(reasonOf(encodeWith(rate(3)))).toMatch(/3 is neither/)
  })

  test.each([1, 2, 3, 4, 5])('SB-8, SB-21: %i goes as a number where the backend takes numbers', (rating) => {
    expect(dataOf(encodeWith(rate(rating), { ratings: 'numbers' }))).toEqual({ conversationId, rating })
  })

  test.each([0, 6, -1, NaN, Infinity])('SB-8: %d is no rating', (rating) => {
    expect(reasonOf(encodeWith(rate(rating), { ratings: 'numbers' }))).toMatch(/1 to 5/)
  })

  test('SB-16: metadata names no conversation: the server takes the one that was joined', () => {
    expect(eventOf(encodeWith({ type: 'metadata.set', metadata: { plan: 'pro' } }))).toEqual(['update-conversation-metadata', { metadata: { plan: 'pro' } }])
  })

  test('SB-17: ping is an event of the application, without an argument', () => {
    expect(eventOf(encodeWith({ type: 'connection.probe' }))).toEqual(['ping', undefined])
    expect(eventOf(encodeWith({ type: 'extension.send', name: CHATBOT_BACKEND.ping, payload: {} }))).toEqual(['ping', undefined])
  })

  test.each([3000, 3001, 3004])('SB-19: port %i is a matter of the address', (port) => {
    expect(() => chatbotBackend({ url: `http://localhost:${String(port)}`, auth: { token: 't' }, storage: 'none' })).not.toThrow()
  })

  test.each(['token', 'widgetKey', 'auth', 'jwt'])('SB-20: an address with %s in its query is refused, and its value is not repeated', (name) => {
    const make = () => chatbotBackend({ url: `https://chat.example.com/?${name}=s3cret`, auth: { token: 't' }, storage: 'none' })
    expect(make).toThrow(/Pass it by auth.*SB-20/)
    expect(make).not.toThrow(/s3cret/)
  })
})
