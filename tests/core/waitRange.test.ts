import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { waitRange } from '../../src/core/reducers/waitRange.ts'
import type { WaitRange } from '../../src/model/index.ts'

const minutes = (range: WaitRange) => `${range.from}-${range.to ?? ''}`
const range = (from: number, to?: number): WaitRange => ({ from, ...(to === undefined ? {} : { to }) })

describe('the range of an estimated wait', () => {
  it.each<[seconds: number, shown: string]>([
    [-5, '0-1'],
    [0, '0-1'],
    [59, '0-1'],
    [60, '1-2'],
    [119, '1-2'],
    [120, '2-5'],
    [299, '2-5'],
    [300, '5-10'],
    [600, '10-20'],
    [1_200, '20-40'],
    [2_399, '20-40'],
    [2_400, '40-'],
    [1e9, '40-'],
  ])('of %d seconds is at first the one that holds it: %s minutes', (seconds, shown) => {
    expect(minutes(waitRange(undefined, seconds))).toBe(shown)
  })

  it.each<[name: string, before: WaitRange, seconds: number, shown: string]>([
    ['stays while the estimate is inside', range(2, 5), 200, '2-5'],
    ['moves down as soon as the estimate lies in a lower one', range(2, 5), 119, '1-2'],
    ['moves down by several', range(20, 40), 30, '0-1'],
    ['stays where the estimate is at its lower end', range(2, 5), 120, '2-5'],
    ['stays while the estimate is little over its end', range(2, 5), 374, '2-5'],
    ['moves up when the estimate is a quarter over its end', range(2, 5), 376, '5-10'],
    ['moves up by several', range(0, 1), 1_000, '10-20'],
    ['moves up no further than it must', range(1, 2), 306, '2-5'],
    ['does not move up from the longest', range(40), 1e9, '40-'],
  ])('%s', (_name, before, seconds, shown) => {
    expect(minutes(waitRange(before, seconds))).toBe(shown)
  })
})

describe('an estimate that wavers by less than a quarter', () => {
  type Reckon = typeof waitRange
  const estimates = fc.tuple(
    fc.integer({ min: 5, max: 6_000 }),
    fc.array(fc.double({ min: 1, max: 1.249, noNaN: true }), { minLength: 1, maxLength: 30 }),
    fc.option(fc.constantFrom(range(0, 1), range(1, 2), range(2, 5), range(5, 10), range(10, 20), range(20, 40), range(40)), { nil: undefined }),
  )

  /** Whether the range moves both up and down. */
  function wavers(reckon: Reckon, base: number, factors: readonly number[], before: WaitRange | undefined): boolean {
    const moves = new Set<number>()
    let shown = before
    for (const factor of factors) {
      const next = reckon(shown, base * factor)
      if (shown && next.from !== shown.from) moves.add(Math.sign(next.from - shown.from))
      shown = next
    }
    return moves.size > 1
  }

  const holds = (reckon: Reckon) => fc.property(estimates, ([base, factors, before]) => !wavers(reckon, base, factors, before))

  it('never moves the range back and forth', () => {
    fc.assert(holds(waitRange), { numRuns: 3_000 })
  })

  it('would, if the range were always the one that holds the estimate', () => {
    expect(fc.check(holds((_before, seconds) => waitRange(undefined, seconds)), { numRuns: 3_000, seed: 7 }).failed).toBe(true)
  })
})
