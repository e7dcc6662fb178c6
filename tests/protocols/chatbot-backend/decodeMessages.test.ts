import { describe, expect, test } from 'vitest'
import { AT, CHATBOT_BACKEND, CONV, eventsOf, only, payloadOf, row, rowOf, said, sessionAfter, shown, text, typesOf, within } from './givenFrames.ts'

describe('messages', () => {
  test('an assistant’s words are markdown, a person’s are plain', () => {
    expect(rowOf(said('**a**')).parts).toEqual([text('**a**')])
    for (const sender of ['user', 'agent', 'system']) expect(rowOf(said('**a**', { sender })).parts).toEqual([text('**a**', 'plain')])
  })

  test('a message is wrapped or bare', () => {
    expect(eventsOf('message', said('a'))).toEqual(eventsOf('message', { message: said('a') }))
  })

  test('an own message is proved by its echo', () => {
    expect(rowOf(said('a', { sender: 'user' }))).toMatchObject({ author: { role: 'visitor' }, delivery: { status: 'confirmed' } })
    expect(eventsOf('message', said('a', { sender: 'user', status: { read: true } }))).toContainEqual({ type: 'message.read', wireId: 'm-1' })
  })

  test('for an agent at this side, agent and user change sides', () => {
    const at = { as: 'agent' } as const
    expect(rowOf(said('a', { sender: 'agent' }), within, at)).toMatchObject({ author: { role: 'visitor' }, delivery: { status: 'confirmed' } })
    expect(rowOf(said('a', { sender: 'user', senderName: 'Cleo', userId: 'c' }), within, at).author).toEqual({ role: 'agent', id: 'c', name: 'Cleo' })
    expect(rowOf(said('a'), within, at).author).toEqual({ role: 'bot' })
  })

  test('an agent is known by what was told when he joined', () => {
    const session = { ...within.session, agentId: 'a-1', agentName: 'Ana' }
    const by = (over: object) => rowOf(said('a', { sender: 'agent', ...over }), { ...within, session }).author
    expect(by({})).toEqual({ role: 'agent', id: 'a-1', name: 'Ana' })
    expect(by({ senderName: 'Ana' })).toEqual({ role: 'agent', id: 'a-1', name: 'Ana' })
    expect(by({ senderName: 'Bo' })).toEqual({ role: 'agent', name: 'Bo' })
    expect(by({ sender: { type: 'agent', name: 'Bo', id: 'b', avatar: 'javascript:alert(1)' } })).toEqual({ role: 'agent', id: 'b', name: 'Bo' })
  })

  test('the assistant’s name is remembered for the pieces of its answers', () => {
    const events = eventsOf('message', said('a', { senderName: 'Harbour' }))
    const after = sessionAfter(within, events)
    expect(only('stream.advanced', eventsOf('rag-stream-chunk', { chunk: 'x' }, after)).author).toEqual({ role: 'bot', name: 'Harbour' })
  })

  test('what says nothing is told to developers alone', () => {
    for (const content of ['', '   ', null, undefined, [], {}]) expect(typesOf(eventsOf('message', { message: said(content) }))).toEqual(['frame.ignored'])
    for (const data of [undefined, null, 7, 'x', [], {}]) expect(typesOf(eventsOf('message', data))).toEqual(['frame.rejected'])
  })

  test('content of a shape that nobody knows is shown as such', () => {
    expect(rowOf(said({ chart: [1, 2] })).parts).toEqual([{ kind: 'unknown', type: 'content', payload: { chart: [1, 2] } }])
  })

  test.each(['sources', 'citations'])('%s of an answer are its second part, wherever they stand', (key) => {
    const list = [{ title: 'Returns', url: 'https://x.example/r', score: 0.9 }]
    const items = [{ title: 'Returns', url: 'https://x.example/r', score: 0.9 }]
    expect(rowOf(said('a', { [key]: list })).parts).toEqual([text('a'), { kind: 'sources', items }])
    expect(rowOf(said('a', { metadata: { [key]: list } })).parts).toEqual([text('a'), { kind: 'sources', items }])
    expect(rowOf(said('a', { sender: 'user', [key]: list })).parts).toHaveLength(1)
  })

  test('how the assistant came to it stands beside the message', () => {
    const events = eventsOf('message', said('a', { reasoning: 'because', tools: [{ name: 'search' }], metadata: { aiConfidence: 92, intent: 'returns' } }))
    expect(typesOf(events)).toEqual(['message.received', 'extension.received'])
    expect(payloadOf(CHATBOT_BACKEND.reasoning, events)).toEqual({ messageId: 'm-1', reasoning: 'because', tools: [{ name: 'search' }], confidence: 0.92, intent: 'returns' })
    expect(only('message.received', events).message.parts).toEqual([text('a')])
    expect(typesOf(eventsOf('message', said('a', { reasoning: null, tools: [], metadata: {} })))).toEqual(['message.received'])
  })

  test('a message of another conversation is not shown', () => {
    expect(typesOf(eventsOf('message', { message: said('a'), conversationId: 'other' }))).toEqual(['frame.ignored'])
    const watching = { ...within, session: { ...within.session, listJoined: '1' } }
    const events = eventsOf('message', { message: said('a\n b', { sender: 'user', senderName: 'Cleo' }), conversationId: 'other' }, watching)
    expect(only('conversations.changed', events).conversation).toMatchObject({ id: 'other', preview: 'a b', visitorName: 'Cleo' })
    expect(typesOf(events)).not.toContain('message.received')
    expect(typesOf(eventsOf('message', said('a'), watching))).toEqual(['message.received', 'conversations.changed'])
  })
})

