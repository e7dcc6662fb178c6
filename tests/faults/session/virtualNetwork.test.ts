import { setMaxListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { judgePlayed } from './judgePlayed.ts'
import { createPollWorld, type PollWorld, type PollWorldOptions } from './pollWorld.ts'
import { isPoll } from './pollExchange.ts'
import { recordOfChat } from './observeSession.ts'

setMaxListeners(64)

const texts = ({ server }: PollWorld) => server.ledger.texts()
const wordsOn = (world: PollWorld, tab = 0) => world.page(tab).rows().flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])))
const rowOf = (world: PollWorld, text: string) => world.page().rows().find(({ parts }) => parts.some((part) => part.kind === 'text' && part.text === text))
const deliveryOf = (world: PollWorld, text: string) => rowOf(world, text)?.delivery?.status
const requests = ({ server }: PollWorld, end: string) => server.ledger.requests().filter(({ path, method }) => method === 'GET' && path.endsWith(end))
const dials = (world: PollWorld) => requests(world, '/availability')
const say = (world: PollWorld, text: string, tab = 0) => world.page(tab).client.send({ text })
const askedFor = (world: PollWorld, at: number) => world.server.ledger.requests().filter((request) => request.at > at)

/** A world in which the chat has begun and is greeted. */
async function begin(options: PollWorldOptions = {}): Promise<PollWorld> {
  const world = createPollWorld(options)
  await world.run(5)
  expect(world.page().status()).toBe('ready')
  expect(wordsOn(world)).toHaveLength(1)
  return world
}

/** Ends all faults, lets everything settle, and judges; then the pages are left and nothing may be left of them. */
async function finish(world: PollWorld): Promise<void> {
  world.server.faults.clear()
  world.network.clear()
  await world.run(40)
  for (const page of world.pages) page.client.reconnect()
  await world.run(10)
  expect(judgePlayed({ world, typed: texts(world), faults: [] })).toEqual([])
  expect(world.pages.map((page) => page.status())).toEqual(world.pages.map(() => 'ready'))
  expect(await world.close()).toEqual({ timers: 0, requests: 0 })
}

