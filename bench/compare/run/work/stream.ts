import { costBetween } from '../stage.ts'
import { onPage, rest } from './measure.ts'

const pieces = 60

/** The last message grows by 60 pieces, 50 a second, while the reader is at the end. */
export const measureStream = onPage(async (scene) => {
  const { page } = scene
  if (!(await page.evaluate(() => window.bench.can('grow')))) return {}
  await page.bringToFront()
  await page.evaluate(() => window.bench.grow('begins '))
  await rest(scene, 300)
  await page.evaluate(() => window.bench.watchEnd())
  const before = await scene.cost()
  await page.evaluate(async (many) => {
    for (let piece = 0; piece < many; piece++) {
      window.bench.grow('with some more words than there were ')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }, pieces)
  const { work } = costBetween(before, await scene.cost())
  await rest(scene, 300)
  const { worst, final } = await page.evaluate(() => window.bench.stopWatching())
  return { offEnd: worst, finalOffEnd: Math.abs(final), work: work / pieces }
})