describe('reactions', () => {
  test.each([
    [{ liked: true, disliked: false }, 'like'],
    [{ liked: 'true' }, 'like'],
    [{ liked: 0, disliked: 3 }, 'dislike'],
    [{ liked: '2', disliked: '1' }, 'like'],
    [{ liked: false, disliked: false }, undefined],
    [{ liked: true, disliked: true }, undefined],
    [{ reaction: 'dislike' }, 'dislike'],
    [{ reactions: { liked: true } }, 'like'],
    [{}, undefined],
  ])('%j is %s', (fields, reaction) => {
    expect(eventsOf('react-message', { messageId: 'm', conversationId: CONV, ...fields })).toEqual([{ type: 'message.reacted', wireId: 'm', ...(reaction ? { reaction } : {}) }])
  })

  test('come with the message too', () => {
    expect(rowOf(said('a', { reactions: { liked: true } })).reaction).toBe('like')
    expect(rowOf(said('a', { reactions: [{ type: 'dislike', userId: 'u' }] })).reaction).toBe('dislike')
    expect(rowOf(said('a', { reactions: { liked: 0, disliked: 0 } }))).not.toHaveProperty('reaction')
  })

  test('of nothing, or elsewhere, change nothing', () => {
    expect(typesOf(eventsOf('react-message', { liked: true }))).toEqual(['frame.rejected'])
    expect(typesOf(eventsOf('react-message', { messageId: 'm', conversationId: 'other', liked: true }))).toEqual(['frame.ignored'])
  })
})

