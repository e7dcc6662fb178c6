import { describe, expect, it } from 'vitest'
import { malformedEvents } from '../../../sandbox/chatbot/malformedEvents.ts'
import { listen, meet, serve, texts } from './meet.ts'

const jwt = (claims: object): string => `eyJhbGciOiJIUzI1NiJ9.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`

describe('who is let in', () => {
  it.each([
    [{}, {}, 'Authentication error: no token or widget key provided'],
    [{ token: 'eve' }, { tokens: ['ada'] }, 'Authentication failed'],
    [{ token: 'eve' }, { tokens: ['ada'], refusalWords: 'status' }, 'Request failed with status code 401'],
    [{ token: 'eve' }, { tokens: ['ada'], refusalWords: 'jwt' }, 'JsonWebTokenError: invalid signature'],
    [{ widgetKey: 'bad', chatbotId: 'bot' }, { widgetKeys: ['good'], refusalWords: 'status' }, '403 Forbidden'],
    [{ widgetKey: 'good', chatbotId: 'none' }, { chatbotIds: ['bot'], refusalWords: 'status' }, '404 Not Found'],
    [{ widgetKey: 'good' }, {}, 'Chatbot not found'],
    [{ token: jwt({ sub: 'ada', exp: 1 }) }, { refusalWords: 'jwt' }, 'TokenExpiredError: jwt expired'],
  ] as const)('%j is refused in the words of the wild', async (auth, options, message) => {
    const { server } = serve(options)
    expect(listen(server, auth).refused).toBe(message)
    expect(server.ledger.refusals()).toMatchObject([{ message }])
  })

  it('reads a JWT for who it is', async () => {
    const { server, clock } = serve()
    const line = listen(server, { token: jwt({ sub: 'u-7', name: 'Ada Lind', tenantId: 'other-bank', role: 'agent' }) })
    await clock.pass(0)
    expect(line.last('connected')).toMatchObject({ userId: 'u-7', tenantId: 'other-bank' })
    expect(server.ledger.lines()).toMatchObject([{ role: 'agent' }])
  })

  it('refuses with data, or after the connection by an event, with a goodbye or without one', async () => {
    expect(listen(serve({ refusalData: true }).server, {})).toMatchObject({ refusalData: { code: 'NO_AUTH' } })
    for (const [refusals, endings] of [['event', ['kick']], ['event-stay', []]] as const) {
      const { server, clock } = serve({ refusals })
      const line = listen(server, {})
      await clock.pass(0)
      expect([line.names(), line.last('error')['code'], line.endings]).toEqual([['error'], 'NO_AUTH', endings])
      void line.send('join-conversation', {})
      expect(server.ledger.conversations()).toEqual([])
    }
  })

  it('a token stops being good: its line hears so and is ended, a refreshed one is let in as the same user', async () => {
    const { server, line, id } = await meet({}, { token: 'ada.1' })
    server.faults.expireTokens()
    expect([line.last('error'), line.endings]).toEqual([{ code: 'AUTH_ERROR', message: 'Token expired' }, ['kick']])
    expect(listen(server, { token: 'ada.1' }).refused).toContain('expired')
    const again = listen(server, { token: 'ada.2' })
    expect(await again.send('join-conversation', { conversationId: id })).toMatchObject({ success: true })
  })

  it('a token may be good for a time only', async () => {
    const { clock, line, server } = await meet({ tokenLifetime: 60_000 })
    await clock.pass(59_000)
    expect(line.endings).toEqual([])
    await clock.pass(2000)
    expect(line.endings).toEqual(['kick'])
    expect(listen(server).refused).toContain('expired')
  })

  it('nobody is let in as long as that is so', async () => {
    const { server } = serve()
    server.faults.refuse({ message: 'Invalid namespace', code: 'NAMESPACE' })
    expect(listen(server).refused).toBe('Invalid namespace')
    server.faults.refuse(null)
    expect(listen(server).refused).toBe('')
  })
})

