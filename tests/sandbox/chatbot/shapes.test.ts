import { describe, expect, it } from 'vitest'
import type { ChatbotOptions } from '../../../sandbox/chatbot/createChatbotServer.ts'
import { listen, meet, serve, type Listener } from './meet.ts'

/** What the server says to `short`, as that setting shapes it. */
async function shaped(options: ChatbotOptions): Promise<{ readonly line: Listener; readonly id: string }> {
  const { line, id, ask, clock } = await meet(options)
  await ask('short')
  await clock.pass(1)
  await line.send('react-message', { conversationId: id })
  return { line, id }
}

describe('the forms in which the same thing is said', () => {
  it.each([
    [{}, { message: { messageId: expect.any(String), sender: 'ai', content: expect.any(String), timestamp: expect.stringContaining('2026-11-21T'), status: { sent: true, delivered: true, read: false } }, conversationId: expect.any(String) }],
    [{ message: 'bare' }, { messageId: expect.any(String), sender: 'ai', content: expect.any(String) }],
    [{ messageIds: '_id', message: 'bare' }, { _id: expect.stringMatching(/^[0-9a-f]{24}$/) }],
    [{ textKey: 'text', message: 'bare' }, { text: expect.any(String) }],
    [{ textKey: 'body', message: 'bare', botSender: 'bot' }, { body: expect.any(String), sender: 'bot' }],
    [{ timestamps: 'number', message: 'bare' }, { timestamp: Date.UTC(2026, 10, 21, 9) }],
    [{ timestamps: 'seconds', message: 'bare' }, { timestamp: Date.UTC(2026, 10, 21, 9) / 1000 }],
    [{ messageStatus: 'short', message: 'bare' }, { status: { sent: true, delivered: true } }],
    [{ reasoning: true, message: 'bare' }, { reasoning: expect.any(String), tools: [{ name: 'search-knowledge' }] }],
  ] as const)('SB-11, SB-12, SB-13: %j', async (options, expected) => {
    const { line } = await shaped(options as ChatbotOptions)
    expect(line.last('message')).toMatchObject(expected)
  })

  it('leaves out what a setting leaves out', async () => {
    const { line } = await shaped({ timestamps: 'missing', messageStatus: 'missing', messageIds: '_id', message: 'bare', chunkIds: false, startedDetails: false, startedMessages: 'missing' })
    expect(Object.keys(line.last('message')).sort()).toEqual(['_id', 'content', 'conversationId', 'sender', 'senderName'])
    expect(Object.keys(line.last('rag-stream-chunk'))).toEqual(['chunk'])
    expect(Object.keys(line.last('conversation-started'))).toEqual(['conversationId', 'sessionId'])
  })

  it.each([
    ['messages', 1, false, 0],
    ['welcomeMessage', 0, true, 0],
    ['both', 1, true, 0],
    ['event', 0, false, 1],
    ['none', 0, false, 0],
  ] as const)('greets by %s', async (welcome, inMessages, asField, asEvent) => {
    const { line } = await meet({ welcome })
    const started = line.last('conversation-started')
    expect([(started['messages'] as unknown[]).length, typeof started['welcomeMessage'] === 'string', line.of('message').length]).toEqual([inMessages, asField, asEvent])
  })

  it('SB-15: knows the names of its clients by any spelling, and has its own by the other', async () => {
    const { server, clock } = serve({ names: 'underscore', announceJoin: true })
    const line = listen(server)
    await clock.pass(0)
    expect(await line.send('room.join', {})).toMatchObject({ success: true })
    expect(await line.send('join_conversation', { conversationId: server.ledger.conversation()?.id })).toMatchObject({ success: true })
    expect(line.names()).toEqual(['connected', 'conversation_started', 'join', 'conversation_started', 'join'])
    void line.send('weather', { sky: 'clear' })
    expect(server.ledger.received('unknown')).toMatchObject([{ data: { name: 'weather' }, processed: false }])
  })

  it.each([
    ['on', { success: true, messageId: expect.any(String), conversationId: expect.any(String) }],
    ['bare', true],
    ['error', { success: false, error: expect.any(String) }],
  ] as const)('acknowledges: %s', async (acknowledge, answer) => {
    const { line, id, server } = await meet()
    server.settings.acknowledge = acknowledge
    expect(await line.send('send-message', { conversationId: id, content: 'one' })).toEqual(acknowledge === 'on' || acknowledge === 'error' ? expect.objectContaining(answer as object) : answer)
    expect(server.ledger.texts()).toEqual(acknowledge === 'error' ? [] : ['one'])
  })

  it('neither acknowledges nor echoes where it does not', async () => {
    const { line, id, server, clock } = await meet({ acknowledge: 'off', echo: false, defaultAnswer: 'none' })
    const other = listen(server)
    await Promise.race([other.send('join-conversation', { conversationId: id }), clock.pass(0)])
    line.clear()
    let answer: unknown = 'none'
    void line.send('send-message', { conversationId: id, content: 'one' }).then((given) => (answer = given))
    await clock.pass(10)
    expect([answer, line.heard, other.of('message').length]).toEqual(['none', [], 1])
  })

  it.each([
    ['nested', (list: Record<string, unknown>) => (list['data'] as { conversations: unknown[] }).conversations],
    ['flat', (list: Record<string, unknown>) => list['data']],
    ['bare', (list: Record<string, unknown>) => list['conversations']],
  ] as const)('SB-14: the list nests as %s', async (listShape, find) => {
    const { line, id } = await meet({ listShape, listMessages: 'none' })
    await line.send('request-conversation-list', {})
    expect(find(line.last('conversation-list'))).toMatchObject([{ conversationId: id, tenantId: 'harbour-bank', status: 'ai', messages: [], metrics: { messageCount: 1 }, timestamps: { created: expect.any(String) } }])
  })

  it.each([
    ['words', 5, false, 'good', true],
    ['numbers', 'good', false, 4, true],
    ['both', 'bad', true, 1, true],
  ] as const)('SB-8: takes ratings as %s', async (ratings, first, isFirst, second, isSecond) => {
    const { line, id } = await meet({ ratings })
    const rate = async (rating: unknown) => ((await line.send('rate', { conversationId: id, rating })) as { success: boolean }).success
    expect([await rate(first), await rate(second)]).toEqual([isFirst, isSecond])
  })

  it.each([
    [{ agentTyping: 'agent-typing' }, ['status-change', 'agent-joined', 'agent-typing']],
    [{ agentTold: 'status' }, ['status-change', 'typing']],
    [{ agentTold: 'event' }, ['status-change', 'agent-joined', 'typing']],
  ] as const)('tells of an agent: %j', async (options, names) => {
    const { line, clock, server } = await meet(options)
    line.clear()
    server.joinAgent()
    await clock.pass(1)
    server.type('agent', true)
    expect(line.names()).toEqual(names)
    if ('agentTold' in options && options.agentTold === 'event') expect(line.last('status-change')).not.toHaveProperty('agentName')
  })

  it('says `connected` or nothing', async () => {
    const { line } = await meet({ connected: false })
    expect(line.names()).toEqual(['conversation-started'])
  })
})
