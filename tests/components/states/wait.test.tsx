import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { QueueState } from '../../../src/components/states/index.ts'
import { english } from '../../../src/i18n/index.ts'
import type { QueueState as Queue } from '../../../src/model/index.ts'

afterEach(cleanup)

test.each<[Queue, string]>([
  [{ waitRange: { from: 0, to: 1 } }, 'It should take less than a minute. You can keep writing.'],
  [{ waitSeconds: 140, waitRange: { from: 2, to: 5 } }, 'It should take about 2 to 5 minutes. You can keep writing.'],
  [{ waitRange: { from: 40 } }, 'It may take more than 40 minutes. You can keep writing.'],
  [{ waitSeconds: 240 }, 'It should take about 4 minutes. You can keep writing.'],
  [{}, 'Someone will be with you as soon as possible. You can keep writing.'],
])('a wait of %j is said as far as it is known', (queue, words) => {
  render(<QueueState queue={queue} />)
  expect(screen.getByText(words)).toBeTruthy()
})

test('the line of the header says the range with the place', () => {
  expect(english.transcript.header.queue(3, 200, { from: 2, to: 5 })).toBe('You are number 3, about 2 to 5 minutes')
})
