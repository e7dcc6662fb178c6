import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startBench, type LeakBench } from './bench.ts'
import type { CountingPage } from './countingPage.ts'
import { complaints, growthOver, lookAt } from './growth.ts'
import { servePage } from './servePage.ts'

let bench: LeakBench
let page: CountingPage

beforeAll(async () => {
  bench = await startBench(() => servePage('development'))
})

afterAll(() => bench.end())

beforeEach(async () => {
  await bench.sandbox.reset()
  page = await bench.open()
  await page.page.evaluate(() => window.leaks.enter())
})

const starts = () => bench.sandbox.ledger.connections().flatMap(({ events }) => events.filter((event) => event === 'conversation_start'))

it('F38: mounted twice by StrictMode, the chat opens one connection and begins one conversation', async () => {
  expect(await page.page.evaluate(() => window.leaks.mountings())).toBe(2)
  await page.rest()
  expect(bench.sandbox.ledger.connections()).toHaveLength(1)
  expect(starts()).toHaveLength(1)
  expect(bench.sandbox.ledger.conversations()).toHaveLength(1)
  await page.page.evaluate(() => window.leaks.leave())
  await expect.poll(bench.connections).toBe(0)
  await page.page.evaluate(() => window.leaks.enter())
  expect(starts()).toHaveLength(1)
  expect(bench.sandbox.ledger.connections()).toHaveLength(2)
  await page.close()
})

it('F39: props that are new objects at each render change nothing: the same connection, the same listeners', async () => {
  await page.page.evaluate(() => window.leaks.rerender())
  const before = await lookAt(page)
  await page.page.evaluate(() => {
    for (let count = 0; count < 50; count++) window.leaks.rerender()
  })
  const { heapPerRound: _notes, ...growth } = growthOver([before, await lookAt(page)], 50)
  expect(complaints({ ...growth, heapPerRound: 0 })).toEqual([])
  expect(bench.sandbox.ledger.connections()).toHaveLength(1)
  expect(starts()).toHaveLength(1)
  await page.close()
})