describe('typing', () => {
  test('begins and ends, of the assistant and of an agent', () => {
    expect(eventsOf('typing', { sender: 'ai', isTyping: true, conversationId: CONV })).toEqual([{ type: 'typing.started', participant: { role: 'bot' } }])
    expect(eventsOf('typing', { sender: 'agent', senderName: 'Ana', isTyping: 'true' })).toEqual([{ type: 'typing.started', participant: { role: 'agent', name: 'Ana' } }])
    expect(eventsOf('agent-typing', { isTyping: true, agentName: 'Ana' })).toEqual([{ type: 'typing.started', participant: { role: 'agent', name: 'Ana' } }])
  })

  test('F51: ends however it began: by name, by id, by neither', () => {
    const session = { ...within.session, agentId: 'a-1', agentName: 'Ana' }
    const stopped = eventsOf('agent-typing', { isTyping: false }, { ...within, session }).map((event) => (event.type === 'typing.stopped' ? event.participant : undefined))
    expect(stopped).toEqual([{ role: 'agent', id: 'a-1', name: 'Ana' }, { role: 'agent', name: 'Ana' }, { role: 'agent' }])
    expect(typesOf(eventsOf('typing', { sender: 'ai', isTyping: false }))).toEqual(['typing.stopped'])
  })

  test('of this side, given back, is nobody’s', () => {
    expect(typesOf(eventsOf('typing', { sender: 'user', isTyping: true }))).toEqual(['frame.ignored'])
    expect(typesOf(eventsOf('typing', { sender: 'agent', isTyping: true }, within, { as: 'agent' }))).toEqual(['frame.ignored'])
    expect(eventsOf('typing', { sender: 'user', senderName: 'Cleo', isTyping: true }, within, { as: 'agent' })).toEqual([{ type: 'typing.started', participant: { role: 'agent', name: 'Cleo' } }])
  })

  test('that says neither is rejected', () => {
    expect(typesOf(eventsOf('typing', { sender: 'ai' }))).toEqual(['frame.rejected'])
  })
})

describe('answers in pieces', () => {
  test.each([[' \n'], ['**'], [0], ['```js\n']])('a piece is taken as it is: %j', (chunk) => {
    expect(only('stream.advanced', eventsOf('rag-stream-chunk', { chunk, conversationId: CONV })).chunk).toBe(String(chunk))
  })

  test('a piece may be called otherwise, be text alone, or be the last', () => {
    for (const data of [{ content: 'x' }, { text: 'x' }, { delta: { content: 'x' } }, { token: 'x' }, 'x']) expect(only('stream.advanced', eventsOf('rag-stream-chunk', data)).chunk).toBe('x')
    expect(typesOf(eventsOf('rag-stream-chunk', { chunk: 'x', done: true }))).toEqual(['stream.advanced', 'stream.completed'])
    expect(eventsOf('rag-stream-chunk', { chunk: '' })).toEqual([])
    expect(typesOf(eventsOf('rag-stream-chunk', {}))).toEqual(['frame.rejected'])
  })

  test('F50: an end is an end, with and without pieces before it', () => {
    for (const data of [undefined, null, {}, { conversationId: CONV }, 'done']) expect(eventsOf('rag-stream-complete', data)).toEqual([{ type: 'stream.completed' }])
    expect(typesOf(eventsOf('rag-stream-complete', { message: said('Hello') }))).toEqual(['stream.completed', 'message.received'])
    expect(typesOf(eventsOf('rag-stream-complete', { message: 'Stream complete' }))).toEqual(['stream.completed'])
  })

  test('pieces and ends of another conversation are not shown', () => {
    for (const name of ['rag-stream-chunk', 'rag-stream-complete']) expect(typesOf(eventsOf(name, { chunk: 'x', conversationId: 'other' }))).toEqual(['frame.ignored'])
  })

  const asked = (words: string) => shown(row({ author: { role: 'visitor' }, parts: [text(words, 'plain')], time: AT }))

  test('a whole answer is an event, and the assistant’s words where the visitor asked that way', () => {
    const payload = { query: 'When?', response: 'On Monday.' }
    expect(payloadOf(CHATBOT_BACKEND.answer, eventsOf('rag-response', payload))).toEqual(payload)
    expect(typesOf(eventsOf('rag-response', payload))).toEqual(['extension.received'])
    const spoken = eventsOf('rag-response', payload, asked(' when? '), { assistant: 'answer' })
    expect(typesOf(spoken)).toEqual(['stream.advanced', 'stream.completed', 'extension.received'])
    expect(only('stream.advanced', spoken).chunk).toBe('On Monday.')
    expect(typesOf(eventsOf('rag-response', payload, asked('Where?'), { assistant: 'answer' }))).toEqual(['extension.received'])
    expect(payloadOf(CHATBOT_BACKEND.answer, eventsOf('rag-response', { response: { answer: 'Yes.' } }))).toEqual({ query: '', response: 'Yes.' })
    expect(typesOf(eventsOf('rag-response', { query: 'x' }))).toEqual(['frame.rejected'])
  })
})
