import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createVirtualClock } from '../../src/testing/index.ts'

it('moves only when told, and runs what falls due at its own time', () => {
  const clock = createVirtualClock(1_000)
  const seen: [string, number][] = []
  clock.after(30, () => seen.push(['late', clock.now()]))
  clock.after(10, () => {
    seen.push(['early', clock.now()])
    clock.after(5, () => seen.push(['chained', clock.now()]))
  })
  const cancel = clock.after(20, () => seen.push(['cancelled', clock.now()]))
  cancel()
  expect(clock.pending).toBe(2)
  clock.advance(9)
  expect(seen).toEqual([])
  clock.advance(11)
  expect(seen).toEqual([
    ['early', 1_010],
    ['chained', 1_015],
  ])
  expect([clock.now(), clock.pending]).toEqual([1_020, 1])
  clock.advance(10)
  expect(seen.at(-1)).toEqual(['late', 1_030])
})

it('runs timers in the order of their times, those of one time in the order they were set', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 20 })), (delays) => {
      const clock = createVirtualClock(0)
      const order: number[] = []
      delays.forEach((delay, index) => clock.after(delay, () => order.push(index)))
      clock.advance(20)
      const expected = delays.map((delay, index) => ({ at: Math.max(0, delay), index })).sort((a, b) => a.at - b.at || a.index - b.index)
      expect(order).toEqual(expected.map(({ index }) => index))
      expect(clock.pending).toBe(0)
    }),
  )
})
