import { describe, expect, it } from 'vitest'
import { checkInvariants } from '../../chaos/checkInvariants.ts'
import { createVirtualWorld } from '../../chaos/virtual/index.ts'

describe.each(['http', 'socket'] as const)('the virtual world by %s', (send) => {
  it('lets a visitor talk with the bot', async () => {
    const world = createVirtualWorld({ send })
    await world.run(5)
    expect(world.page().status()).toBe('ready')
    expect(world.type('Hello')).toBe(true)
    await world.run(10)
    expect(world.page().rows().map(({ author, delivery }) => [author, delivery])).toEqual([
      ['bot', undefined],
      ['visitor', 'confirmed'],
      ['bot', undefined],
    ])
    await world.calm()
    expect(checkInvariants(world.observe())).toEqual([])
    await world.reconcile()
    expect(checkInvariants(world.observe())).toEqual([])
    await world.close()
    expect(checkInvariants(world.observe())).toEqual([])
  })
})
