import { expect, test } from 'vitest'
import { nextRow } from '../../../src/primitives/transcript/nextRow.ts'

const at = (active: number, onRow = true) => ({ active, onRow, count: 100, page: 8 })

test.each([
  ['ArrowUp', at(50), 49],
  ['ArrowUp', at(0), 0],
  ['ArrowDown', at(50), 51],
  ['ArrowDown', at(99), 99],
  ['PageUp', at(50), 42],
  ['PageUp', at(3), 0],
  ['PageDown', at(50), 58],
  ['PageDown', at(97), 99],
  ['Home', at(50), 0],
  ['End', at(50), 99],
  ['Home', at(-1, false), 0],
  // From the transcript as a whole a step leads back to where the reader was, or to the newest message.
  ['ArrowUp', at(-1, false), 99],
  ['ArrowDown', at(-1, false), 99],
  ['ArrowUp', at(20, false), 20],
  ['PageUp', at(20, false), 20],
  ['Enter', at(50), undefined],
  ['ArrowLeft', at(50), undefined],
  ['ArrowUp', { active: -1, onRow: false, count: 0, page: 8 }, undefined],
  ['PageUp', { active: 5, onRow: true, count: 10, page: 0 }, 4],
])('%s from %o leads to %s', (key, position, next) => {
  expect(nextRow(key, position)).toBe(next)
})
