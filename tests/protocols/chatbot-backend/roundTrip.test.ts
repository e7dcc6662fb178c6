import { describe, expect, test } from 'vitest'
import type { ChatbotSettings } from '../../../sandbox/chatbot/settings.ts'
import {
  aiAnalysis,
  CHATBOT_BACKEND,
  conversationSummary,
  dashboardSubscription,
  knowledgeSearch,
  oneShotAnswer,
  organisationRoom,
  serverPing,
} from '../../../src/protocols/chatbot-backend/index.ts'
import { type Chat, greeted, isReady, join, keptStorage, messages, misunderstandings, ofType, startServer, stateOf, texts, until } from './givenChat.ts'

const received = ({ server }: Chat, name: Parameters<Chat['server']['ledger']['received']>[0]) => server.ledger.received(name)

/** Says something and waits for the whole answer. */
const say = async (one: Chat, text: string) => {
  const before = messages(one).length
  one.client.send({ text })
  await until(() => {
    const rows = messages(one)
    expect(rows.length).toBeGreaterThan(before + 1)
    expect(rows.at(-1)).toMatchObject({ author: { role: 'bot' } })
    expect(rows.at(-1)).not.toHaveProperty('stream')
    expect(rows[before]?.delivery?.status).toMatch(/confirmed|delivered|read/)
  })
}

/** Everything that a visitor does in one visit. */
const tour = async (one: Chat) => {
  await say(one, 'echo hello there')
  expect(texts(one).slice(-2)).toEqual(['echo hello there', 'hello there'])
  await say(one, 'stream')
  const answer = messages(one).at(-1)
  one.client.request({ type: 'typing.notify', isTyping: true })
  one.client.request({ type: 'typing.notify', isTyping: false })
  if (answer) one.client.react(answer.id, 'like')
  await until(() => expect(messages(one).at(-1)?.reaction).toBe('like'))
  one.client.request({ type: 'metadata.set', metadata: { plan: 'pro' } })
  one.client.request({ type: 'page.report', page: '/prices' })
  one.client.request({ type: 'conversations.list', page: 1, limit: 10 })
  await until(() => expect(stateOf(one).conversations).toMatchObject({ status: 'loaded', items: [{ id: stateOf(one).conversation.id }] }))
  one.client.request({ type: 'conversation.escalate', reason: 'refund' })
  await until(() => expect(stateOf(one).participants).toContainEqual(expect.objectContaining({ role: 'agent' })))
  await until(() => expect(stateOf(one).session['status']).toBe('agent'))
  one.client.send({ text: 'Thank you' })
  await until(() => expect(received(one, 'send-message').at(-1)?.data).toMatchObject({ content: 'Thank you' }))
  await until(() => expect(messages(one).every(({ delivery }) => delivery === undefined || /confirmed|delivered|read/.test(delivery.status))).toBe(true))
  one.client.request({ type: 'conversation.end' })
  await until(() => expect(stateOf(one).conversation.status).toBe('ended'))
  one.client.request({ type: 'conversation.rate', rating: 5, comment: 'quick' })
  await until(() => expect(received(one, 'rate')).toMatchObject([{ processed: true }]))
}

