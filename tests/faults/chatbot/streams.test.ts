import { describe, expect, it } from 'vitest'
import type { ChatbotSettings } from '../../../sandbox/chatbot/settings.ts'
import type { Message } from '../../../src/model/index.ts'
import { type ChatbotWorld, createChatbotWorld } from './chatbotWorld.ts'
import { wordsOf } from './judgeChat.ts'

const short = 'Your card is **active**. The new one is on its way and arrives within *five working days*.'
const account = 'Your **account number** is FI21 1234 5600 0007 85.'

const rowsOf = (world: ChatbotWorld) => world.page().rows().slice(1)
const answers = (world: ChatbotWorld): Message[] => rowsOf(world).filter(({ author }) => author.role === 'bot')
const texts = (world: ChatbotWorld) => answers(world).map(wordsOf)
const recorded = (world: ChatbotWorld) => (world.server.ledger.conversation()?.messages ?? []).filter(({ sender }) => sender === 'ai').slice(1).map(({ content }) => content)

/** A world in which the visitor has said that word of the bot's, and everything that follows from it is over. */
async function ask(word: string, server: Partial<ChatbotSettings> = {}): Promise<ChatbotWorld> {
  const world = createChatbotWorld({ server })
  await world.run(3)
  world.page().client.send({ text: word })
  await world.run(20)
  return world
}

/** Nobody types, nothing grows; after a reload the page shows the record, and when it is left nothing of it is left. */
async function finish(world: ChatbotWorld): Promise<void> {
  expect(world.page().client.store.getState().typing).toEqual([])
  expect(rowsOf(world).filter(({ stream }) => stream === 'growing')).toEqual([])
  world.reload()
  await world.run(5)
  expect(texts(world)).toEqual(recorded(world))
  expect(world.server.ledger.repeated()).toEqual({})
  expect(world.errors).toEqual([])
  expect(await world.close()).toEqual({ timers: 0, requests: 0 })
}

