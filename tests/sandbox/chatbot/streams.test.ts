import { describe, expect, it } from 'vitest'
import { botWords } from '../../../sandbox/chatbot/scenario/words.ts'
import { listen, meet, streamed, texts } from './meet.ts'

describe('streams as no one wants them', () => {
  it.each([
    ['no completion', ['typing', 'rag-stream-chunk']],
    ['silent', ['typing', 'rag-stream-chunk']],
    ['no message', ['typing', 'rag-stream-chunk', 'rag-stream-complete', 'typing']],
    ['chunks after completion', ['typing', 'rag-stream-chunk', 'rag-stream-complete', 'rag-stream-chunk', 'typing', 'message']],
    ['chunks after message', ['typing', 'rag-stream-chunk', 'rag-stream-complete', 'typing', 'message', 'rag-stream-chunk']],
    ['message first', ['typing', 'rag-stream-chunk', 'message', 'rag-stream-chunk', 'rag-stream-complete', 'typing']],
    ['no chunks', ['typing', 'rag-stream-complete', 'typing', 'message']],
    ['only completion', ['typing', 'rag-stream-complete', 'typing']],
    ['two', ['typing', 'rag-stream-chunk', 'rag-stream-complete', 'rag-stream-complete', 'typing', 'message', 'message']],
    ['error', ['typing', 'rag-stream-chunk', 'error', 'typing']],
    ['plain', ['message']],
    ['half typing', ['typing']],
  ])('F50: “%s” comes as %j', async (word, names) => {
    const { line, ask, clock } = await meet()
    line.clear()
    await ask(word)
    await clock.pass(1)
    expect(line.names()).toEqual(['message', ...names])
  })

  it('F50: the record has what the stream did not tell', async () => {
    const { line, id, ask, clock } = await meet()
    await ask('no completion')
    await clock.pass(1)
    await line.send('join-conversation', { conversationId: id })
    expect(line.last('conversation-started')).toMatchObject({ messages: [{}, { content: 'no completion' }, { sender: 'ai', content: streamed(line) }] })
  })

  it('F50: an answer may hesitate for 35 seconds and go on', async () => {
    const { line, ask, clock } = await meet()
    await ask('hesitate')
    await clock.pass(34_000)
    expect(line.of('rag-stream-chunk')).toHaveLength(20)
    await clock.pass(2000)
    expect(texts(line).at(-1)).toBe(streamed(line))
  })

  it('F50: silent streams break off, for every question', async () => {
    const { line, ask, clock, server } = await meet()
    server.faults.setSilentStreams(true)
    await ask('Hello')
    await clock.pass(60_000)
    expect([line.of('rag-stream-chunk').length, line.of('rag-stream-complete').length]).toEqual([3, 0])
    expect(server.ledger.streams()).toMatchObject([{ outcome: 'lost' }])
    server.faults.clear()
    await ask('short')
    await clock.pass(1)
    expect(line.of('rag-stream-complete')).toHaveLength(1)
  })

  it.each([
    ['part', true],
    ['whole', true],
    ['nothing', false],
  ] as const)('is stopped by the event of that name, and the record has %s of it', async (stopped, isKept) => {
    const { line, id, ask, clock, server } = await meet({ pace: 1, stopEvent: 'stop-rag-stream', stopped })
    await ask('Hello')
    await clock.pass(3000)
    await Promise.race([line.send('stop-rag-stream', { conversationId: id }), clock.pass(0)])
    const part = streamed(line)
    await clock.pass(60_000)
    expect(streamed(line)).toBe(part)
    expect(line.of('rag-stream-complete')).toHaveLength(1)
    const kept = texts(line).slice(1)
    expect(kept).toHaveLength(isKept ? 1 : 0)
    if (isKept) expect([kept[0]?.startsWith(part), kept[0] === part]).toEqual([true, stopped === 'part'])
    expect(server.ledger.received('stop')).toMatchObject([{ processed: true }])
    expect(server.ledger.streams()).toMatchObject([{ outcome: 'stopped' }])
  })

  it.each(['store', 'drop'] as const)('F43: an answer that nobody hears to its end: %s', async (unheard) => {
    const { line, id, ask, clock, server } = await meet({ pace: 1, unheard })
    await ask('Hello')
    await clock.pass(2000)
    line.close()
    await clock.pass(60_000)
    expect(server.ledger.conversation(id)?.messages).toHaveLength(unheard === 'store' ? 3 : 2)
  })

  it.each(['store', 'drop'] as const)('F1: a server that is killed in the midst of an answer has lost its pieces: %s', async (unheard) => {
    const { line, id, ask, clock, server } = await meet({ pace: 1, unheard })
    await ask('Hello')
    await clock.pass(2000)
    server.kill()
    expect(line.endings).toEqual(['cut'])
    const before = line.heard.length
    await clock.pass(5000)
    server.start()
    const again = listen(server)
    await clock.pass(60_000)
    await again.send('join-conversation', { conversationId: id })
    expect(line.heard).toHaveLength(before)
    expect(again.last('conversation-started')['messages']).toHaveLength(unheard === 'store' ? 3 : 2)
    expect(again.of('rag-stream-chunk')).toEqual([])
    expect(server.ledger.streams()).toMatchObject([{ outcome: 'lost' }])
  })

  it('is asked for, echoed and answered in one turn after another', async () => {
    const { line, ask, clock, server } = await meet({ pace: 1 })
    await ask('short')
    await ask('table')
    await clock.pass(60_000)
    expect(texts(line).map((text) => text.slice(0, 9))).toEqual(['short', 'table', 'Your card', 'Here are '])
    expect(server.ledger.texts()).toEqual(['short', 'table'])
  })

  it('answers as a message where it was asked by one, and once by itself where it was asked so', async () => {
    const { line, id, clock, server } = await meet()
    line.clear()
    await line.send('send-message', { conversationId: id, content: 'short' })
    await clock.pass(1)
    expect(line.names()).toEqual(['message', 'typing', 'message', 'typing'])
    line.clear()
    void line.send('request-rag-response', { query: 'What does an instant transfer cost?' })
    await clock.pass(1)
    expect(line.names()).toEqual(['rag-response'])
    expect(line.last('rag-response')).toMatchObject({ query: 'What does an instant transfer cost?', response: expect.stringContaining('0.80 EUR') })
    expect(server.ledger.texts()).toEqual(['short'])
    line.clear()
    void line.send('request-rag-response', { query: 'My PIN?', context: { conversationId: id } })
    await clock.pass(1)
    expect(line.names()).toEqual(['message', 'rag-response', 'message'])
    expect(server.ledger.texts()).toEqual(['short', 'My PIN?'])
  })

  it('does everything that `help` lists', async () => {
    const { line, ask, clock } = await meet()
    await ask('help')
    await clock.pass(1)
    for (const word of Object.keys(botWords)) expect(streamed(line)).toContain(`\`${word}\``)
    for (const word of Object.keys(botWords)) {
      const other = await meet()
      other.line.clear()
      await other.ask(word === 'search' ? 'search card' : word === 'echo' ? 'echo me' : word)
      await other.clock.pass(60_000)
      expect(other.line.heard.length, word).toBeGreaterThan(1)
    }
  })
})
