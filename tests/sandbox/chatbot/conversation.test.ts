import { describe, expect, it } from 'vitest'
import { listen, meet, serve, streamed, texts } from './meet.ts'

describe('a conversation with the chatbot server', () => {
  it('begins after `connected`, with a greeting in its record', async () => {
    const { line, id } = await meet()
    expect(line.names()).toEqual(['connected', 'conversation-started'])
    expect(line.last('connected')).toMatchObject({ message: 'Connected to AI Support WebSocket', userId: 'ada', tenantId: 'harbour-bank' })
    expect(line.last('conversation-started')).toMatchObject({ conversationId: id, status: 'ai', sessionId: expect.any(String), messages: [{ sender: 'ai', content: expect.stringContaining('Harbour Bank') }] })
  })

  it('streams an answer: typing, pieces, their end, and the message with the same words', async () => {
    const { line, ask, clock, server } = await meet()
    line.clear()
    await ask('Hello')
    await clock.pass(1)
    expect(line.names()).toEqual(['message', 'typing', 'rag-stream-chunk', 'rag-stream-complete', 'typing', 'message'])
    expect(texts(line)).toEqual(['Hello', streamed(line)])
    expect(streamed(line).length).toBeGreaterThan(1100)
    for (const sign of ['\n| ', '```json', '](https://', '\n1. ', '\n- ', '## ']) expect(streamed(line)).toContain(sign)
    expect(server.ledger.streams()).toMatchObject([{ query: 'Hello', outcome: 'complete', chunks: line.of('rag-stream-chunk').length }])
  })

  it('answers at the pace of life, a piece every 20 to 40 milliseconds', async () => {
    const { line, ask, clock } = await meet({ pace: 1 })
    await ask('Hello')
    await clock.pass(850)
    expect(line.of('rag-stream-chunk')).toHaveLength(1)
    await clock.pass(1000)
    const count = line.of('rag-stream-chunk').length
    expect([count > 24, count < 52]).toEqual([true, true])
    expect(line.of('rag-stream-complete')).toEqual([])
  })

  it('is taken up with its record by its id, and by its session', async () => {
    const { server, clock, line, id, ask } = await meet()
    await ask('short')
    await clock.pass(1)
    const { sessionId } = line.last('conversation-started')
    line.close()
    for (const known of [{ conversationId: id }, { sessionId }, { conversationId: id, sessionId }]) {
      const again = listen(server)
      void again.send('join-conversation', known)
      expect(again.last('conversation-started')).toMatchObject({ conversationId: id, messages: [{ sender: 'ai' }, { sender: 'user', content: 'short' }, { sender: 'ai', content: expect.stringContaining('active') }] })
    }
    expect(server.ledger.conversations()).toHaveLength(1)
  })

  it('is not found, or begun anew, where the server does not know it', async () => {
    const { server, line, id } = await meet()
    line.clear()
    expect(await line.send('join-conversation', { conversationId: 'conv_gone' })).toMatchObject({ success: false, code: 'CONVERSATION_NOT_FOUND' })
    expect(line.last('error')).toEqual({ code: 'CONVERSATION_NOT_FOUND', message: 'Conversation not found', conversationId: 'conv_gone' })
    expect(await line.send('send-message', { conversationId: 'conv_gone', content: 'x' })).toMatchObject({ success: false })
    server.settings.unknownConversation = 'new'
    line.clear()
    await line.send('join-conversation', { conversationId: 'conv_gone' })
    expect(line.names()).toEqual(['conversation-started'])
    expect(line.last('conversation-started')['conversationId']).not.toBe(id)
    expect(server.ledger.texts()).toEqual([])
  })

  it('belongs to its user, and an anonymous one to whoever can name it', async () => {
    const { server, id } = await meet()
    expect(await listen(server, { token: 'bob' }).send('join-conversation', { conversationId: id })).toMatchObject({ code: 'CONVERSATION_NOT_FOUND' })
    expect(await listen(server, { token: 'ada.2' }).send('join-conversation', { conversationId: id })).toMatchObject({ success: true })
    const widget = { widgetKey: 'key', chatbotId: 'bot' }
    const visitor = listen(server, widget)
    void visitor.send('join-conversation', {})
    const theirs = visitor.last('conversation-started')['conversationId']
    const back = listen(server, widget)
    expect(await back.send('join-conversation', { conversationId: theirs })).toMatchObject({ success: true })
    await back.send('request-conversation-list', {})
    expect(back.last('conversation-list')).toMatchObject({ data: { conversations: [{ conversationId: theirs }] } })
  })

  it('ends with its reason, takes a rating afterwards, and nothing else', async () => {
    const { line, id, ask, clock, server } = await meet()
    await ask('slow')
    await line.send('end-conversation', { conversationId: id })
    line.clear()
    await clock.pass(60_000)
    expect(line.heard).toEqual([])
    expect(await line.send('send-message', { conversationId: id, content: 'more' })).toMatchObject({ code: 'CONVERSATION_ENDED' })
    expect(await line.send('rate', { conversationId: id, rating: 'good', comment: 'Quick' })).toMatchObject({ success: true })
    expect(await line.send('rate', { conversationId: id, rating: 7 })).toMatchObject({ code: 'INVALID_RATING' })
    expect(server.ledger.conversation()).toMatchObject({ status: 'ended', endReason: 'user_ended', rating: 'good', ratingComment: 'Quick' })
    expect(server.ledger.ratings().map(({ processed }) => processed)).toEqual([true, false])
  })

  it.each([
    ['end', 'user_ended', 'ended'],
    ['end agent', 'agent_ended', 'ended'],
    ['end timeout', 'timeout', 'closed'],
    ['end resolved', 'resolved', 'resolved'],
    ['end silent', undefined, 'ended'],
  ])('the word “%s” ends it with the reason %s', async (word, reason, status) => {
    const { line, ask, clock } = await meet()
    await ask(word)
    await clock.pass(1)
    expect(line.last('conversation-ended')['reason']).toBe(reason)
    expect(line.last('status-change')['status']).toBe(status)
  })

  it('counts down the queue, with estimates that jump about, until Mia comes, types and speaks', async () => {
    const { line, id, clock, server } = await meet({ pace: 1 })
    line.clear()
    void line.send('escalate', { conversationId: id, reason: 'I want a person' })
    await clock.pass(30_000)
    expect(line.of('queue-update').map(({ position }) => position)).toEqual([3, 3, 2, 2, 1, 1])
    const waits = line.of('queue-update').map(({ estimatedWait }) => Number(estimatedWait))
    expect(waits.some((wait, index) => wait > (waits[index - 1] ?? wait))).toBe(true)
    expect(line.of('status-change').map(({ status }) => status)).toEqual(['escalated', 'queued', 'agent'])
    expect(line.last('status-change')).toMatchObject({ agentName: 'Mia', agentId: 'agent-mia', conversationId: id })
    expect(line.names().slice(-5)).toEqual(['status-change', 'agent-joined', 'typing', 'message', 'typing'])
    void line.send('send-message', { conversationId: id, content: 'My card is lost' })
    await clock.pass(5000)
    expect(texts(line).at(-1)).toBe('Thank you. I am looking at it now.')
    void line.send('send-message', { conversationId: id, content: 'transfer' })
    await clock.pass(10_000)
    expect(line.last('conversation-transferred')).toMatchObject({ fromAgentName: 'Mia', toAgentName: 'Jonas' })
    expect(line.last('agent-joined')).toMatchObject({ agentName: 'Jonas' })
    void line.send('send-message', { conversationId: id, content: 'leave' })
    await clock.pass(10_000)
    expect(line.last('status-change')).toMatchObject({ status: 'ai' })
    expect(server.ledger.conversation()?.agent).toBeNull()
  })

  it('F52: the queue may go up, and an agent may never come', async () => {
    const up = await meet()
    await up.ask('queue up')
    await up.clock.pass(1)
    const places = up.line.of('queue-update').map(({ position }) => Number(position))
    expect(places.some((place, index) => place > (places[index - 1] ?? place))).toBe(true)
    const failed = await meet()
    await failed.ask('failed')
    await failed.clock.pass(1)
    expect(failed.line.of('status-change').map(({ status }) => status)).toEqual(['queued', 'agent', 'queued', 'ai'])
    expect(failed.line.of('agent-joined')).toEqual([])
  })

  it('an answer that grows is stopped when a person is asked for', async () => {
    const { line, id, clock, ask } = await meet({ pace: 1 })
    await ask('Hello')
    await clock.pass(2000)
    void line.send('escalate', { conversationId: id })
    const after = line.names().slice(-3)
    expect(after).toEqual(['rag-stream-complete', 'typing', 'message'])
    expect(texts(line).at(-1)).toBe(streamed(line))
    await clock.pass(60_000)
    expect(line.last('agent-joined')).toMatchObject({ agentName: 'Mia' })
  })

  it('somebody with the token of an agent sees the list, joins, types and answers; the bot is silent then', async () => {
    const { server, line, id, clock } = await meet()
    const mia = listen(server, { token: 'agent-mia' })
    await clock.pass(0)
    await mia.send('join-conversation-list', {})
    expect(mia.last('joined-conversation-list')).toEqual({ tenantId: 'harbour-bank' })
    await mia.send('request-conversation-list', { page: 1 })
    expect(mia.last('conversation-list')).toMatchObject({ success: true, data: { conversations: [{ conversationId: id, status: 'ai' }], pagination: { total: 1 } } })
    await mia.send('join-conversation', { conversationId: id })
    await mia.send('typing', { conversationId: id, isTyping: true, sender: 'agent' })
    expect(line.last('typing')).toMatchObject({ sender: 'agent', senderName: 'Mia', isTyping: true })
    await mia.send('send-message', { conversationId: id, content: 'I am here', sender: 'agent' })
    expect(line.names().slice(-3)).toEqual(['status-change', 'agent-joined', 'message'])
    expect(line.last('message')).toMatchObject({ message: { sender: 'agent', senderName: 'Mia', content: 'I am here' } })
    await line.send('typing', { conversationId: id, isTyping: true })
    expect(mia.last('typing')).toMatchObject({ sender: 'user', senderName: 'Ada', isTyping: true })
    mia.clear()
    await line.send('send-message', { conversationId: id, content: 'Good' })
    await clock.pass(60_000)
    expect(texts(mia)).toEqual(['Good'])
    expect(mia.last('conversation-update')).toMatchObject({ type: 'updated', conversation: { conversationId: id, assignedAgentId: 'agent-mia' } })
  })

  it('keeps reactions, and tells both ids of a message', async () => {
    const { server, line, id, clock, ask } = await meet({ messageIds: 'both' })
    await ask('short')
    await clock.pass(1)
    const { messageId, _id } = line.last('message')['message'] as Record<string, string>
    expect(messageId).not.toBe(_id)
    await line.send('react-message', { conversationId: id, messageId, reaction: 'like' })
    expect(line.last('react-message')).toEqual({ conversationId: id, messageId, liked: true, disliked: false })
    await line.send('react-message', { conversationId: id, messageId: _id, reaction: 'dislike' })
    expect(line.last('react-message')).toEqual({ conversationId: id, messageId: _id, liked: false, disliked: true })
    await line.send('join-conversation', { conversationId: id })
    expect(line.last('conversation-started')).toMatchObject({ reactions: { [String(messageId)]: { liked: false, disliked: true } } })
    await line.send('react-message', { conversationId: id, messageId: _id, reaction: 'dislike' })
    expect(line.last('react-message')).toMatchObject({ liked: false, disliked: false })
    expect(await line.send('react-message', { conversationId: id, messageId: 'none', reaction: 'like' })).toMatchObject({ code: 'MESSAGE_NOT_FOUND' })
    expect(server.ledger.reactions()).toHaveLength(4)
  })

  it('SB-16: metadata go to the conversation that was joined', async () => {
    const { server, line, id } = await meet()
    await line.send('update-conversation-metadata', { metadata: { plan: 'plus' } })
    expect(line.last('conversation-metadata-updated')).toEqual({ plan: 'plus' })
    expect(server.ledger.conversation(id)?.metadata).toEqual({ plan: 'plus' })
    const { server: other } = serve()
    expect(await listen(other).send('update-conversation-metadata', { metadata: {} })).toMatchObject({ code: 'NO_CONVERSATION' })
  })
})
