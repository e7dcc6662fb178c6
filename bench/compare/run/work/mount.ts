import { costBetween } from '../stage.ts'
import type { Measure } from './measure.ts'

/** From the call that draws to the last message seen and two frames more; what the library needs before it draws is not counted. */
export const measureMount: Measure = async ({ stage, entry, count }) => {
  const scene = await stage.open(entry)
  try {
    await scene.page.evaluate(async (many) => {
      window.bench.prepare(many)
      await window.bench.load()
    }, count)
    const before = await scene.cost()
    const time = await scene.page.evaluate(() => window.bench.mount())
    const { tasks } = costBetween(before, await scene.cost())
    return { time, tasks, nodes: await scene.page.evaluate(() => window.bench.nodes()) }
  } finally {
    await scene.close()
  }
}
