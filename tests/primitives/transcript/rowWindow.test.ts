import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extendWindow, growWindow, heightBetween, longestWindow, openWindow, rowAtPlace, seatWindow, windowPage, type RowWindow } from '../../../src/primitives/transcript/rowWindow.ts'

/** Browsers make no element higher than this. */
const tallest = 17_000_000

const sizeOf = (index: number) => 40 + ((index * 37) % 90)
const heightOf = (window: RowWindow) => window.above + heightBetween(window.start, window.end, sizeOf) + window.below
const topOf = (window: RowWindow, index: number) => window.above + heightBetween(window.start, index, sizeOf)

function expectSound(window: RowWindow): void {
  const { count, start, end, above, below } = window
  expect([start >= 0, start <= end, end <= count]).toEqual([true, true, true])
  expect([above === 0, below === 0]).toEqual([start === 0, end === count])
  expect([above >= 0, below >= 0]).toEqual([true, true])
  expect(end - start).toBeLessThanOrEqual(longestWindow + windowPage)
  expect(heightOf(window)).toBeLessThan(tallest)
}

type Change = (window: RowWindow) => RowWindow

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ edge: fc.constantFrom('start' as const, 'end' as const), rows: fc.integer({ min: 1, max: 600 }) }).map(({ edge, rows }): Change => (window) => extendWindow(window, edge, rows, sizeOf)),
  fc.double({ min: 0, max: 1, noNaN: true }).map((share): Change => (window) => (window.count === 0 ? window : seatWindow(window, Math.floor(share * (window.count - 1)), sizeOf))),
)

describe('the window of a long transcript', () => {
  it.each([0, 1, 999, 1_000])('is the whole of %i rows', (count) => {
    const window = openWindow(count, sizeOf)
    expect([window.start, window.end, window.above, window.below]).toEqual([0, count, 0, 0])
  })

  it.each([1_001, 10_000, 100_000, 1_000_000])('holds few of %i rows, and leaves room for the others', (count) => {
    const window = openWindow(count, sizeOf)
    expectSound(window)
    expect([window.end, window.end - window.start]).toEqual([count, 400])
    expect(openWindow(count, sizeOf, 10)).toMatchObject({ start: 0, end: 400, above: 0 })
  })

  it('moves no row that is in it before and after, whatever it is moved by', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.array(changes, { maxLength: 12 }), (count, script) => {
        let window = openWindow(count, sizeOf)
        for (const change of script) {
          const next = change(window)
          expectSound(next)
          const shared = Math.max(window.start, next.start)
          // At the very beginning there is no room to give way.
          if (shared < Math.min(window.end, next.end) && next.start > 0 && topOf(window, shared) > heightBetween(next.start, shared, sizeOf)) {
            expect(topOf(next, shared)).toBeCloseTo(topOf(window, shared), 6)
          }
          window = next
        }
      }),
    )
  })

  it.each([
    [1, 100_000],
    [1, 1_000_000],
    [399, 100_000],
    [20_000, 1_000_000],
  ])('stays as high as a browser can bear when %i rows become %i', (before, count) => {
    // The first rows may be tall ones, and say nothing of those that come.
    const tallFirst = (index: number) => (index >= count - 1 ? 340 : sizeOf(index))
    const few = openWindow(before, () => 340)
    const many = growWindow(few, { count, moved: count - before, takesNew: true }, tallFirst)
    expectSound(many)
    expect(many.end).toBe(count)
  })

  it('follows the end, and gives up what is far before it', () => {
    let window = openWindow(900, sizeOf)
    for (let count = 901; count <= 3_000; count++) {
      window = growWindow(window, { count, moved: 0, takesNew: true }, sizeOf)
      expect(window.end).toBe(count)
      expectSound(window)
    }
    expect(window.start).toBeGreaterThan(1_500)
  })

  it('stands still for a reader elsewhere: what is appended is room below', () => {
    const window = seatWindow(openWindow(10_000, sizeOf), 4_000, sizeOf)
    const grown = growWindow(window, { count: 10_500, moved: 0, takesNew: false }, sizeOf)
    expect([grown.start, grown.end, grown.above]).toEqual([window.start, window.end, window.above])
    expect(grown.below).toBe(window.below + 500 * window.average)
  })

  it('shows the first row at the very top and the last at the very bottom, wherever guesses were wrong', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_001, max: 50_000 }), fc.array(changes, { maxLength: 8 }), (count, script) => {
        const window = script.reduce((before, change) => change(before), openWindow(count, sizeOf))
        if (window.start > 0) expect(rowAtPlace(window, 0, sizeOf)).toEqual({ index: 0, top: 0 })
        if (window.end < count) expect(rowAtPlace(window, Infinity, sizeOf).index).toBe(count - 1)
      }),
    )
  })
})
