import { expect, test } from 'vitest'
import { countNew } from '../../../src/primitives/transcript/countNew.ts'
import { findRow } from '../../../src/primitives/transcript/findRow.ts'
import { createRangeReader } from '../../../src/primitives/transcript/createRangeReader.ts'
import { seatedRows } from '../../../src/primitives/transcript/seatedRows.ts'
import { staticRows } from '../../../src/primitives/transcript/staticRows.ts'

const key = (index: number) => `k${index}`

test.each([
  ['the last of ten', { key: 'k9', place: 9 }, 0, 0],
  ['an earlier one', { key: 'k6', place: 6 }, 0, 3],
  ['one before which history came', { key: 'k6', place: 1 }, 5, 3],
  ['one that was moved', { key: 'k6', place: 8 }, 0, 3],
  ['one that is gone', { key: 'gone', place: 6 }, 0, 3],
  ['none', null, 0, 0],
])('what is new after %s', (_, seen, shift, expected) => {
  expect(countNew(seen, shift, 10, key)).toBe(expected)
})

test('counting what is new looks at a bounded number of rows in any transcript', () => {
  let looks = 0
  const look = (index: number) => (looks++, key(index))
  countNew({ key: 'gone', place: 50_000 }, 0, 100_000, look)
  expect(looks).toBeLessThan(200)
})

test.each([
  ['k4', 4, 4],
  ['k4', 2, 4],
  ['k4', -1, 4],
  ['k4', 99, 4],
  ['gone', 4, -1],
])('the row %s, last at %i, is at %i', (wanted, hint, expected) => {
  expect(findRow(wanted, hint, 10, key)).toBe(expected)
})

test.each([
  [[], [4, 5, 6, 7]],
  [[105], [4, 5, 6, 7]],
  [[100], [0, 4, 5, 6, 7]],
  [[100, 109], [0, 4, 5, 6, 7, 9]],
  [[99, 110, 3], [4, 5, 6, 7]],
])('a range of a window from row 100 on that must hold rows %o', (kept, expected) => {
  expect(createRangeReader().read({ startIndex: 5, endIndex: 6, overscan: 1, count: 10, lanes: 1 }, kept, 100, 0, 0)).toEqual(expected)
})

test('what was just in view stays mounted a little longer', () => {
  const { read } = createRangeReader()
  const at = (startIndex: number) => read({ startIndex, endIndex: startIndex, overscan: 0, count: 100, lanes: 1 }, [], 50, 0, 0)[0]
  expect([10, 11, 12, 13, 12, 9, 30].map(at)).toEqual([10, 10, 10, 13, 12, 9, 30])
})

test('where the view leaps to rows that were not mounted, those around it wait until it rests', () => {
  const { read, leaps } = createRangeReader()
  const mounted = (startIndex: number, { start = 0, shift = 0, rests = 0 } = {}) => {
    const rows = read({ startIndex, endIndex: startIndex + 3, overscan: 5, count: 100, lanes: 1 }, [], start, shift, rests)
    return [(rows[0] ?? NaN) - startIndex, (rows.at(-1) ?? NaN) - startIndex]
  }
  const [all, few] = [[-5, 8], [-1, 4]]
  expect([mounted(20), mounted(28), leaps()]).toEqual([all, all, 0])
  expect([mounted(60), mounted(63), mounted(63, { rests: 1 }), leaps()]).toEqual([few, few, all, 1])
  expect([mounted(70, { rests: 1 }), mounted(64, { rests: 1 }), mounted(10, { rests: 1 }), leaps()]).toEqual([all, all, few, 2])
  // The window moves on, and rows come before the first: what is in view is the same.
  expect([mounted(10, { start: 0, rests: 2 }), mounted(30, { shift: 20, rests: 2 }), mounted(10, { start: 20, shift: 20, rests: 2 }), leaps()]).toEqual([all, all, all, 2])
})

test('rows that must stay mounted outside the window are in the room of the others, in their order', () => {
  const window = { count: 500, start: 100, end: 200, above: 5000, below: 9000, shift: 0, average: 40 }
  const rows = seatedRows([{ key: 'k105', index: 105, top: 5200 }], [50, 105, 350], window, 18_000, key)
  expect(rows.map(({ index }) => index)).toEqual([50, 105, 350])
  expect(rows.map(({ top }) => top)).toEqual([2500, 5200, 13_500])
})

test('a server draws the last rows', () => {
  expect(staticRows(3)).toEqual([0, 1, 2])
  expect(staticRows(100)).toHaveLength(30)
  expect(staticRows(100).at(-1)).toBe(99)
})
