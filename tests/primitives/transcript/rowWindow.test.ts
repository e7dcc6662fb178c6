import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  extendWindow,
  growWindow,
  heightBetween,
  longestWindow,
  openWindow,
  rowAtPlace,
  seatWindow,
  trimmedWindow,
  windowPage,
  type RowWindow,
  type SizeOf,
} from '../../../src/primitives/transcript/rowWindow.ts'
import { findMove, readKeys } from '../../../src/primitives/transcript/windowKeys.ts'

/** Heights that differ from row to row, by what the row is and not by where it is. */
const heightOf = (row: number) => 40 + ((Math.abs(row) * 7919) % 160)
const sizes =
  (first = 0): SizeOf =>
  (index) =>
    heightOf(index + first)
const total = (window: RowWindow, sizeOf: SizeOf) => window.above + heightBetween(window.start, window.end, sizeOf) + window.below
const topOf = (window: RowWindow, index: number, sizeOf: SizeOf) => window.above + heightBetween(window.start, index, sizeOf)

/** A window that had no room above it before rows came there stays where it is; else the rows above have some. */
function isSound(window: RowWindow, count: number, isAtTop = false): void {
  const { start, end, above, below } = window
  expect(window.count).toBe(count)
  expect(start).toBeGreaterThanOrEqual(0)
  expect(end).toBeGreaterThanOrEqual(start)
  expect(end).toBeLessThanOrEqual(count)
  if (start === 0) expect(above).toBe(0)
  else if (!isAtTop) expect(above).toBeGreaterThan(0)
  expect(below > 0).toBe(end < count)
  expect(end - start).toBeLessThanOrEqual(longestWindow)
}

describe('a window opens', () => {
  test.each([
    ['on nothing', 0, undefined, 0, 0],
    ['on the whole of a usual conversation', longestWindow, undefined, 0, longestWindow],
    ['on the end of a long one', 100_000, undefined, 100_000 - trimmedWindow, 100_000],
    ['around a row of a long one', 100_000, 5000, 5000 - trimmedWindow / 2, 5000 + trimmedWindow / 2],
    ['at the first row of a long one', 100_000, 3, 0, trimmedWindow],
  ])('%s', (_, count, index, start, end) => {
    const window = openWindow(count, sizes(), index)
    expect([window.start, window.end]).toEqual([start, end])
    isSound(window, count)
  })

  test('after looking at no more rows than it holds, however long the transcript is', () => {
    let looks = 0
    openWindow(1_000_000, (index) => (looks++, heightOf(index)))
    expect(looks).toBe(trimmedWindow)
  })

  test('no higher than a browser makes elements', () => {
    expect(total(openWindow(2_000_000, sizes()), sizes())).toBeLessThan(16_000_000)
  })

  test.each([100_000, 600, 1])('nor does it grow higher under a reader who follows, by %i tall rows at a time', (step) => {
    const tall: SizeOf = () => 340
    let window = openWindow(1, tall)
    for (let count = 1 + step; count < 100_000 + 200 * step; count += step) {
      window = growWindow(window, { count, moved: 0, takesNew: true, isFollowed: true }, tall)
      if (total(window, tall) > 16_000_000) expect.fail(`${total(window, tall)} pixels for ${count} rows`)
      isSound(window, count)
    }
  })
})

type Step =
  | { readonly does: 'append' | 'prepend' | 'remove'; readonly rows: number }
  | { readonly does: 'start' | 'end' }
  | { readonly does: 'seat' | 'drag'; readonly share: number }
  | { readonly does: 'follow' | 'read' }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constantFrom('append' as const, 'prepend' as const, 'remove' as const), rows: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 5000 })) }),
  fc.record({ does: fc.constantFrom('start' as const, 'end' as const) }),
  fc.record({ does: fc.constantFrom('seat' as const, 'drag' as const), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ does: fc.constantFrom('follow' as const, 'read' as const) }),
)

