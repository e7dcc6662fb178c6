import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBench, type LeakBench } from './bench.ts'
import type { CountingPage } from './countingPage.ts'
import { complaints, watchGrowth } from './growth.ts'
import { medianSlope } from './medianSlope.ts'
import { servePage } from './servePage.ts'

const scene = 'the panel comes and goes'
let bench: LeakBench
let page: CountingPage

beforeAll(async () => {
  bench = await startBench(() => servePage('production'))
  page = await bench.open()
  await page.play({ scene, times: 15 })
})

afterAll(() => bench.end())

// What is planted, and what the check that the other tests make must say of it after four rounds. What was planted before stays:
// the check is of growth. To see a signal abort or a socket close, the page listens to it itself.
const planted: readonly (readonly [plant: string, ...complaints: string[]])[] = [
  ['everything is ended'],
  ['a listener is kept on window', 'listener: resize on window (+4)', 'JSEventListeners (+4)'],
  ['a listener is kept whose signal never aborts', 'listener: scroll on document (+4)', 'JSEventListeners (+8)'],
  ['an interval is never cleared', 'interval: delay 3600000 ms (+4)'],
  ['a timer waits for hours', 'timer: delay 3600000 ms (+4)'],
  ['a frame asks for the next', 'frame: requestAnimationFrame (+4)'],
  ['a detached node is kept', 'Nodes (+4)'],
  ['a document is kept', 'Nodes (+28)', 'Documents (+4)'],
  ['100 KB are kept', 'heap: 100 thousand bytes a round'],
  ['a socket is left open', 'socket: /dev (+4)', 'JSEventListeners (+4)'],
  ['an observer of sizes is not disconnected', 'observer: ResizeObserver (+4)'],
  ['an observer of places is not disconnected', 'observer: IntersectionObserver (+4)'],
  ['an observer of changes is not disconnected', 'observer: MutationObserver (+4)'],
  ['an object URL is not revoked', 'object URL: Blob (+4)'],
  ['a channel is not closed', 'channel: kept (+4)'],
  ['a lock is held', 'lock: kept (+4)'],
  ['a request is never answered', 'request: /files/media/plant (+2)'],
]

/** Four rounds are too few to tell less than that from the ups and downs of the heap; the tests that judge take fifty. */
const leastHeap = 20_000
const isNoise = (complaint: string) => complaint.startsWith('heap: ') && Number(complaint.split(' ')[1]) < leastHeap

describe('the check for leaks says the right thing', () => {
  it.each(planted)('where %s', async (plant, ...expected) => {
    const said = complaints(await watchGrowth(page, { scene, plant, warmUp: 1, rounds: 4, every: 2 }))
    expect(said.filter((complaint) => !isNoise(complaint)).map((complaint) => complaint.replace(/^heap: (8[5-9]|9\d|1[01]\d)\d{3} /, 'heap: 100 thousand '))).toEqual(expected)
  })
})

it('the growth of the heap is read from all samples, so that one that is off does not count', () => {
  expect(medianSlope([100, 110, 120, 130, 140])).toBe(10)
  expect(medianSlope([100, 110, 9_000, 130, 140, 150, 160])).toBe(10)
  expect(medianSlope([100, 100, 100, 5_000, 100, 100])).toBe(0)
  expect(medianSlope([1])).toBeNaN()
})
