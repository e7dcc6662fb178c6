import { costBetween } from '../stage.ts'
import { rest, openFilled, type Measure } from './measure.ts'

/** 1,000 missed messages come in one go, in each way that the library knows. */
export const measureResync: Measure = async (subject) => {
  const figures: Record<string, number> = {}
  let ways: readonly string[] = ['']
  for (let index = 0; index < ways.length; index++) {
    const scene = await openFilled(subject, '?work')
    try {
      await scene.page.bringToFront()
      ways = await scene.page.evaluate(() => window.bench.ways())
      const way = ways[index]
      if (way === undefined) break
      await scene.page.evaluate((name) => window.bench.prepareResync(name, 1_000), way)
      await rest(scene, 200)
      await scene.page.evaluate(() => window.bench.takeWork())
      const changed = await scene.page.evaluate(() => window.bench.changes())
      const before = await scene.cost()
      const shown = await scene.page.evaluate(() => window.bench.come())
      await rest(scene, 100)
      const { tasks, work } = costBetween(before, await scene.cost())
      const { commits } = await scene.page.evaluate(() => window.bench.takeWork())
      Object.assign(figures, { [`${way}.tasks`]: tasks, [`${way}.work`]: work, [`${way}.shown`]: shown, [`${way}.commits`]: commits, [`${way}.changes`]: (await scene.page.evaluate(() => window.bench.changes())) - changed })
    } finally {
      await scene.close()
    }
  }
  return figures
}
