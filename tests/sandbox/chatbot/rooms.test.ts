import { describe, expect, it } from 'vitest'
import { listen, meet, serve } from './meet.ts'

describe('the list of conversations', () => {
  it('has pages, and a user’s own conversations alone', async () => {
    const { server } = serve({ earlier: 23 })
    const [ada, bob] = [listen(server), listen(server, { token: 'bob' })]
    const page = async (number: number) => {
      await ada.send('request-conversation-list', { page: number, limit: 10 })
      return ada.last('conversation-list')['data'] as { conversations: { conversationId: string; userId: string }[]; pagination: object }
    }
    const pages = [await page(1), await page(2), await page(3), await page(4)]
    expect(pages.map(({ conversations }) => conversations.length)).toEqual([10, 10, 3, 0])
    expect(pages[0]?.pagination).toEqual({ page: 1, limit: 10, total: 23, totalPages: 3 })
    const all = pages.flatMap(({ conversations }) => conversations)
    expect(new Set(all.map(({ conversationId }) => conversationId)).size).toBe(23)
    expect(new Set(all.map(({ userId }) => userId))).toEqual(new Set(['ada']))
    await bob.send('request-conversation-list', {})
    expect(bob.last('conversation-list')).toMatchObject({ data: { pagination: { total: 23 } } })
  })

  it.each([
    [{ status: 'resolved' }, ({ status }: Record<string, unknown>) => status === 'resolved'],
    [{ agentId: 'agent-mia' }, ({ assignedAgentId }: Record<string, unknown>) => assignedAgentId === 'agent-mia'],
    [{ startDate: '2026-11-18', endDate: '2026-11-19' }, ({ timestamps }: Record<string, unknown>) => /^2026-11-1[89]/.test((timestamps as { created: string }).created)],
  ])('is filtered by %j', async (filter, isIn) => {
    const { server } = serve({ earlier: 40 })
    const agent = listen(server, { token: 'agent-mia' })
    const list = async (data: object) => {
      await agent.send('request-conversation-list', { ...data, limit: 100 })
      return (agent.last('conversation-list')['data'] as { conversations: Record<string, unknown>[] }).conversations
    }
    const all = await list({})
    const some = await list(filter)
    expect(some).toEqual(all.filter(isIn))
    expect([some.length > 0, some.length < all.length]).toEqual([true, true])
  })

  it('is told of what is new and what changed, to those whom it concerns', async () => {
    const { server, line, clock } = await meet({ listNews: 'both' })
    const watchers = [listen(server, { token: 'agent-mia' }), listen(server, { token: 'ada.2' }), listen(server, { token: 'bob' })] as const
    await clock.pass(0)
    for (const watcher of watchers) await watcher.send('join-conversation-list', { tenantId: 'harbour-bank' })
    expect(await watchers[2].send('join-conversation-list', { tenantId: 'another-bank' })).toMatchObject({ success: false })
    await line.send('join-conversation', {})
    await line.send('send-message', { content: 'New here' })
    const id = server.ledger.conversation()?.id
    for (const watcher of watchers.slice(0, 2)) {
      expect(watcher.last('new_conversation')).toMatchObject({ conversation: { conversationId: id } })
      expect(watcher.of('conversation-update')[0]).toMatchObject({ type: 'created', conversation: { conversationId: id } })
      expect(watcher.last('conversation-update')).toMatchObject({ type: 'updated', conversation: { messages: [{ content: 'New here' }] } })
    }
    expect(watchers[2].of('new_conversation')).toEqual([])
  })
})

describe('earlier conversations', () => {
  it('are made up once for each who is seen, and never stand before a live one', async () => {
    const { server, id } = await meet({ earlier: 3 })
    for (let time = 0; time < 2; time += 1) listen(server, { token: 'agent-mia' })
    expect(server.ledger.conversations()).toHaveLength(7)
    expect(server.ledger.conversation()?.id).toBe(id)
    const visitor = listen(server, { widgetKey: 'key', chatbotId: 'bot' })
    expect(server.ledger.conversations()).toHaveLength(7)
    await visitor.send('join-conversation', {})
    await visitor.send('request-conversation-list', {})
    expect(visitor.last('conversation-list')).toMatchObject({ data: { pagination: { total: 4 } } })
  })
})