describe('what we send is understood, and what comes back is read', () => {
  test('in the whole of a visit', async () => {
    const one = await greeted()
    await tour(one)
    expect(misunderstandings(one)).toEqual([])
    expect(one.server.ledger.received().filter(({ processed }) => !processed)).toEqual([])
    expect(one.server.ledger.repeated()).toEqual({})
    expect(received(one, 'rate')[0]?.data).toMatchObject({ rating: 'good', comment: 'quick' })
  })

  const variants: readonly Partial<ChatbotSettings>[] = [
    { message: 'bare' },
    { messageIds: '_id' },
    { messageIds: 'both' },
    { textKey: 'text' },
    { textKey: 'message' },
    { textKey: 'body' },
    { botSender: 'bot' },
    { timestamps: 'number' },
    { timestamps: 'seconds' },
    { timestamps: 'missing' },
    { messageStatus: 'short' },
    { messageStatus: 'missing' },
    { names: 'underscore' },
    { acknowledge: 'bare' },
    { acknowledge: 'off' },
    { startedDetails: false },
    { welcome: 'welcomeMessage' },
    { welcome: 'both' },
    { welcome: 'event' },
    { welcome: 'none' },
    { announceJoin: true },
    { listShape: 'flat' },
    { listShape: 'bare' },
    { listMessages: 'all' },
    { listMessages: 'none' },
    { listNews: 'update' },
    { listNews: 'both' },
    { ratingsShown: 'numbers' },
    { endReason: false },
    { agentTyping: 'agent-typing' },
    { agentTold: 'event' },
    { agentTold: 'status' },
    { presenceKeys: 'short' },
    { metadataShape: 'wrapped' },
    { chunkIds: false },
    { reasoning: true },
  ]
  test.each(variants)('whatever shape the server gives it: %j', async (server) => {
    const one = await greeted({ server, wire: { presence: { userName: 'Ann' } } })
    await tour(one)
    expect(misunderstandings(one)).toEqual([])
  })

  test('where the server says nothing before it is asked', async () => {
    const one = await greeted({ server: { connected: false }, wire: { greets: false } })
    await tour(one)
    expect(misunderstandings(one)).toEqual([])
  })

  test('where answers come whole, and once each', async () => {
    const one = await greeted({ wire: { assistant: 'answer' } })
    one.client.send({ text: 'What does a transfer cost?' })
    await until(() => expect(messages(one).at(-1)).toMatchObject({ author: { role: 'bot' } }))
    await until(() => expect(messages(one).at(-1)).not.toHaveProperty('stream'))
    expect(messages(one).map(({ author }) => author.role)).toEqual(['bot', 'visitor', 'bot'])
    expect(received(one, 'request-rag-response-stream')).toEqual([])
    expect(misunderstandings(one)).toEqual([])
  })

  test('a question carries what was said before, and never its own words', async () => {
    const one = await greeted()
    await say(one, 'echo one')
    await say(one, 'echo two')
    const { context } = received(one, 'request-rag-response-stream').at(-1)?.data as { context: { history: readonly object[]; conversationId: string } }
    expect(context.conversationId).toBe(stateOf(one).conversation.id)
    expect(context.history.slice(-2)).toEqual([{ role: 'user', content: 'echo one' }, { role: 'assistant', content: 'one' }])
  })

  test('numbers are rated by numbers', async () => {
    const one = await greeted({ server: { ratings: 'numbers' }, wire: { ratings: 'numbers' } })
    one.client.request({ type: 'conversation.rate', rating: 3 })
    await until(() => expect(received(one, 'rate')).toMatchObject([{ processed: true, data: { rating: 3 } }]))
    expect(misunderstandings(one)).toEqual([])
  })

  test('an answer is stopped where the backend has an event for it', async () => {
    const one = await greeted({ server: { stopEvent: 'stop-rag', pace: 1 }, wire: { stopEvent: 'stop-rag' } })
    one.client.send({ text: 'slow' })
    await until(() => expect(messages(one).at(-1)?.stream).toBe('growing'))
    one.client.stopStream()
    await until(() => expect(received(one, 'stop')).toMatchObject([{ processed: true }]))
    expect(messages(one).at(-1)?.stream).toBe('stopped')
    expect(misunderstandings(one)).toEqual([])
  })
})