describe('F50: answers that come piece by piece, in whatever order', () => {
  it.each([
    ['as it should be', 'short', {}],
    ['pieces after the end', 'chunks after completion', {}],
    ['pieces after the message', 'chunks after message', {}],
    ['the message in the midst of the pieces', 'message first', {}],
    ['an end and a message without pieces', 'no chunks', {}],
    ['a message that was not streamed', 'plain', {}],
    ['pieces that name no conversation', 'short', { chunkIds: false }],
    ['messages with two ids, bare', 'short', { messageIds: 'both', message: 'bare' }],
  ] as const satisfies readonly (readonly [string, string, Partial<ChatbotSettings>])[])('%s: one row with all the words, and no mark', async (_what, word, server) => {
    const world = await ask(word, server)
    expect(answers(world).map((row) => [wordsOf(row), row.stream])).toEqual([[short, undefined]])
    await finish(world)
  })

  it('no completion: the row stands still, is marked after 30 s without a piece, and loses no word', async () => {
    const world = await ask('no completion')
    expect(answers(world).map(({ stream }) => stream)).toEqual(['growing'])
    await world.run(15)
    expect(answers(world).map((row) => [wordsOf(row), row.stream])).toEqual([[short, 'interrupted']])
    await finish(world)
  })

  it('no message: the row is whole without one, and the record’s is taken for the same', async () => {
    const world = await ask('no message')
    expect(texts(world)).toEqual([short])
    world.page().client.reconnect()
    await world.run(5)
    expect(answers(world).map((row) => [wordsOf(row), row.stream])).toEqual([[short, undefined]])
    await finish(world)
  })

  it('a few pieces and then nothing ever: marked after 30 s; the next answer has a row of its own', async () => {
    const world = await ask('silent')
    expect(answers(world)[0]?.stream).toBe('growing')
    await world.run(15)
    expect(answers(world)[0]?.stream).toBe('interrupted')
    world.page().client.send({ text: 'short' })
    await world.run(10)
    expect(texts(world)).toEqual([expect.stringMatching(/^## Sending/), short])
    await finish(world)
  })

  it('a few pieces and nothing, and the visitor asks again at once: two rows, none with the words of both', async () => {
    const world = await ask('silent')
    world.page().client.send({ text: 'short' })
    await world.run(10)
    expect(texts(world)).toEqual([expect.stringMatching(/^## Sending/), short])
    expect(answers(world).map(({ stream }) => stream)).toEqual(['interrupted', undefined])
    await finish(world)
  })

  it('35 s of nothing in its midst: marked meanwhile, then it grows on in the same row to its end', async () => {
    const world = await ask('hesitate')
    await world.run(12)
    const [before] = answers(world)
    expect(before?.stream).toBe('interrupted')
    await world.run(40)
    expect(answers(world)).toHaveLength(1)
    expect(answers(world)[0]).toMatchObject({ id: before?.id })
    expect(answers(world)[0]).not.toHaveProperty('stream')
    expect(texts(world)).toEqual(recorded(world))
    await finish(world)
  })

  it('an end without anything: nothing is shown, and nobody types', async () => {
    const world = await ask('only completion')
    expect(texts(world)).toEqual([])
    await finish(world)
  })

  it('two answers at once, mixed up: in the end one row each', async () => {
    const world = await ask('two')
    expect(texts(world).toSorted()).toEqual([short, account].toSorted())
    await finish(world)
  })

  it('an error in its midst: the row is marked, and is no message of its own', async () => {
    const world = await ask('error')
    expect(answers(world).map(({ stream }) => stream)).toEqual(['interrupted'])
    expect(short.startsWith(texts(world)[0] ?? '')).toBe(true)
    await finish(world)
  })

  it('stopped: what stands there stays, no later piece is shown, and the next question is answered', async () => {
    const world = createChatbotWorld()
    await world.run(3)
    world.page().client.send({ text: 'stream' })
    await world.run(3)
    world.page().client.stopStream()
    const [stopped] = texts(world)
    await world.run(20)
    expect(answers(world).map((row) => [wordsOf(row), row.stream])).toEqual([[stopped, 'stopped']])
    world.page().client.send({ text: 'short' })
    await world.run(10)
    expect(texts(world)).toEqual([stopped, short])
    await finish(world)
  })
})

describe('F43: an answer of which the page or the line hears only a part', () => {
  it.each(['graceful', 'crash'] as const)('a reload (%s) in mid-answer: no words without their beginning, the bot is seen typing, then the whole answer', async (how) => {
    const world = createChatbotWorld()
    await world.run(3)
    world.page().client.send({ text: 'stream' })
    await world.run(3)
    expect(answers(world)[0]?.stream).toBe('growing')
    world.reload(0, how)
    await world.run(2)
    expect(texts(world)).toEqual([])
    expect(world.page().client.store.getState().typing).toHaveLength(1)
    await world.run(20)
    expect(texts(world)).toEqual(recorded(world))
    await finish(world)
  })

  it('a reload in mid-answer, and the next question at once: neither answer begins in its midst', async () => {
    const world = createChatbotWorld({ server: { finalMessage: false } })
    await world.run(3)
    world.page().client.send({ text: 'stream' })
    await world.run(3)
    world.reload()
    await world.run(0.4)
    world.page().client.send({ text: 'short' })
    await world.run(30)
    for (const text of texts(world)) expect(recorded(world)).toContain(text)
    await finish(world)
  })

  it.each([
    ['the network breaks', (world: ChatbotWorld) => world.network.cut()],
    ['the server cuts the line', (world: ChatbotWorld) => world.server.faults.cut()],
    ['the server says goodbye', (world: ChatbotWorld) => world.server.faults.kick()],
    ['the server is killed and comes back', (world: ChatbotWorld) => (world.server.kill(), world.server.start())],
    ['the line is dead without a sign', (world: ChatbotWorld) => world.server.faults.halfOpen()],
  ])('%s in mid-answer: the row is marked, then completed under its own key', async (_how, fault) => {
    const world = createChatbotWorld()
    await world.run(3)
    world.page().client.send({ text: 'stream' })
    await world.run(3)
    const id = answers(world)[0]?.id
    fault(world)
    await world.run(90)
    expect(answers(world).map((row) => [row.id, wordsOf(row), row.stream])).toEqual([[id, ...recorded(world), undefined]])
    await finish(world)
  })
})