describe('a chat over long polls, in virtual time', () => {
  it('F1: twenty visitors’ tabs of a server that was killed come back spread over time, each told of it at once, and nothing is missing', async () => {
    const world = await begin()
    for (let count = 1; count < 20; count++) world.openTab()
    await world.run(10)
    expect(world.mostPolls).toBe(1)
    const before = dials(world).length
    const killedAt = world.now()
    world.server.kill()
    world.network.cut()
    await world.run(30 / 10)
    say(world, 'said to nobody yet')
    await world.run(2)
    world.server.start()
    world.server.say('scenario', 'You missed this.')
    await world.run(60)
    expect(world.pages.filter((page) => page.status() !== 'ready')).toEqual([])
    const back = dials(world).slice(before).filter(({ outcome }) => outcome === 200).map(({ at }) => at)
    expect(Math.max(...back) - Math.min(...back)).toBeGreaterThanOrEqual(1_500)
    expect(Math.min(...back)).toBeGreaterThan(killedAt + 4_000)
    for (const tab of world.pages.keys()) expect(wordsOn(world, tab)).toContain('You missed this.')
    expect(texts(world)).toEqual(['said to nobody yet'])
    await finish(world)
  })

  it('F4: polls that never come back are given up after twenty seconds, the server is asked, and what was missed is there when it answers again', async () => {
    const world = await begin()
    const at = world.now()
    world.network.blackHole('both')
    await world.run(70)
    expect(world.page().statuses.some((change) => change.at > at && change.status !== 'ready')).toBe(true)
    world.server.say('scenario', 'Nobody heard this.')
    world.network.heal('lost')
    await world.run(45)
    expect(world.page().status()).toBe('ready')
    expect(wordsOn(world)).toContain('Nobody heard this.')
    expect(world.mostPolls).toBe(1)
    await finish(world)
  })

  it('F5: a message into a dead network is doubted, looked for, and sent once', async () => {
    const world = await begin()
    world.network.blackHole('both')
    say(world, 'Into the void')
    await world.run(14)
    expect(['sending', 'sent']).toContain(deliveryOf(world, 'Into the void'))
    await world.run(6)
    expect(deliveryOf(world, 'Into the void')).toBe('unconfirmed')
    world.network.heal('lost')
    await world.runUntil(() => deliveryOf(world, 'Into the void') === 'confirmed', 90)
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
    await world.runUntil(() => deliveryOf(world, 'Can you hear me?') === 'confirmed', 90)
    expect(texts(world)).toEqual(['Can you hear me?'])
    expect(rowOf(world, 'Can you hear me?')?.attempts).toBe(way === 'toServer' ? 2 : 1)
    await finish(world)
  })

  it.each([['ten minutes', 600], ['six seconds', 6]])('F8: after a sleep of %s the chat is current', async (_how, seconds) => {
    const world = await begin()
    say(world, 'Good night')
    await world.run(2)
    await world.sleep(seconds)
    world.server.say('scenario', 'Good morning.')
    await world.run(40)
    expect(world.page().status()).toBe('ready')
    expect(wordsOn(world)).toContain('Good morning.')
    expect(texts(world)).toEqual(['Good night'])
    await finish(world)
  })

  it('F10: a hidden tab goes on polling, asks a dead server once a minute at most, and is live three seconds after it is looked at', async () => {
    const world = await begin()
    world.page().setHidden(true)
    world.server.say('scenario', 'Said to a hidden tab.')
    await world.run(30)
    expect(wordsOn(world)).toContain('Said to a hidden tab.')
    world.server.kill()
    const before = dials(world).length
    await world.run(600)
    expect(dials(world).length - before).toBeLessThanOrEqual(24)
    world.server.start()
    world.server.say('scenario', 'Said while you were away.')
    world.page().setHidden(false)
    world.page().signal({ type: 'awake' })
    await world.run(3)
    expect(world.page().status()).toBe('ready')
    expect(wordsOn(world)).toContain('Said while you were away.')
    await finish(world)
  })

  it('F11: offline and online twenty times there is never more than one poll, and what was typed leaves once', async () => {
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
    expect(world.mostPolls).toBe(1)
    await finish(world)
  })

  it('F13: at 32 kbit/s and two seconds of round trip nothing fails, and nothing is sent twice', async () => {
    const world = createPollWorld()
    Object.assign(world.network, { latency: { toServer: 1_000, toClient: 1_000 }, throughput: 4_000 })
    await world.run(40)
    expect(world.page().status()).toBe('ready')
    const opened = dials(world).length
    for (const text of ['slow one', 'slow two', 'slow three']) say(world, text)
    await world.run(90)
    expect(texts(world)).toEqual(['slow one', 'slow two', 'slow three'])
    expect(['slow one', 'slow two', 'slow three'].map((text) => deliveryOf(world, text))).toEqual(['confirmed', 'confirmed', 'confirmed'])
    expect(dials(world)).toHaveLength(opened)
    await finish(world)
  })

  it('F14: a greeting that hangs is given up after ten seconds and asked again; one that needs nine is waited for', async () => {
    const world = createPollWorld()
    Object.assign(world.network, { latency: { toServer: 4_400, toClient: 4_400 }, jitter: 0 })
    await world.runUntil(() => world.page().status() === 'ready', 60)
    expect(dials(world)).toHaveLength(1)
    world.network.blackHole('both')
    world.network.cut()
    await world.run(40)
    expect(world.page().status()).not.toBe('ready')
    world.network.clear()
    await world.runUntil(() => world.page().status() === 'ready', 60)
    await finish(world)
  })

  it('F45: polls that fail at once are dialled anew ever more slowly; after five minutes the chat says that it cannot be reached, and tries again when asked', async () => {
    const world = await begin()
    world.server.faults.failNext({ on: 'poll', outcome: 'status', status: 503, code: 5001, count: 10_000 })
    const at = world.now()
    await world.run(60)
    const inAMinute = askedFor(world, at).filter(({ path }) => path.endsWith('/availability')).length
    expect(inAMinute).toBeGreaterThan(2)
    expect(inAMinute).toBeLessThan(14)
    await world.run(500)
    expect(world.page().status()).toBe('unreachable')
    const given = world.now()
    await world.run(600)
    expect(askedFor(world, given)).toEqual([])
    world.server.faults.clear()
    world.page().client.reconnect()
    await world.run(10)
    await finish(world)
  })

  it('F45: a server that answers every poll at once with nothing is asked once a second', async () => {
    const world = await begin({ server: { pollHold: 0 } })
    const before = world.server.ledger.polls().length
    await world.run(60)
    const count = world.server.ledger.polls().length - before
    expect(count).toBeGreaterThan(40)
    expect(count).toBeLessThanOrEqual(61)
    await finish(world)
  })

  it('F48: status 429 is answered by asking more slowly each time, up to half a minute', async () => {
    const world = await begin()
    const at = world.now()
    world.server.faults.failNext({ on: 'poll', outcome: 'status', status: 429, code: 0, count: 6 })
    world.server.faults.cutPolls()
    await world.runUntil(() => world.server.faults.state.requests.length === 0, 300)
    const refused = askedFor(world, at).filter(({ outcome }) => outcome === 429).map((request) => request.at)
    const pauses = refused.slice(1).map((moment, index) => moment - (refused[index] ?? 0))
    for (const [index, pause] of pauses.entries()) if (index > 0) expect(pause).toBeGreaterThan(pauses[index - 1] ?? 0)
    expect(pauses.at(-1)).toBeLessThanOrEqual(40_000)
    world.server.say('scenario', 'No hurry.')
    await world.run(40)
    expect(wordsOn(world)).toContain('No hurry.')
    await finish(world)
  })

  it('F48: after error 5005 not one request leaves in an hour, until a new chat is begun', async () => {
    const world = await begin()
    world.server.faults.forgetChat()
    await world.run(5)
    expect(world.page().client.store.getState().conversation).toMatchObject({ status: 'ended', endReason: 'gone' })
    const at = world.now()
    await world.run(3_600)
    expect(askedFor(world, at)).toEqual([])
    world.page().client.start()
    await world.run(10)
    expect(world.page().client.store.getState().conversation.status).toBe('active')
    world.server.say('scenario', 'Welcome back.')
    await world.run(2)
    expect(wordsOn(world)).toContain('Welcome back.')
    await finish(world)
  })

  it('F51: typing that nobody ends is over after eight seconds', async () => {
    const world = await begin()
    world.server.joinAgent()
    world.server.send({ event: 'chat_session_typing', party_id: 'party-ana' })
    await world.run(2)
    expect(world.page().client.store.getState().typing).toHaveLength(1)
    await world.run(8)
    expect(world.page().client.store.getState().typing).toEqual([])
    await finish(world)
  })

  it('F17: what stands beside a message of two million characters is not lost with it', async () => {
    const world = await begin()
    world.server.faults.setReorder(3)
    world.server.say('scenario', 'Before the large one.')
    world.server.faults.sendHuge(2_000_000)
    world.server.say('scenario', 'Behind the large one.')
    await world.run(2)
    world.server.faults.setReorder(1)
    await world.run(10)
    expect(wordsOn(world)).toEqual(expect.arrayContaining(['Before the large one.', 'Behind the large one.']))
    expect(world.page().status()).toBe('ready')
    expect(await world.close()).toEqual({ timers: 0, requests: 0 })
  })

  it('F41: of three tabs one polls; when it crashes another one takes over within three seconds, and nothing is missing in any', async () => {
    const world = await begin()
    world.openTab()
    world.openTab()
    await world.run(5)
    expect(world.pages.map((page) => page.status())).toEqual(['ready', 'ready', 'ready'])
    world.server.say('scenario', 'To all tabs.')
    await world.run(6)
    for (const tab of [0, 1, 2]) expect(wordsOn(world, tab).filter((text) => text === 'To all tabs.')).toHaveLength(1)
    const polling = world.pages.findIndex((page) => page.open() > 0)
    const at = world.now()
    world.closeTab(polling, 'crash')
    world.server.say('scenario', 'While nobody polled.')
    await world.run(3)
    expect(askedFor(world, at).filter(({ method, path }) => isPoll(method, `${path}?`)).length).toBeGreaterThan(0)
    await world.run(6)
    for (const tab of [0, 1]) expect(wordsOn(world, tab)).toContain('While nobody polled.')
    expect(world.mostPolls).toBe(1)
    await finish(world)
  })

  it.each([0, 10, 100])('F42: a tab that is closed %i ms after sending: on return the message is there, and it was sent once', async (milliseconds) => {
    const world = await begin()
    say(world, 'last words')
    await world.run(milliseconds / 1000)
    world.reload(0, 'crash')
    await world.run(60)
    expect(texts(world)).toEqual(['last words'])
    expect(deliveryOf(world, 'last words')).toBe('confirmed')
    await finish(world)
  })

  it('F54: after a thousand reconnects there is one poll, and nothing has piled up', async () => {
    const world = await begin({ server: { deduplicate: true } })
    say(world, 'before')
    await world.run(5)
    const { time } = world.page()
    const before = { timers: time.pending, rows: world.page().rows().length }
    for (let count = 0; count < 1_000; count++) {
      world.page().client.reconnect()
      await world.run(count % 5 ? 0.05 : 0.6)
    }
    await world.run(30)
    expect(world.page().rows()).toHaveLength(before.rows)
    expect(time.pending).toBeLessThanOrEqual(before.timers + 1)
    expect(world.page().open()).toBe(1)
    expect(world.mostPolls).toBe(1)
    expect(recordOfChat(world.server.ledger.chat()).filter(({ text }) => text === 'before')).toHaveLength(1)
    await finish(world)
  })
})