describe('what only this wire has', () => {
  test('each question has its answer', async () => {
    const one = await greeted()
    const { ask } = one.client
    await say(one, 'echo hello')
    expect(await ask(knowledgeSearch, { query: 'transfer' })).toMatchObject({ status: 'answered', answer: { query: 'transfer', total: expect.any(Number) as number } })
    expect(await ask(oneShotAnswer, { query: 'What does a transfer cost?' })).toMatchObject({ status: 'answered' })
    for (const analysisType of ['intent', 'sentiment', 'pii', 'language'] as const) {
      expect(await ask(aiAnalysis, { message: 'My phone is +358 40 1234567', analysisType })).toMatchObject({ status: 'answered', answer: { analysisType } })
    }
    expect(await ask(conversationSummary, {})).toMatchObject({ status: 'answered', answer: { summary: expect.any(String) as string } })
    expect(await ask(organisationRoom, { organisationId: 'org-1' })).toMatchObject({ status: 'answered', answer: { organisationId: 'org-1' } })
    expect(await ask(dashboardSubscription, { dashboardId: 'd-1' })).toMatchObject({ status: 'answered', answer: { dashboardId: 'd-1' } })
    expect(await ask(serverPing, {})).toMatchObject({ status: 'answered' })
    expect(misunderstandings(one)).toEqual([])
  })

  test('a search joins the room of the knowledge base once', async () => {
    const one = await greeted()
    await one.client.ask(knowledgeSearch, { query: 'card' })
    await one.client.ask(knowledgeSearch, { query: 'loan' })
    expect(received(one, 'join-knowledge-room')).toMatchObject([{ data: { tenantId: stateOf(one).session['tenantId'] } }])
  })

  test('a notification arrives once the organisation’s room was joined', async () => {
    const one = await greeted()
    await one.client.ask(organisationRoom, { organisationId: 'org-1' })
    one.server.notify({ title: 'Payment received' })
    await until(() => {
      const found = ofType(one, 'extension.received').filter(({ name }) => name === CHATBOT_BACKEND.notification)
      expect(found).toMatchObject([{ payload: { title: 'Payment received' } }])
    })
    one.client.request({ type: 'extension.send', name: CHATBOT_BACKEND.leaveOrganisation, payload: { organisationId: 'org-1' } })
    one.client.request({ type: 'extension.send', name: CHATBOT_BACKEND.trackActivity, payload: { activity: 'scrolled' } })
    await until(() => expect(received(one, 'track-activity')).toHaveLength(1))
    expect(misunderstandings(one)).toEqual([])
  })

  test('who looks at the conversation is told both ways', async () => {
    const one = await greeted({ wire: { presence: { userId: 'ann', userName: 'Ann' } } })
    await until(() => expect(received(one, 'join-presence')).toMatchObject([{ processed: true, data: { userId: 'ann', userName: 'Ann', userType: 'user' } }]))
    await until(() => expect(ofType(one, 'presence.changed').length).toBeGreaterThan(0))
    expect(misunderstandings(one)).toEqual([])
  })
})

describe('a conversation is taken up', () => {
  test('by its id, with its record, and nothing is doubled', async () => {
    const server = startServer()
    const storage = keptStorage()
    const first = join(server, { wire: { storage, scope: 'one' } })
    await isReady(first)
    await say(first, 'echo hello')
    const before = texts(first)
    first.close()
    const second = join(server, { wire: { storage, scope: 'one' } })
    await isReady(second)
    await until(() => expect(texts(second)).toEqual(before))
    expect(stateOf(second).conversation.id).toBe(stateOf(first).conversation.id)
    expect(misunderstandings(second)).toEqual([])
  })

  test('SB-3: a new one begins beside it when the visitor wants a new one', async () => {
    const one = await greeted()
    await say(one, 'echo hello')
    const before = stateOf(one).conversation.id
    expect(one.client.startNew()).toBe(true)
    await until(() => expect(stateOf(one).conversation.status).toBe('active'))
    expect(stateOf(one).conversation.id).not.toBe(before)
    expect(misunderstandings(one)).toEqual([])
  })

  test('from the inbox by an agent, who answers as one', async () => {
    const server = startServer()
    const customer = join(server)
    await isReady(customer)
    await say(customer, 'echo hello')
    const id = stateOf(customer).conversation.id ?? ''
    const agent = join(server, { wire: { as: 'agent' }, auth: { token: 'agent-mia' }, starts: false })
    await isReady(agent)
    agent.client.request({ type: 'conversations.list' })
    await until(() => expect(stateOf(agent).conversations.items.map((one) => one.id)).toContain(id))
    agent.client.openConversation(id)
    await until(() => expect(texts(agent)).toContain('echo hello'))
    expect(messages(agent).find((row) => row.parts.some((part) => part.kind === 'text' && part.text === 'echo hello'))?.author.role).toBe('agent')
    agent.client.send({ text: 'I am a person' })
    await until(() => expect(texts(customer)).toContain('I am a person'))
    expect(messages(customer).at(-1)?.author.role).toBe('agent')
    await until(() => expect(messages(agent).at(-1)?.delivery?.status).toMatch(/confirmed|delivered/))
    expect(messages(agent).at(-1)?.author.role).toBe('visitor')
    expect(misunderstandings(agent)).toEqual([])
    expect(misunderstandings(customer)).toEqual([])
  })
})

describe('the check itself', () => {
  test('an event that nobody knows is noticed', async () => {
    const one = await greeted()
    one.server.send('weather-report', { sky: 'clear' })
    await until(() => expect(misunderstandings(one)).toMatchObject([{ type: 'frame.ignored' }]))
  })

  test('a command that this wire has no frame for is noticed', async () => {
    const one = await greeted()
    one.client.request({ type: 'extension.send', name: 'disconnect', payload: {} })
    await until(() => expect(misunderstandings(one)).toMatchObject([{ type: 'command.refused' }]))
  })
})
