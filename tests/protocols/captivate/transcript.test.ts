import { describe, expect, test } from 'vitest'
import { answer, eventOf, eventsOf, messagesOf, ok, wrap } from './given.ts'
import seeds from './seedFrames.json' with { type: 'json' }

const text = (words: string) => ({ kind: 'text', format: 'plain', text: words })
const names = { channelName: 'c', chatbotName: 'b' }

/** The six shapes of an entry: [name, entry, role, texts, wire ids]. */
const shapes: readonly (readonly [name: string, entry: unknown, role: string, texts: readonly string[], wireIds: readonly string[]])[] = [
  ['1, one level deeper', { event_id: 'e', messages: [{ from: 'livechat', actions: [], files: [], ...names, messages: [{ type: 'text', text: 'hi' }] }] }, 'agent', ['hi'], []],
  ['2, a user’s list', { from: 'user', messages: [{ type: 'text', text: 'hi' }], ...names }, 'visitor', ['hi'], []],
  ['3, an object with the list', { from: 'bot', messages: { idChat: 'conv-1', messages: [{ text: 'a' }, { text: 'b' }], actions: [], cid: null, userData: {} } }, 'bot', ['a', 'b'], []],
  ['4, strings for items', { from: 'bot', messages: { idChat: 'conv-1', messages: ['a', 'b'] } }, 'bot', ['a', 'b'], []],
  ['6, flat, text', { from: 'user', message_id: 'm1', text: 'hi' }, 'visitor', ['hi'], ['m1']],
  ['6, flat, content', { id: 'm1', from: 'bot', content: [{ type: 'text', text: 'hi' }] }, 'bot', ['hi'], ['m1']],
  ['6, flat, one item as content', { id: 7, from: 'user', content: { type: 'text', text: 'hi' }, text: 'hi' }, 'visitor', ['hi'], ['7']],
]

describe('transcript', () => {
  test.each(shapes)('shape %s', (_, entry, role, texts, wireIds) => {
    const [message, ...rest] = messagesOf(entry)
    expect(rest).toEqual([])
    expect(message).toEqual({
      id: 'frame-1.0',
      wireIds,
      author: { role },
      parts: texts.map(text),
      ...(role === 'visitor' ? { delivery: { status: 'confirmed' } } : {}),
    })
  })

  test('shape 5, nothing or actions alone, makes no message', () => {
    const events = eventsOf(wrap('conversation_transcript', { transcript: [{ from: 'user', ...names }, { from: 'user', actions: [{ actionType: 'click', details: 'A' }] }] }))
    expect(events).toEqual([
      { type: 'transcript.loaded', messages: [], complete: true, conversationId: 'conv-1' },
      { type: 'action.received', replayed: true, action: { id: 'click', data: { details: 'A' } } },
    ])
  })

  test('shape 6 with stored files is the visitor’s, and its files follow its text', () => {
    const storage = { fileKey: 'k', presignedUrl: 'https://x.example/p', expiresIn: 1 }
    const [message] = messagesOf({ message_id: 'm', text: 'see', files: [{ filename: 'a.png', type: 'image/png', storage }] })
    expect(message?.author.role).toBe('visitor')
    expect(message?.parts).toMatchObject([text('see'), { kind: 'files', files: [{ kind: 'image', name: 'a.png', url: 'https://x.example/p', wire: { storage } }] }])
  })

  test('files on the entry and in its content are shown once', () => {
    const files = [{ url: 'https://x.example/a.png' }]
    const [message] = messagesOf({ id: 'm', from: 'user', content: { text: 'see', files }, files })
    expect(message?.parts.map(({ kind }) => kind)).toEqual(['text', 'files'])
  })

  test('the conversation of the documents, in order, repeats and all', () => {
    const { messages, ...rest } = eventOf('transcript.loaded', eventsOf(seeds.conversation_transcript))
    expect(rest).toEqual({ type: 'transcript.loaded', complete: true, conversationId: 'hart_acb3b13e-4818-40fa-b57e-d8a80feba5c1' })
    expect(messages.map(({ id, author, parts: [part] }) => [id, author.role, part?.kind === 'text' && part.text])).toEqual([
      ['frame-1.0', 'visitor', 'hello'],
      ['frame-1.1', 'bot', "Hi. I'm the Captivate Bot."],
      ['frame-1.2', 'visitor', 'agent'],
      ['frame-1.3', 'bot', 'Please wait while I connect you to the support team.'],
      ['frame-1.4', 'visitor', 'hello'],
      ['frame-1.5', 'visitor', 'hello'],
      ['frame-1.6', 'agent', 'Our agents are currently busy at the moment.'],
    ])
    expect(messages.every(({ wireIds }) => wireIds.length === 0)).toBe(true)
  })

  test('several entries in one keep their order and their own authors', () => {
    const messages = messagesOf({ messages: [{ from: 'user', messages: ['a'] }, { from: 'bot', messages: ['b'] }, { from: 'user', messages: ['c'] }] })
    expect(messages.map(({ author, parts: [part] }) => [author.role, part])).toEqual([
      ['visitor', text('a')],
      ['bot', text('b')],
      ['visitor', text('c')],
    ])
  })

  test('an id that several entries carry, or the conversation’s, is no id of a message', () => {
    const messages = messagesOf({ id: 'same', from: 'user', text: 'a' }, { id: 'same', from: 'bot', text: 'b' }, { id: 'conv-1', from: 'bot', text: 'c' }, { id: 'own', from: 'bot', text: 'd' })
    expect(messages.map(({ wireIds }) => wireIds)).toEqual([[], [], [], ['own']])
  })

  test('a time is taken where there is one, garbage is none', () => {
    const at = (timestamp: unknown) => messagesOf({ from: 'user', messages: ['x'], timestamp })[0]?.time
    const expected = Date.parse('2025-01-02T03:04:05Z')
    expect(['2025-01-02T03:04:05Z', expected, expected / 1000, String(expected)].map(at)).toEqual([expected, expected, expected, expected])
    expect(['some_time', -1, 9e99, null, {}].map(at)).toEqual([undefined, undefined, undefined, undefined, undefined])
  })

  test.each([
    ['transcript', { transcript: [{ from: 'user', messages: ['x'] }] }],
    ['message, as until August 2025', { message: [{ from: 'user', messages: ['x'] }] }],
    ['wrapped', { event: { event_payload: { messages: [{ from: 'user', messages: ['x'] }] } } }],
    ['an event', wrap('conversation_transcript', { messages: [{ from: 'user', messages: ['x'] }] })],
    ['a bare list', [{ from: 'user', messages: ['x'] }]],
  ])('the answer of the REST call: %s', (_, body) => {
    const { events } = answer({ type: 'transcript.fetch' }, ok(body))
    expect(events).toMatchObject([{ type: 'transcript.loaded', complete: true, conversationId: 'conv-1', messages: [{ parts: [text('x')] }] }])
  })

  test('an empty transcript is one, an answer without a list is none', () => {
    expect(answer({ type: 'transcript.fetch' }, ok({ transcript: [] })).events).toMatchObject([{ type: 'transcript.loaded', messages: [] }])
    for (const body of [{}, 'OK', '', '<html>', '7', { transcript: null }]) {
      expect(answer({ type: 'transcript.fetch' }, ok(body)).events).toMatchObject([{ type: 'transcript.failed' }])
    }
    expect(eventsOf(wrap('conversation_transcript', {}))).toMatchObject([{ type: 'transcript.failed' }])
  })
})