describe('presence', () => {
  it('tells who comes, who goes, and who is there, the agent too', async () => {
    const { server, line, id, clock } = await meet()
    const mia = listen(server, { token: 'agent-mia' })
    await line.send('join-presence', { conversationId: id, userId: 'ada', userName: 'Ada', userType: 'user' })
    await mia.send('join-presence', { conversationId: id, userId: 'agent-mia-2', userName: 'Mia', userType: 'agent', metadata: { page: 'inbox' } })
    expect(line.last('user-joined')).toEqual({ conversationId: id, userId: 'agent-mia-2', userName: 'Mia', userType: 'agent', metadata: { page: 'inbox' } })
    expect(line.last('presence-update')).toMatchObject({ conversationId: id, users: [{ userId: 'ada', isOnline: true }, { userId: 'agent-mia-2' }] })
    await mia.send('update-presence', { conversationId: id, metadata: { page: 'cards' } })
    expect(line.last('presence-update')).toMatchObject({ userId: 'agent-mia-2', userUpdate: { metadata: { page: 'cards' } } })
    mia.close()
    expect(line.last('user-left')).toMatchObject({ userId: 'agent-mia-2' })
    server.joinAgent()
    await clock.pass(1)
    expect(line.last('presence-update')).toMatchObject({ users: [{ userId: 'ada' }, { userId: 'agent-mia', userType: 'agent' }] })
    server.leaveAgent()
    await clock.pass(1)
    expect(line.last('user-left')).toMatchObject({ userId: 'agent-mia' })
  })

  it('forgets whom it has not heard of, until the next heartbeat', async () => {
    const { server, line, id, clock } = await meet({ presenceKeys: 'short' })
    const other = listen(server, { token: 'agent-mia' })
    for (const one of [line, other]) await one.send('join-presence', { conversationId: id })
    for (let beat = 0; beat < 5; beat += 1) {
      await clock.pass(30_000)
      await line.send('presence-heartbeat', { conversationId: id })
    }
    expect(line.last('user-left')).toMatchObject({ userId: 'agent-mia', remove: true })
    expect(line.last('presence-update')['users']).toMatchObject([{ id: 'ada', name: 'Ada', type: 'user' }])
    await other.send('presence-heartbeat', { conversationId: id })
    expect(line.last('presence-update')['users']).toHaveLength(2)
    server.stop()
  })
})

