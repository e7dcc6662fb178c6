import { costBetween } from '../stage.ts'
import { largest, quantile } from '../statistics.ts'
import { openFilled, rest, type Measure } from './measure.ts'

/** The rest of a long conversation comes in one go while somebody types: how long the page did not answer. */
export const measureLoad: Measure = async (subject) => {
  const { count } = subject
  const figures: Record<string, number> = {}
  const scene = await openFilled({ ...subject, count: 10 })
  try {
    const { page } = scene
    await page.bringToFront()
    const way = (await page.evaluate(() => window.bench.ways())).at(-1)
    if (way === undefined) return {}
    await page.focus(await page.evaluate(() => window.bench.field()))
    await page.evaluate(([name, many]) => window.bench.prepareResync(name, many), [way, count - 10] as const)
    await rest(scene, 300)
    const before = await scene.cost()
    await page.evaluate(() => window.bench.startFeel())
    let isOn = true
    const coming = page.evaluate(() => window.bench.come()).finally(() => (isOn = false))
    while (isOn) {
      await page.keyboard.press('a')
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    figures['shown'] = await coming
    await rest(scene, 200)
    const { frames, keys } = await page.evaluate(() => window.bench.stopFeel())
    Object.assign(figures, { longest: largest(frames), keysWorst: quantile(keys, 1), tasks: costBetween(before, await scene.cost()).tasks })
    return figures
  } finally {
    await scene.close()
  }
}
