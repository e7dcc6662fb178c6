import { setMaxListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { createVirtualWorld, type VirtualWorld } from '../../chaos/virtual/index.ts'
import type { ConnectionStatus } from '../../src/model/index.ts'
import { expectInvariants } from './expectInvariants.ts'

// Twenty tabs watch each other.
setMaxListeners(64)

const texts = (world: VirtualWorld) => world.server.sandbox.ledger.texts()
const dials = (world: VirtualWorld) => world.server.sandbox.ledger.connections().length
const rowOf = (world: VirtualWorld, text: string) => world.page().rows().find((row) => row.text === text)
const statusesSince = (world: VirtualWorld, at: number): ConnectionStatus[] => world.observe().statuses.filter((change) => change.at > at).map(({ status }) => status)

/** A world in which the conversation has begun and is greeted. */
async function begin(send: 'http' | 'socket', options: Partial<Parameters<typeof createVirtualWorld>[0]> = {}): Promise<VirtualWorld> {
  const world = createVirtualWorld({ send, ...options })
  await world.run(5)
  expect(world.page().status()).toBe('ready')
  return world
}

/** Ends all faults, lets everything settle, and judges: at once, after two more reconnects, and when the page is gone. */
async function finish(world: VirtualWorld): Promise<void> {
  await world.calm()
  expectInvariants(world.observe())
  await world.reconcile()
  expectInvariants(world.observe())
  await world.close()
  const { leftBehind, ...observed } = world.observe()
  // Of a connection that was lost without a sign a server hears nothing, not even its end.
  const forgotten = observed.server.connections.filter(({ closedAt, abandonedAt }) => closedAt === undefined && abandonedAt !== undefined).length
  expectInvariants({ ...observed, leftBehind: { connections: (leftBehind?.connections ?? 0) - forgotten, timers: leftBehind?.timers ?? 0 } })
}

describe.each(['http', 'socket'] as const)('messages leaving by %s, in virtual time', (send) => {
  it('F1: twenty visitors of a server that was killed come back spread over time, each told of it at once, and nothing is missing', async () => {
    const world = await begin(send)
    for (let count = 1; count < 20; count++) world.openTab()
    await world.run(10)
    const before = dials(world)
    const killedAt = world.now()
    world.server.kill()
    await world.run(2)
    expect(world.tabs.map((tab) => world.page(tab).status())).not.toContain('ready')
    world.type('said to nobody yet')
    await world.run(3)
    world.server.start()
    world.say('bot', 'You missed this.')
    await world.run(30)
    expect(world.tabs.filter((tab) => world.page(tab).status() !== 'ready')).toEqual([])
    const back = world.server.sandbox.ledger.connections().slice(before).map(({ openedAt }) => openedAt)
    expect(Math.max(...back) - Math.min(...back)).toBeGreaterThanOrEqual(1_500)
    expect(Math.min(...back)).toBeGreaterThan(killedAt + 4_000)
    for (const tab of world.tabs) expect(world.page(tab).rows().map(({ text }) => text)).toContain('You missed this.')
    expect(texts(world)).toEqual(['said to nobody yet'])
    await finish(world)
  })

  it('F4: a line that died without a sign is asked when the visitor does something, and replaced within eight seconds', async () => {
    const world = await begin(send)
    world.network.blackHole('both')
    await world.run(100)
    expect(world.page().status()).toBe('ready')
    world.draft('Is anybody')
    await world.run(8.5)
    expect(world.page().status()).not.toBe('ready')
    world.network.heal('lost')
    await world.run(15)
    expect(world.page().status()).toBe('ready')
    await finish(world)
  })

  it('F5: a message on a line that died with it is doubted after fifteen seconds, looked for, and sent once', async () => {
    const world = await begin(send)
    world.network.blackHole('both')
    world.type('Into the void')
    await world.run(14)
    expect(['sending', 'sent']).toContain(rowOf(world, 'Into the void')?.delivery)
    await world.run(3)
    expect(rowOf(world, 'Into the void')?.delivery).toBe('unconfirmed')
    world.network.heal('lost')
    await world.runUntil(() => rowOf(world, 'Into the void')?.delivery === 'confirmed', 60)
    expect(texts(world)).toEqual(['Into the void'])
    await finish(world)
  })

  it('F6: what is lost on its way to the server is proved absent, and sent once more', async () => {
    const world = await begin(send)
    world.network.blackHole('toServer')
    world.type('Can you hear me?')
    await world.run(20)
    expect(texts(world)).toEqual([])
    world.network.heal('lost')
    await world.runUntil(() => rowOf(world, 'Can you hear me?')?.delivery === 'confirmed', 60)
    expect(texts(world)).toEqual(['Can you hear me?'])
    expect(rowOf(world, 'Can you hear me?')?.attempts).toBe(2)
    await finish(world)
  })

  it('F7: a message whose answer is lost is confirmed by the record, and not sent again', async () => {
    const world = await begin(send)
    world.network.blackHole('toClient')
    world.type('Can I hear you?')
    await world.run(20)
    expect(texts(world)).toEqual(['Can I hear you?'])
    world.network.heal('lost')
    await world.runUntil(() => rowOf(world, 'Can I hear you?')?.delivery === 'confirmed', 60)
    expect(world.server.sandbox.ledger.received()).toHaveLength(1)
    expect(rowOf(world, 'Can I hear you?')?.attempts).toBe(1)
    await finish(world)
  })

  it.each([['ten minutes', 600], ['six seconds', 6]])('F8: after a sleep of %s the chat is current, and keeps what was being typed', async (_how, seconds) => {
    const world = await begin(send)
    world.type('Good night')
    await world.run(2)
    world.draft('I was about to say')
    await world.sleep(seconds, 'lost')
    world.say('bot', 'Good morning.')
    await world.run(30)
    expect(world.page().status()).toBe('ready')
    expect(texts(world)).toEqual(['Good night'])
    expect(world.page().rows().map(({ text }) => text)).toContain('Good morning.')
    await finish(world)
  })

  it('F10: a tab hidden for ten minutes dials at most once a minute, and is live three seconds after it is looked at', async () => {
    const world = await begin(send)
    world.hide()
    world.server.kill()
    await world.run(600)
    const attempts = statusesSince(world, 0).filter((status) => status === 'reconnecting').length
    expect(attempts).toBeLessThanOrEqual(12)
    world.server.start()
    world.say('bot', 'Said while you were away.')
    world.show()
    await world.run(3)
    expect(world.page().status()).toBe('ready')
    expect(world.page().rows().map(({ text }) => text)).toContain('Said while you were away.')
    await finish(world)
  })

  it('F13: at 32 kbit/s and two seconds of round trip nothing fails, and nothing is sent twice', async () => {
    const world = createVirtualWorld({ send })
    Object.assign(world.network, { latency: { toServer: 1_000, toClient: 1_000 }, throughput: 4_000 })
    await world.run(20)
    expect(world.page().status()).toBe('ready')
    for (const text of ['slow one', 'slow two', 'slow three']) world.type(text)
    await world.run(60)
    expect(texts(world)).toEqual(['slow one', 'slow two', 'slow three'])
    expect(world.page().rows().filter(({ author }) => author === 'visitor').map(({ delivery }) => delivery)).toEqual(['confirmed', 'confirmed', 'confirmed'])
    expect(dials(world)).toBe(1)
    await finish(world)
  })

  it('F14: a network on which a dial hangs is given up after ten seconds and dialled again; one that needs nine is waited for', async () => {
    const world = createVirtualWorld({ send })
    Object.assign(world.network, { latency: { toServer: 3_000, toClient: 3_000 }, jitter: 0 })
    await world.run(9.5)
    expect(dials(world)).toBe(1)
    await world.runUntil(() => world.page().status() === 'ready', 30)
    expect(dials(world)).toBe(1)
    world.network.blackHole('both')
    world.network.cut()
    await world.run(40)
    expect(world.page().status()).not.toBe('ready')
    Object.assign(world.network, { latency: { toServer: 30, toClient: 30 } })
    world.network.heal('lost')
    await world.runUntil(() => world.page().status() === 'ready', 40)
    expect(world.page().status()).toBe('ready')
    await finish(world)
  })

  it.each([4001, 4003, 1008])('F33: a server that closes with %i is asked once more, then believed', async (code) => {
    const world = await begin(send)
    world.server.sandbox.faults.refuse({ code, reason: 'who are you' })
    await world.server.sandbox.faults.dropSockets({ code })
    await world.run(120)
    expect(world.page().status()).toBe('refused')
    expect(statusesSince(world, 0).filter((status) => status === 'handshaking').length).toBeLessThanOrEqual(3)
    expect(world.observe().server.afterTheEnd).toBe(0)
    expectInvariants(world.observe())
    // The way out: the visitor asks to try again, once the server lets him in.
    world.server.sandbox.faults.refuse(null)
    world.retry()
    await world.run(10)
    expect(world.page().status()).toBe('ready')
    await finish(world)
  })

  it('F45: a server that closes right after opening is dialled fewer than twelve times in a minute', async () => {
    const world = await begin(send)
    const before = statusesSince(world, 0).length
    world.server.sandbox.faults.refuse({ code: 1011 })
    await world.server.sandbox.faults.dropSockets({ code: 1011 })
    await world.run(60)
    const opened = world.observe().statuses.slice(before).filter(({ status }) => status === 'handshaking').length
    expect(opened).toBeGreaterThan(2)
    expect(opened).toBeLessThan(12)
    world.type('typed at a closed door')
    await finish(world)
    expect(texts(world)[0]).toBe('typed at a closed door')
  })
})
