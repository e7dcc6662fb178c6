import { expect, test } from 'vitest'
import { countSince } from '../../../src/primitives/transcript/countSince.ts'
import { findRow } from '../../../src/primitives/transcript/findRow.ts'
import { rangeWithRow } from '../../../src/primitives/transcript/rangeWithRow.ts'
import { staticRows } from '../../../src/primitives/transcript/staticRows.ts'

const key = (index: number) => `k${index}`

test.each([
  ['k9', 10, 0],
  ['k6', 10, 3],
  ['gone', 10, 0],
  ['k0', 0, 0],
])('after %s of %i rows come %i', (seen, count, expected) => {
  expect(countSince(seen, count, key)).toBe(expected)
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
  [-1, [4, 5, 6, 7]],
  [5, [4, 5, 6, 7]],
  [0, [0, 4, 5, 6, 7]],
  [9, [4, 5, 6, 7, 9]],
  [10, [4, 5, 6, 7]],
])('a range that must hold row %i', (row, expected) => {
  expect(rangeWithRow({ startIndex: 5, endIndex: 6, overscan: 1, count: 10, lanes: 1 }, row)).toEqual(expected)
})

test('a server draws the last rows', () => {
  expect(staticRows(3)).toEqual([0, 1, 2])
  expect(staticRows(100)).toHaveLength(30)
  expect(staticRows(100).at(-1)).toBe(99)
})