describe('everything else on the wire', () => {
  it('joins and leaves organisations, and hears their notifications in between', async () => {
    const { server, line, ask, clock } = await meet()
    expect(server.notify({ title: 'Early' })).toBe(false)
    await line.send('join-org', { orgId: 'harbour' })
    expect(line.last('org-joined')).toMatchObject({ orgId: 'harbour', roomName: 'org_harbour', timestamp: expect.any(String) })
    expect([server.notify({ title: 'Here', message: 'News', type: 'info' }), server.notify({}, 'harbour'), server.notify({}, 'elsewhere')]).toEqual([true, true, false])
    expect(line.of('notification')[0]).toMatchObject({ title: 'Here', message: 'News', type: 'info', timestamp: expect.any(String) })
    await ask('notify')
    await clock.pass(1)
    expect(line.last('notification')).toMatchObject({ type: 'payment', data: { currency: 'EUR' } })
    await line.send('leave-org', { orgId: 'harbour' })
    expect(line.last('org-left')).toMatchObject({ orgId: 'harbour' })
    expect(server.notify({ title: 'Late' })).toBe(false)
    expect(await line.send('join-org', {})).toMatchObject({ code: 'JOIN_ORG_FAILED' })
  })

  it('answers ping, subscribes dashboards, and writes down what is only for statistics', async () => {
    const { server, line } = await meet()
    await line.send('ping')
    expect(line.last('pong')).toEqual({ timestamp: expect.any(String) })
    await line.send('subscribe-dashboard', { dashboardId: 'd1' })
    expect(line.last('dashboard-subscribed')).toMatchObject({ dashboardId: 'd1' })
    await line.send('track-activity', { activity: 'opened', data: { where: 'cards' } })
    await line.send('page-view', { page: '/cards', referrer: '/' })
    expect([server.ledger.received('track-activity')[0]?.data, server.ledger.received('page-view')[0]?.data]).toEqual([{ activity: 'opened', data: { where: 'cards' } }, { page: '/cards', referrer: '/' }])
  })

  it('finds articles with their sources, by words, category and tags', async () => {
    const { line } = await meet()
    await line.send('join-knowledge-room', { tenantId: 'harbour-bank' })
    expect(line.last('knowledge-room-joined')).toEqual({ tenantId: 'harbour-bank' })
    expect(await line.send('join-knowledge-room', { tenantId: 'another' })).toMatchObject({ code: 'JOIN_KNOWLEDGE_ERROR' })
    const search = async (data: object) => {
      await line.send('search-knowledge', data)
      return line.last('knowledge-search-results') as { query: string; results: { id: string; score: number; url: string; tags: string[] }[]; totalResults: number }
    }
    const lost = await search({ query: 'My card was stolen!' })
    expect(lost.results[0]).toMatchObject({ id: 'card-lost', title: 'My card is lost or stolen', category: 'cards', source: 'Harbour Bank help', url: 'https://sandbox.example/pages/card-lost', excerpt: expect.any(String) })
    expect(lost.results.map(({ score }) => score)).toEqual(lost.results.map(({ score }) => score).sort((one, other) => other - one))
    expect((await search({ query: 'fees', category: 'accounts' })).results.map(({ id }) => id)).toEqual(['fees'])
    expect((await search({ query: 'transfer', tags: ['instant'] })).totalResults).toBe(1)
    expect(await search({ query: 'zeppelin' })).toEqual({ query: 'zeppelin', results: [], totalResults: 0 })
  })

  it.each([
    ['intent', 'How do I send a transfer abroad?', { intent: 'transfer' }],
    ['intent', 'Blue', { intent: 'other' }],
    ['sentiment', 'I am frustrated with this service', { sentiment: 'negative' }],
    ['sentiment', 'That is not bad, thank you', { sentiment: 'positive' }],
    ['sentiment', 'Where is my card?', { sentiment: 'neutral' }],
    ['language', 'Wo kann ich meine Karte sperren?', { language: 'de' }],
    ['language', 'Missä minun kortti on?', { language: 'fi' }],
    ['language', 'どこですか', { language: 'ja' }],
    ['language', '12345', { language: 'und' }],
    ['pii', 'Write to ada@example.com or call +358 40 123 4567', { containsPII: true, entities: [{ type: 'email', value: 'ada@example.com', start: 9, end: 24 }, { type: 'phone' }] }],
    ['pii', 'Card 4111 1111 1111 1111, account FI21 1234 5600 0007 85', { entities: [{ type: 'credit_card' }, { type: 'iban', value: 'FI21 1234 5600 0007 85' }] }],
    ['pii', 'Order 4111 1111 1111 1112', { containsPII: false, entities: [] }],
  ])('finds the %s of “%s”', async (analysisType, message, result) => {
    const { line } = await meet()
    await line.send('request-ai-analysis', { message, analysisType })
    expect(line.last('ai-analysis-result')).toMatchObject({ analysisType, result })
  })

  it('sums up what was really said', async () => {
    const { line, id, ask, clock } = await meet()
    await line.send('request-conversation-summary')
    expect(line.last('conversation-summary')).toMatchObject({ summary: expect.stringContaining('not said anything'), keyPoints: [], sentiment: 'neutral' })
    await ask('My card was stolen, this is terrible')
    await clock.pass(1)
    await line.send('rate', { conversationId: id, rating: 4 })
    await line.send('request-conversation-summary')
    expect(line.last('conversation-summary')).toEqual({ summary: 'The visitor wrote one message about card problem and got 2 answers. The conversation is open.', keyPoints: ['Asked: My card was stolen, this is terrible', 'Rated 4'], sentiment: 'negative' })
    expect(await line.send('request-ai-analysis', { message: 'x', analysisType: 'horoscope' })).toMatchObject({ success: false, code: 'ANALYSIS_ERROR' })
  })
})
