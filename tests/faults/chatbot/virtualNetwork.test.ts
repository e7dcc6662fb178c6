import { setMaxListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { malformedEvents } from '../../../sandbox/chatbot/malformedEvents.ts'
import type { Play } from './chatScripts.ts'
import { type ChatbotWorld, type ChatbotWorldOptions, createChatbotWorld } from './chatbotWorld.ts'
import { judgeLive, judgeReloaded, wordsOf } from './judgeChat.ts'

setMaxListeners(64)

const words = ({ defaultAnswer = 'none' as const, ...server }: ChatbotWorldOptions['server'] = {}) => ({ defaultAnswer, ...server })
const shown = (world: ChatbotWorld, tab = 0) => world.page(tab).rows().map(wordsOf)
const texts = ({ server }: ChatbotWorld) => server.ledger.texts()
const dials = ({ server }: ChatbotWorld) => server.ledger.lines()
const say = (world: ChatbotWorld, text: string, tab = 0) => world.page(tab).client.send({ text })
const rowOf = (world: ChatbotWorld, text: string) => world.page().rows().find((row) => row.author.role === 'visitor' && wordsOf(row) === text)
const deliveryOf = (world: ChatbotWorld, text: string) => rowOf(world, text)?.delivery?.status
const stateOf = (world: ChatbotWorld, tab = 0) => world.page(tab).client.store.getState()
const proved = ['confirmed', 'delivered', 'read']

/** A world in which the conversation has begun. The bot says nothing unless a word of its own is said. */
async function begin({ server, ...options }: ChatbotWorldOptions = {}): Promise<ChatbotWorld> {
  const world = createChatbotWorld({ ...options, server: words(server) })
  await world.run(5)
  expect(world.page().status()).toBe('ready')
  return world
}

/** Ends all faults, lets everything settle, and judges before and after the pages are loaded anew; then nothing may be left of them. */
async function finish(world: ChatbotWorld): Promise<void> {
  world.server.faults.clear()
  world.network.clear()
  await world.run(60)
  for (const page of world.pages) page.client.reconnect()
  await world.run(10)
  const counts = new Map<string, number>()
  for (const text of texts(world)) counts.set(text, (counts.get(text) ?? 0) + 1)
  const play: Play = { world, typed: counts, words: [], isGarbled: false, count: 0 }
  expect(judgeLive(play)).toEqual([])
  for (const tab of world.pages.keys()) world.reload(tab)
  await world.run(15)
  expect(judgeReloaded(play)).toEqual([])
  expect(world.errors).toEqual([])
  expect(await world.close()).toEqual({ timers: 0, requests: 0 })
}

describe('a chat over Socket.IO, in virtual time', () => {
  it('F1: twenty tabs of a server that was killed come back spread over time, and nothing is missing in any', async () => {
    const world = await begin()
    for (let count = 1; count < 20; count++) world.openTab()
    await world.run(10)
    const before = dials(world).length
    world.server.kill()
    say(world, 'said to nobody yet')
    await world.run(5)
    world.server.start()
    world.server.say('agent', 'You missed this.')
    await world.run(60)
    expect(world.pages.filter((page) => page.status() !== 'ready')).toEqual([])
    const back = dials(world).slice(before).map(({ openedAt }) => openedAt)
    expect(Math.max(...back) - Math.min(...back)).toBeGreaterThanOrEqual(1_500)
    for (const tab of world.pages.keys()) expect(shown(world, tab)).toContain('You missed this.')
    expect(texts(world)).toEqual(['said to nobody yet'])
    await finish(world)
  })

  it.each(['halfOpen', 'deafen'] as const)('F4, F5: a message on a line that is dead without a sign (%s) is looked for on another one, and there once', async (how) => {
    const world = await begin()
    world.server.faults[how]()
    say(world, 'Into the void')
    expect(proved).not.toContain(deliveryOf(world, 'Into the void'))
    await world.runUntil(() => proved.includes(deliveryOf(world, 'Into the void') ?? ''), 60)
    expect(texts(world)).toEqual(['Into the void'])
    await finish(world)
  })

  it.each(['toServer', 'toClient'] as const)('F6, F7: what is lost only %s ends in the same message, once', async (way) => {
    const world = await begin()
    world.network.blackHole(way)
    say(world, 'Can you hear me?')
    await world.run(20)
    expect(texts(world)).toEqual(way === 'toServer' ? [] : ['Can you hear me?'])
    world.network.heal('lost')
    await world.runUntil(() => proved.includes(deliveryOf(world, 'Can you hear me?') ?? ''), 90)
    expect(texts(world)).toEqual(['Can you hear me?'])
    expect(rowOf(world, 'Can you hear me?')?.attempts).toBe(way === 'toServer' ? 2 : 1)
    await finish(world)
  })

  it.each([
    ['neither echo nor acknowledgement', { echo: false, acknowledge: 'off' }],
    ['only an acknowledgement, and it is bare', { echo: false, acknowledge: 'bare' }],
    ['only an echo, under another id', { echo: true, acknowledge: 'off' }],
    ['both, under two ids', { echo: true, acknowledge: 'on', messageIds: 'both' }],
  ] as const)('F23: where the server gives %s, each message is one row and proved', async (_what, server) => {
    const world = await begin({ server })
    for (const text of ['first', 'second']) say(world, text)
    await world.run(15)
    expect(['first', 'second'].map((text) => proved.includes(deliveryOf(world, text) ?? ''))).toEqual([true, true])
    expect(texts(world)).toEqual(['first', 'second'])
    await finish(world)
  })

  it.each(['ignore', 'swallow'] as const)('F6, F7: a message that the server seems not to hear (%s) is there once in the end, and its echo is not needed', async (outcome) => {
    const world = await begin()
    world.server.faults.failNext({ on: 'request-rag-response-stream', outcome })
    say(world, 'Hello?')
    await world.runUntil(() => proved.includes(deliveryOf(world, 'Hello?') ?? ''), 60)
    expect(texts(world)).toEqual(['Hello?'])
    await finish(world)
  })

  it('F7: a message whose line breaks before the echo is confirmed by the record and not sent again', async () => {
    const world = await begin()
    say(world, 'just before')
    await world.runUntil(() => texts(world).length > 0)
    world.network.cut()
    await world.runUntil(() => proved.includes(deliveryOf(world, 'just before') ?? ''), 30)
    expect(rowOf(world, 'just before')?.attempts).toBe(1)
    await finish(world)
  })

  it.each([{ echo: true, acknowledge: 'on' }, { echo: false, acknowledge: 'off' }] as const)('F25: the same words five times are five rows and five messages (%j)', async (server) => {
    const world = await begin({ server })
    for (let count = 0; count < 5; count++) say(world, 'hello')
    await world.run(20)
    expect(texts(world)).toEqual(Array.from({ length: 5 }, () => 'hello'))
    expect(shown(world).filter((text) => text === 'hello')).toHaveLength(5)
    await finish(world)
  })

  it('F21, F22: events that come twice, or in another order, are one row each and end in the order of the record', async () => {
    const world = await begin()
    world.server.faults.setCopies(2)
    world.server.faults.setReorder(5)
    world.server.faults.burst(30)
    world.page().client.reconnect()
    await world.run(10)
    expect(shown(world).filter((text) => /^Message \d+ of 30$/.test(text))).toHaveLength(30)
    // Nor is anything asked again and again because its answer comes twice.
    expect(world.server.ledger.joins().length).toBeLessThan(8)
    await finish(world)
  })

  it('F12, F15: malformed events and 2,000 messages in one moment break nothing', async () => {
    const world = await begin()
    for (const kind of Object.keys(malformedEvents)) world.server.faults.sendMalformed(kind)
    await world.run(5)
    world.server.faults.burst(2_000)
    await world.run(5)
    expect(shown(world)).toContain('Message 2000 of 2000')
    say(world, 'still here')
    await world.run(10)
    expect(proved).toContain(deliveryOf(world, 'still here'))
    expect(world.errors).toEqual([])
    expect(await world.close()).toEqual({ timers: 0, requests: 0 })
  })

  it('F17: a message that is too large for the server is not sent, and says so; a large one of the bot’s is shown', async () => {
    const world = await begin()
    world.server.faults.sendHuge(200_000)
    say(world, 'x'.repeat(70_000))
    await world.run(20)
    expect(rowOf(world, 'x'.repeat(70_000))?.delivery).toMatchObject({ status: 'failed', reason: 'too-large' })
    expect(shown(world).some((text) => text.startsWith('large large'))).toBe(true)
    say(world, 'a short one')
    await world.run(10)
    expect(texts(world)).toEqual(['a short one'])
    expect(await world.close()).toEqual({ timers: 0, requests: 0 })
  })

  it.each([['ten minutes', 600], ['six seconds', 6]])('F8: after a sleep of %s the chat is current', async (_how, seconds) => {
    const world = await begin()
    say(world, 'Good night')
    await world.run(2)
    await world.sleep(seconds)
    world.server.say('agent', 'Good morning.')
    await world.run(60)
    expect(world.page().status()).toBe('ready')
    expect(shown(world)).toContain('Good morning.')
    await finish(world)
  })

  it('F11: offline and online twenty times, what was typed leaves once', async () => {
    const world = await begin()
    for (let count = 0; count < 20; count++) {
      world.offline()
      await world.run(0.3)
      if (count === 7) say(world, 'typed offline')
      world.online()
      await world.run(count % 3 ? 0.4 : 3)
    }
    await world.run(40)
    expect(texts(world)).toEqual(['typed offline'])
    expect(world.page().open()).toBe(1)
    await finish(world)
  })

  it('F13: at 32 kbit/s and two seconds of round trip nothing fails, and nothing is sent twice', async () => {
    const world = createChatbotWorld({ server: words() })
    Object.assign(world.network, { latency: { toServer: 1_000, toClient: 1_000 }, throughput: 4_000 })
    await world.run(30)
    for (const text of ['slow one', 'slow two', 'slow three']) say(world, text)
    await world.run(60)
    expect(texts(world)).toEqual(['slow one', 'slow two', 'slow three'])
    expect(dials(world)).toHaveLength(1)
    await finish(world)
  })

  it.each([0, 10, 100])('F42: a tab that is closed %i ms after sending: on return the message is there, and it was sent once', async (milliseconds) => {
    const world = await begin()
    say(world, 'last words')
    await world.run(milliseconds / 1000)
    world.reload(0, 'crash')
    await world.run(60)
    expect(texts(world)).toEqual(['last words'])
    expect(proved).toContain(deliveryOf(world, 'last words'))
    await finish(world)
  })

  it('F41: three tabs share the conversation; what one says the others show, and what waits in a crashed one is sent by another, once', async () => {
    const world = await begin()
    world.openTab()
    world.openTab()
    await world.run(5)
    expect(world.server.ledger.conversations()).toHaveLength(1)
    say(world, 'from the first', 0)
    await world.run(3)
    for (const tab of [0, 1, 2]) expect(shown(world, tab).filter((text) => text === 'from the first')).toHaveLength(1)
    world.network.blackHole('toServer')
    say(world, 'from the last', 2)
    await world.run(1)
    world.closeTab(2, 'crash')
    world.network.heal('lost')
    await world.run(60)
    expect(texts(world)).toEqual(['from the first', 'from the last'])
    await finish(world)
  })

  it('F44: a server that comes back without its memory ends the conversation and tells why; a new one can be begun', async () => {
    const world = await begin()
    say(world, 'before')
    await world.run(3)
    world.server.kill()
    world.server.start({ forget: true })
    await world.run(20)
    expect(stateOf(world).conversation).toMatchObject({ status: 'ended', endReason: 'gone' })
    expect(proved).toContain(deliveryOf(world, 'before'))
    world.page().client.start()
    await world.run(10)
    expect(stateOf(world).conversation.status).toBe('active')
    await finish(world)
  })

  it('F45, F49: a server that puts every line out again is dialled ever more slowly, a few times; then the chat is refused until the visitor tries again', async () => {
    const world = await begin()
    const before = dials(world).length
    for (let count = 0; count < 60 && world.page().status() !== 'refused'; count++) {
      world.server.faults.kick()
      await world.run(1)
    }
    expect(world.page().status()).toBe('refused')
    expect(dials(world).length - before).toBeLessThan(6)
    const after = dials(world).length
    say(world, 'may I?')
    await world.run(600)
    expect(dials(world)).toHaveLength(after)
    expect(texts(world)).toEqual([])
    world.page().client.reconnect()
    await world.run(20)
    expect(texts(world)).toEqual(['may I?'])
    await finish(world)
  })

  it('F49: a server that says goodbye once is dialled again, and the conversation goes on', async () => {
    const world = await begin()
    const { id } = stateOf(world).conversation
    world.server.faults.kick()
    say(world, 'said in between')
    await world.run(20)
    expect(world.page().status()).toBe('ready')
    expect(stateOf(world).conversation.id).toBe(id)
    expect(texts(world)).toEqual(['said in between'])
    await finish(world)
  })

  it('F51: typing that nobody ends is over after eight seconds; typing and what is said later end it at once', async () => {
    const world = await begin()
    say(world, 'half typing')
    await world.run(3)
    expect(stateOf(world).typing).toHaveLength(1)
    await world.run(8)
    expect(stateOf(world).typing).toEqual([])
    world.server.type('ai', true)
    await world.run(1)
    world.server.say('ai', 'Here I am.')
    await world.run(1)
    expect(stateOf(world).typing).toEqual([])
    await finish(world)
  })

  it('F52: an agent who never comes, places that get worse, one who leaves, joins twice and hands over: all is shown as it is in the end', async () => {
    const world = await begin()
    const agents = () => stateOf(world).participants.filter(({ role }) => role === 'agent').map(({ name }) => name)
    say(world, 'failed')
    await world.run(30)
    expect(agents()).toEqual([])
    expect(stateOf(world).queue).toBeUndefined()
    say(world, 'queue up')
    await world.run(30)
    expect(agents()).toEqual(['Mia'])
    expect(stateOf(world).queue).toBeUndefined()
    say(world, 'twice')
    await world.run(3)
    expect(agents()).toEqual(['Mia'])
    say(world, 'transfer')
    await world.run(20)
    expect(agents()).toEqual(['Jonas'])
    world.server.leaveAgent()
    world.server.leaveAgent()
    await world.run(10)
    expect(agents()).toEqual([])
    await finish(world)
  })

  it('F54: after a thousand reconnects there is one line, and nothing has piled up', async () => {
    const world = await begin()
    say(world, 'before')
    await world.run(5)
    const { time } = world.page()
    const before = { timers: time.pending, rows: world.page().rows().length }
    for (let count = 0; count < 1_000; count++) {
      world.page().client.reconnect()
      await world.run(count % 5 ? 0.05 : 0.6)
    }
    await world.run(60)
    expect(world.page().rows()).toHaveLength(before.rows)
    expect(time.pending).toBeLessThanOrEqual(before.timers + 1)
    expect(world.page().open()).toBe(1)
    expect(world.server.ledger.lines().filter(({ closedAt }) => closedAt === undefined)).toHaveLength(1)
    await finish(world)
  })
})
