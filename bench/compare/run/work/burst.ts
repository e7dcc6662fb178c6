import type { Page } from 'playwright'
import { costBetween } from '../stage.ts'
import { largest, quantile } from '../statistics.ts'
import { onPage, rest } from './measure.ts'

const rate = 1_000
const seconds = 3
const letters = 'the quick brown fox jumps over the lazy dog and goes on '

/** Types until it is told to stop, a key each 70 ms or so. */
async function type(page: Page, isOn: () => boolean): Promise<void> {
  for (let key = 0; isOn(); key++) {
    await page.keyboard.press(letters[key % letters.length] === ' ' ? 'Space' : (letters[key % letters.length] ?? 'a'))
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
}

const over = (frames: readonly number[], limit: number) => frames.filter((length) => length > limit).length

/** 1,000 messages a second for 3 seconds, each in a task of its own, while somebody types; beside the same typing while nothing comes. */
export const measureBurst = onPage(async (scene) => {
  const { page } = scene
  await page.bringToFront()
  await page.evaluate((count) => window.bench.prepareBurst(count), rate * seconds)
  await page.focus(await page.evaluate(() => window.bench.field()))
  await page.keyboard.press('a')
  await rest(scene, 200)

  await page.evaluate(() => window.bench.startFeel())
  const until = performance.now() + 2_000
  await type(page, () => performance.now() < until)
  const idle = await page.evaluate(() => window.bench.stopFeel())

  const before = await scene.cost()
  let isOn = true
  const coming = page
    .evaluate((each) => window.bench.burst(each, 12_000), rate)
    .finally(() => (isOn = false))
  await Promise.all([coming, type(page, () => isOn)])
  const burst = await coming
  const { tasks, script } = costBetween(before, await scene.cost())
  return {
    tasks,
    script,
    over33: over(burst.frames, 33),
    missed: over(burst.frames, 25),
    longest: largest(burst.frames),
    idleOver33: over(idle.frames, 33),
    keys50: quantile(burst.keys, 0.5),
    keys95: quantile(burst.keys, 0.95),
    idle50: quantile(idle.keys, 0.5),
    idle95: quantile(idle.keys, 0.95),
    shownAfter: burst.shownAfter ?? NaN,
    isAtEnd: burst.isAtEnd ? 1 : 0,
  }
})