describe('what goes wrong on demand', () => {
  it.each([
    ['ignore', undefined, [], []],
    ['swallow', undefined, ['x'], []],
    ['error', { success: false, error: 'Slow down', code: 'RATE_LIMITED' }, [], ['error']],
  ] as const)('F7: the next message meets %s', async (outcome, answer, kept, names) => {
    const { line, id, server, clock } = await meet({ defaultAnswer: 'none' })
    line.clear()
    server.faults.failNext({ on: 'send-message', outcome, code: 'RATE_LIMITED', message: 'Slow down' })
    const given = await Promise.race([line.send('send-message', { conversationId: id, content: 'x' }), clock.pass(10)])
    expect([given, server.ledger.texts(), line.names()]).toEqual([answer, kept, names])
    expect(await line.send('send-message', { conversationId: id, content: 'y' })).toMatchObject({ success: true })
  })

  it('loses, doubles, delays and shuffles events to the client', async () => {
    const { line, server, clock } = await meet()
    const hear = (): string[] => texts(line)
    server.faults.loseNext('message', 2)
    ;['a', 'b', 'c'].forEach((text) => server.say('ai', text))
    expect(hear()).toEqual(['c'])
    server.faults.setCopies(2)
    server.say('ai', 'd')
    expect(hear()).toEqual(['c', 'd', 'd'])
    server.faults.clear()
    server.faults.setDelay(500)
    server.say('ai', 'e')
    expect(hear()).toHaveLength(3)
    await clock.pass(500)
    expect(hear()).toHaveLength(4)
    server.faults.clear()
    server.faults.setReorder(3)
    line.clear()
    ;['1', '2', '3', '4'].forEach((text) => server.say('ai', text))
    expect([hear().slice().sort(), hear()]).toEqual([['1', '2', '3'], expect.not.objectContaining(['1', '2', '3'])])
    await clock.pass(250)
    expect(hear()).toHaveLength(4)
    expect(server.faults.state).toMatchObject({ reorder: 3, losses: {}, pending: [] })
  })

  it('F49: says goodbye, cuts, and lets lines go deaf', async () => {
    const { line, id, server } = await meet({ defaultAnswer: 'none' })
    server.faults.deafen()
    await Promise.race([line.send('send-message', { conversationId: id, content: 'unheard answer' })])
    expect([texts(line), server.ledger.texts(), server.faults.state.deaf]).toEqual([[], ['unheard answer'], 1])
    server.faults.halfOpen()
    void line.send('send-message', { conversationId: id, content: 'unheard' })
    expect(server.ledger.texts()).toEqual(['unheard answer'])
    server.faults.clear()
    expect(line.endings).toEqual(['cut'])
    const [kicked, cut] = [listen(server), listen(server)]
    server.faults.kick()
    expect([kicked.endings, cut.endings]).toEqual([['kick'], ['kick']])
  })

  it('sends what no client should stumble over', async () => {
    const { line, server } = await meet()
    for (const kind of Object.keys(malformedEvents)) {
      line.clear()
      expect(server.faults.sendMalformed(kind)).toBe(true)
      expect(line.heard).toHaveLength(1)
    }
    expect(server.faults.sendMalformed('none')).toBe(false)
    server.faults.sendRaw('message', [])
    expect(line.heard.at(-1)).toEqual({ name: 'message', data: [] })
    line.clear()
    expect([server.faults.sendHuge(6000), server.faults.burst(3)]).toEqual([true, true])
    expect(texts(line).map(({ length }) => length)).toEqual([6000, 14, 14, 14])
  })

  it('refuses what is too large, and forgets conversations', async () => {
    const { line, id, server } = await meet({ eventLimit: 1000 })
    expect(await line.send('send-message', { conversationId: id, content: 'x'.repeat(2000) })).toMatchObject({ code: 'PAYLOAD_TOO_LARGE' })
    server.faults.forgetConversation(id)
    expect(await line.send('send-message', { conversationId: id, content: 'x' })).toMatchObject({ code: 'CONVERSATION_NOT_FOUND' })
  })

  it('stands whatever a client sends', async () => {
    const { line, server, clock } = await meet()
    const { clientEventNames } = await import('../../../sandbox/chatbot/wire.ts')
    for (const name of [...clientEventNames, '__proto__', 'constructor', '']) {
      for (const data of [undefined, null, 7, 'text', [], {}, { conversationId: 5, query: {}, context: [], message: null, tags: [1], page: 'x', metadata: [] }]) void line.send(name, data)
    }
    await clock.pass(60_000)
    expect(await line.send('ping')).toMatchObject({ success: true })
    server.stop()
  })
})

describe('the ledger', () => {
  it('has no key that the protocol carries', async () => {
    const { line, server, id } = await meet()
    void line.send('request-rag-response-stream', { query: 'short', context: { conversationId: id, widgetKey: 'planted-key', chatbotId: 'bot' } })
    expect(JSON.stringify(server.ledger)).not.toContain('planted-key')
    expect(server.ledger.received('request-rag-response-stream')).toMatchObject([{ data: { query: 'short', context: { chatbotId: 'bot' } } }])
  })

  it('tells words that were said twice from words that were said once', async () => {
    const { line, server, id } = await meet()
    await line.send('send-message', { conversationId: id, content: 'once' })
    expect(server.ledger.repeated()).toEqual({})
    await line.send('send-message', { conversationId: id, content: 'once' })
    expect(server.ledger.repeated()).toEqual({ once: 2 })
  })

  it('comes to say what was waited for, or says that it did not', async () => {
    const { line, server, id } = await meet()
    const waiting = server.ledger.until((ledger) => ledger.texts().includes('here'))
    await line.send('send-message', { conversationId: id, content: 'here' })
    await waiting
    await expect(server.ledger.until(() => false, 5)).rejects.toThrow('did not come')
  })
})
