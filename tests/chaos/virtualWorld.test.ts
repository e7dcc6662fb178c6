import { describe, expect, it } from 'vitest'
import { checkInvariants } from '../../chaos/checkInvariants.ts'
import { createVirtualWorld, type VirtualWorld } from '../../chaos/virtual/index.ts'

/** Ends the story: calm, the whole record once more, and nothing left behind. */
async function expectSound(world: VirtualWorld): Promise<void> {
  await world.calm()
  expect(checkInvariants(world.observe())).toEqual([])
  await world.reconcile()
  const observation = world.observe()
  expect(checkInvariants(observation)).toEqual([])
  await world.close()
  expect(world.observe().leftBehind).toEqual({ connections: 0, timers: 0 })
}

const deliveries = (world: VirtualWorld) => world.page().rows().flatMap(({ text, delivery }) => (delivery ? [`${text}: ${delivery}`] : []))
const arrived = (world: VirtualWorld) => world.observe().server.received.map(({ text }) => text)

describe.each(['http', 'socket'] as const)('the virtual world by %s', (send) => {
  async function ready(): Promise<VirtualWorld> {
    const world = createVirtualWorld({ send })
    expect(await world.runUntil(() => world.page().status() === 'ready')).toBe(true)
    await world.run(3)
    return world
  }

  it('lets a visitor talk with the bot', async () => {
    const world = await ready()
    expect(world.type('Hello')).toBe(true)
    await world.run(10)
    expect(world.page().rows().map(({ author, delivery }) => [author, delivery])).toEqual([
      ['bot', undefined],
      ['visitor', 'confirmed'],
      ['bot', undefined],
    ])
    await expectSound(world)
  })

  it('F1: comes back after the server was killed, with what was typed meanwhile', async () => {
    const world = await ready()
    world.server.kill()
    await world.run(2)
    world.type('Is anybody there?')
    expect(deliveries(world)).toEqual(['Is anybody there?: queued'])
    await world.run(3)
    world.server.start()
    expect(await world.runUntil(() => deliveries(world)[0] === 'Is anybody there?: confirmed', 20)).toBe(true)
    expect(arrived(world)).toEqual(['Is anybody there?'])
    await expectSound(world)
  })

  it('F5: a message in a dead network is unconfirmed after a while, and arrives once', async () => {
    const world = await ready()
    world.network.blackHole('both')
    world.type('Hello?')
    expect(await world.runUntil(() => deliveries(world)[0] === 'Hello?: unconfirmed', 20)).toBe(true)
    world.network.heal('lost')
    expect(await world.runUntil(() => deliveries(world)[0] === 'Hello?: confirmed', 40)).toBe(true)
    expect(arrived(world)).toEqual(['Hello?'])
    await expectSound(world)
  })

  it('F7: a message whose answer is lost is confirmed by the record and not sent again', async () => {
    const world = await ready()
    world.network.blackHole('toClient')
    world.type('Hello?')
    await world.run(20)
    world.network.heal('lost')
    expect(await world.runUntil(() => deliveries(world)[0] === 'Hello?: confirmed', 40)).toBe(true)
    expect(world.observe().handed).toHaveLength(1)
    await expectSound(world)
  })

  it('F8: a device that slept ten minutes finds its line dead and shows what it missed', async () => {
    const world = await ready()
    const asleep = world.sleep(600, 'lost')
    world.say('agent', 'I am back')
    await asleep
    expect(await world.runUntil(() => world.page().rows().some(({ text }) => text === 'I am back'), 20)).toBe(true)
    await expectSound(world)
  })

  it('F11: a device that loses its network twenty times in ten seconds dials little and ends well', async () => {
    const world = await ready()
    for (let turn = 0; turn < 20; turn++) {
      world.offline()
      await world.run(0.25)
      world.online()
      await world.run(0.25)
    }
    expect(world.observe().server.connections.length).toBeLessThanOrEqual(4)
    await expectSound(world)
  })

  it('F42: what was typed just before the page went is there again, and arrives once', async () => {
    const world = await ready()
    world.type('Last words')
    await world.run(0.01)
    world.reload('crash')
    expect(await world.runUntil(() => deliveries(world)[0] === 'Last words: confirmed', 60)).toBe(true)
    expect(arrived(world)).toEqual(['Last words'])
    await expectSound(world)
  })

  it('F44: a server that forgot everything ends the conversation, and nothing leaves afterwards', async () => {
    const world = await ready()
    world.server.kill()
    world.server.start({ forget: true })
    expect(await world.runUntil(() => world.page().isEnded(), 30)).toBe(true)
    expect(world.type('Anybody?')).toBe(false)
    await world.run(60)
    expect(world.observe().server.afterTheEnd).toBe(0)
  })
})
