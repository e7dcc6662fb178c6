import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Message } from '../../../src/model/index.ts'
import { Room, rowAt, settle } from './harness.tsx'
import { ana, many, say } from './messages.ts'

afterEach(cleanup)

const earlier = many(100)
const news = [say(ana, 'One', 1_000), say(ana, 'Two', 1_001), say(ana, 'Three', 1_002), say(ana, 'Four', 1_003)]
const rises = (index: number) => rowAt(index)?.hasAttribute('data-arriving')

async function show() {
  const { rerender } = render(<Room messages={earlier} />)
  await settle()
  return (...more: readonly Message[]) => rerender(<Room messages={[...earlier, ...more]} />)
}

test('a message that comes rises, and stands when it has risen', async () => {
  const update = await show()
  update(...news.slice(0, 1))
  expect([rises(99), rises(100)]).toEqual([false, true])
  await expect.poll(() => rises(100)).toBe(false)
})

test('one that is pushed up by the next no longer rises', async () => {
  const update = await show()
  update(...news.slice(0, 1))
  update(...news.slice(0, 2))
  expect(rises(100)).toBe(false)
})

test('many at once are simply there', async () => {
  const update = await show()
  update(...news)
  expect([100, 101, 102, 103].map(rises)).toEqual([false, false, false, false])
})
