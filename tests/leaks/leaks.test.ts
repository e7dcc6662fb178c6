import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBench, type LeakBench } from './bench.ts'
import type { CountingPage } from './countingPage.ts'
import { complaints, growthOver, lookAt, watchGrowth } from './growth.ts'
import { servePage } from './servePage.ts'

let bench: LeakBench

beforeAll(async () => {
  bench = await startBench(() => servePage('production'))
})

afterAll(() => bench.end())

async function withPage(act: (page: CountingPage) => Promise<void>): Promise<void> {
  await bench.sandbox.reset()
  const page = await bench.open()
  await act(page)
  expect(page.errors).toEqual([])
  await page.close()
}

const enter = (page: CountingPage) => page.page.evaluate(() => window.leaks.enter())
const leave = (page: CountingPage) => page.page.evaluate(() => window.leaks.leave())

/** The server hears of the end of a socket a moment later. */
const noConnection = () => expect.poll(bench.connections).toBe(0)

describe('a chat that was on the page', () => {
  it('F40: fifty times leaves nothing behind: the page is as if it had never been there', () =>
    withPage(async (page) => {
      const before = await lookAt(page)
      expect(complaints(await watchGrowth(page, { scene: 'the panel comes and goes', rounds: 51, every: 17 }))).toEqual([])
      const { heapPerRound: _code, ...left } = growthOver([before, await lookAt(page)], 56)
      expect(complaints({ ...left, heapPerRound: 0 })).toEqual([])
      await noConnection()
      // It went on with the one conversation each time.
      expect(bench.sandbox.ledger.conversations()).toHaveLength(1)
    }))

  it('F40: and went before it was connected leaves nothing behind', () =>
    withPage(async (page) => {
      // Now and then it is connected after all: the code for that must not count.
      await page.play({ scene: 'the panel comes and goes', times: 5 })
      expect(complaints(await watchGrowth(page, { scene: 'the panel goes before it is connected', rounds: 50, every: 10 }))).toEqual([])
      await noConnection()
    }))

  it('F40: and went while messages were on their way leaves nothing behind, and every message arrives once', () =>
    withPage(async (page) => {
      const growth = await watchGrowth(page, { scene: 'the panel goes while messages are on their way', rounds: 51, every: 17 })
      expect(complaints(growth)).toEqual([])
      await noConnection()
      await enter(page)
      const said = Array.from({ length: 56 }, (_, index) => ['First', 'Second', 'Third'].map((place) => `${place} of ${index + 1}`))
      await expect.poll(() => bench.sandbox.ledger.texts(), { timeout: 20_000 }).toEqual(said.flat())
    }))

  it('F40: and went while a file was on its way leaves nothing behind, and the upload stops', () =>
    withPage(async (page) => {
      Object.assign(bench.sandbox.settings, { uploadRate: 200_000 })
      expect(complaints(await watchGrowth(page, { scene: 'the panel goes while a file uploads', rounds: 51, every: 17 }))).toEqual([])
      Object.assign(bench.sandbox.settings, { uploadRate: 0 })
      await noConnection()
      expect(bench.sandbox.ledger.files()).toEqual([])
    }))

  it('with 5,000 messages gives their memory back when it goes', () =>
    withPage(async (page) => {
      const { taken, left } = await visitWithManyMessages(page)
      expect(taken).toBeGreaterThan(1_000_000)
      expect(complaints(left, taken / 20)).toEqual([])
      await noConnection()
    }))

  it('calibration: a state of 5,000 messages that somebody keeps is seen', () =>
    withPage(async (page) => {
      const { taken, left } = await visitWithManyMessages(page, () => page.page.evaluate(() => window.leaks.keepState()))
      expect(complaints(left, taken / 20)).toEqual([expect.stringMatching(/^heap: /)])
    }))
})

/** Brings the chat to so many more messages, most of them from the record and some as they are said, and takes it away. */
async function visit(page: CountingPage, recorded: number, live: number, meanwhile = async () => undefined as unknown): Promise<number> {
  const { sandbox } = bench
  const entries = () => sandbox.ledger.conversation()?.entries.length ?? 0
  const wanted = entries() + recorded
  sandbox.faults.burst(recorded)
  await sandbox.ledger.until(() => entries() >= wanted)
  await enter(page)
  sandbox.faults.burst(live)
  await page.page.evaluate((count) => window.leaks.messages(count), wanted + live)
  const { JSHeapUsedSize } = await page.measure()
  await meanwhile()
  await leave(page)
  return JSHeapUsedSize
}

/** The memory that 5,000 messages took, and what was left of it. The first visitors are there for the code. */
async function visitWithManyMessages(page: CountingPage, meanwhile?: () => Promise<unknown>) {
  await page.play({ scene: 'the panel comes and goes', times: 5 })
  for (let count = 0; count < 5; count++) await visit(page, 50, 20)
  const before = await lookAt(page)
  const during = await visit(page, 4_800, 200, meanwhile)
  return { taken: during - before.metrics.JSHeapUsedSize, left: growthOver([before, await lookAt(page)], 1) }
}

describe('a chat that stays on the page', () => {
  it.each(['a picture opens and closes', 'the list of conversations opens and closes'])('keeps nothing when %s fifty times', (scene) =>
    withPage(async (page) => {
      await enter(page)
      await page.page.evaluate(() => window.leaks.say('images'))
      await page.page.locator('.parlance-picture[aria-haspopup=dialog]').first().waitFor()
      expect(complaints(await watchGrowth(page, { scene, rounds: 51, every: 17 }))).toEqual([])
    }),
  )

  it('F54: keeps nothing of 300 lines that broke, and shows every message once', () =>
    withPage(async (page) => {
      await enter(page)
      await page.page.evaluate(() => window.leaks.say('hello'))
      await expect.poll(() => bench.sandbox.ledger.texts()).toEqual(['hello'])
      const rows = await page.page.evaluate(() => window.leaks.messages(3))
      expect(complaints(await watchGrowth(page, { scene: 'the line breaks and comes back', rounds: 300, every: 60 }))).toEqual([])
      expect(await page.page.evaluate(() => window.leaks.messages(3))).toBe(rows)
      expect(bench.sandbox.ledger.texts()).toEqual(['hello'])
      expect(bench.sandbox.ledger.connections().length).toBeGreaterThan(300)
      await expect.poll(bench.connections).toBe(1)
      await leave(page)
      await noConnection()
    }))
})
