import { expect, test } from 'vitest'
import { createSlices } from '../../src/core/client/slices.ts'
import type { Steps } from '../../src/core/steps.ts'

/** Milliseconds of work that are done at a time, where each step takes one and every timer is so late. */
function workedAtATime(late: number): number {
  let time = 0
  let due: (() => void) | undefined
  const slices = createSlices({
    now: () => time,
    after: (delay, run) => {
      due = run
      return () => void (due = undefined)
    },
  })
  function* work(): Steps {
    for (let step = 0; step < 1_000; step++) {
      time++
      yield
    }
  }
  void slices.work(work())
  const before = time + late
  time = before
  due?.()
  return time - before
}

test.each([
  ['on a page that has nothing else to do', 0, 8],
  ['on a page that is busy', 300, 8],
  ['where nobody looks, and timers are slow', 1_000, 250],
])('what takes long is done a little at a time %s', (_where, late, expected) => {
  expect(workedAtATime(late)).toBe(expected)
})
