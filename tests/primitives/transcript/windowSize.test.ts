import { expect, test } from 'vitest'
import { longestWindow, nextWindowSize, trimmedWindow } from '../../../src/primitives/transcript/windowSize.ts'

test.each([
  ['a usual conversation is seen whole', { size: 0, previousCount: 0, count: 300, mayTrim: true }, 300],
  ['and as it grows', { size: 300, previousCount: 300, count: 301, mayTrim: true }, 301],
  ['and as it shrinks', { size: 300, previousCount: 300, count: 10, mayTrim: true }, 10],
  ['and when it starts anew', { size: trimmedWindow, previousCount: 9000, count: 12, mayTrim: true }, 12],
  ['a very long one is seen from its end', { size: 0, previousCount: 0, count: 100_000, mayTrim: true }, trimmedWindow],
  ['it grows with what is appended', { size: 2000, previousCount: 100_000, count: 100_001, mayTrim: true }, 2001],
  ['and is trimmed when it has become too long', { size: longestWindow, previousCount: 100_000, count: 100_001, mayTrim: true }, trimmedWindow],
  ['but not under a reader', { size: longestWindow, previousCount: 100_000, count: 100_001, mayTrim: false }, longestWindow + 1],
])('%s', (_, change, size) => {
  expect(nextWindowSize(change)).toBe(size)
})