test('whatever happens, a window is sound, costs no more than its size, and moves no row that it goes on showing without need', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.array(step, { maxLength: 30 }), (length, steps) => {
      let count = length
      let first = 0
      let isFollowing = true
      let looks = 0
      const sizeOf: SizeOf = (index) => (looks++, heightOf(index + first))
      let window = openWindow(count, sizeOf)
      for (const one of steps) {
        const before = window
        const oldFirst = first
        looks = 0
        const grow = (moved: number) => growWindow(window, { count, moved, takesNew: isFollowing, isFollowed: isFollowing }, sizeOf)
        switch (one.does) {
          case 'append':
            count += one.rows
            window = window.count === 0 ? openWindow(count, sizeOf) : grow(0)
            break
          case 'prepend':
            count += one.rows
            first -= one.rows
            window = window.count === 0 ? openWindow(count, sizeOf) : grow(one.rows)
            break
          case 'remove':
            count = Math.max(0, count - one.rows)
            window = grow(0)
            break
          case 'start':
          case 'end':
            if (!isFollowing) window = extendWindow(window, one.does, windowPage, sizeOf)
            break
          case 'seat':
            if (count > 0) {
              const index = Math.floor(one.share * (count - 1))
              window = seatWindow(window, index, sizeOf)
              expect(index >= window.start && index < window.end).toBe(true)
              isFollowing &&= window.end === count
            }
            break
          case 'drag': {
            const place = one.share * total(window, sizeOf)
            if (count > 0 && (place < window.above || place > total(window, sizeOf) - window.below)) {
              const row = rowAtPlace(window, place, sizeOf)
              window = seatWindow(window, row.index, sizeOf, row.top)
              expect(row.index >= window.start && row.index < window.end).toBe(true)
              isFollowing &&= window.end === count
            }
            break
          }
          case 'follow':
            isFollowing = true
            if (window.end < count) window = grow(0)
            break
          case 'read':
            isFollowing = false
        }
        isSound(window, count, before.above === 0 && (one.does === 'prepend' || before.start > 0))
        if (isFollowing) expect(window.end).toBe(count)
        expect(looks).toBeLessThanOrEqual(6 * longestWindow + 2 * windowPage)
        // A row that both show is at its pixel, unless an end of the transcript, or room that has run out, had to be made true.
        const moved = oldFirst - first
        const shared = Math.max(window.start, before.start + moved)
        const isKept = one.does !== 'drag' && shared < Math.min(window.end, before.end + moved)
        const spare = before.above - heightBetween(window.start, before.start + moved, sizeOf)
        if (isKept && moved === 0 && window.start > 0 && before.start > 0 && (window.start >= before.start || spare > 0)) {
          expect(topOf(window, shared, sizeOf)).toBe(topOf(before, shared - moved, (index) => heightOf(index + oldFirst)))
        }
      }
    }),
    {
      numRuns: 300,
      // One row more than a window may have.
      examples: [
        [0, [{ does: 'append', rows: 952 }, { does: 'read' }, { does: 'prepend', rows: 49 }]],
        [1000, [{ does: 'prepend', rows: 1 }]],
      ],
    },
  )
})

test('the very top of the scrollbar is the first row, the very bottom the last, and further down is further on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1500, max: 100_000 }), fc.double({ min: 0.2, max: 0.8, noNaN: true }), (count, share) => {
      const window = openWindow(count, sizes(), Math.floor(share * count))
      const height = total(window, sizes())
      expect(rowAtPlace(window, 0, sizes())).toEqual({ index: 0, top: 0 })
      expect(rowAtPlace(window, height - 1, sizes()).index).toBe(count - 1)
      expect(rowAtPlace(window, Infinity, sizes()).index).toBe(count - 1)
      const outside = [0, 0.2, 0.4, 0.6, 0.8, 0.99].map((part) => part * window.above)
      const below = [0.01, 0.2, 0.4, 0.6, 0.8, 0.99].map((part) => height - window.below * (1 - part))
      const rows = [...outside, ...below].map((place) => rowAtPlace(window, place, sizes()).index)
      expect(rows).toEqual([...rows].sort((one, other) => one - other))
    }),
  )
})

describe('keys', () => {
  const key = (index: number) => `k${index}`
  test('are the same object while they are the same, wherever their rows are now', () => {
    const keys = readKeys(undefined, key, 5, 9)
    expect(readKeys(keys, key, 5, 9)).toBe(keys)
    expect(readKeys(keys, (index) => key(index - 50), 55, 59)).toBe(keys)
    const more = readKeys(keys, key, 5, 10)
    expect(more.getItemKey).not.toBe(keys.getItemKey)
    expect([more.getItemKey(4), keys.getItemKey(4)]).toEqual(['k9', ''])
  })

  test.each([
    ['the same', 0, 100, 0],
    ['more at the end', 0, 120, 0],
    ['more before the first', 50, 150, 50],
    ['more at both ends', 50, 170, 50],
    ['a wholly other one', 1000, 100, undefined],
  ])('of a window tell how far its rows have moved: %s', (_, shift, count, expected) => {
    const { keys } = readKeys(undefined, key, 40, 60)
    expect(findMove(keys, 40, 100, count, (index) => key(index - shift))).toBe(expected)
  })
})
