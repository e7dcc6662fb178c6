import type { Page } from 'playwright'
import type { Scene, Stage } from '../stage.ts'
import { quantile } from '../statistics.ts'
import { openFilled, rest, type Measure } from './measure.ts'
import { judgeBlank, takePictures } from './pictures.ts'

const seconds = 3
const speed = 8_000

/** A wheel that turns upwards at 8,000 pixels a second. */
async function turnWheel({ session }: Scene): Promise<void> {
  await session.send('Input.synthesizeScrollGesture', { x: 300, y: 300, yDistance: speed * seconds, speed, gestureSourceType: 'mouse', preventFling: true })
}

/** A hand that drags the bar from the end to the beginning and back. Answers whether there was a bar to take hold of. */
async function dragBar(page: Page): Promise<boolean> {
  const { x, y, height, thumb, hasBar } = await page.evaluate(() => window.bench.bar())
  if (!hasBar) return false
  const before = await page.evaluate(() => window.bench.scroll())
  // Above the arrow at its end.
  const from = y + height - 14 - thumb / 2
  await page.mouse.move(x, from)
  await page.mouse.down()
  const steps = 180
  for (let step = 1; step <= steps; step++) {
    await page.mouse.move(x, from - ((height - 28) * (step <= steps / 2 ? step : steps - step)) / (steps / 2))
  }
  await page.mouse.up()
  return before.height > before.window
}

/** Where there is no bar: the position is set by script, once a frame, over the same way. */
async function jumpThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { height, window: shown } = window.bench.scroll()
    const steps = 180
    for (let step = 1; step <= steps; step++) {
      window.bench.scrollBy(((step <= steps / 2 ? -1 : 1) * (height - shown)) / (steps / 2))
      await window.bench.frame()
    }
  })
}

async function drag(page: Page): Promise<void> {
  if (!(await dragBar(page))) await jumpThrough(page)
}

async function frames(scene: Scene, move: () => Promise<void>): Promise<{ readonly slow: number; readonly p95: number; readonly way: number }> {
  const { page } = scene
  await rest(scene, 300)
  await page.evaluate(() => window.bench.startFeel())
  const begun = await page.evaluate(() => window.bench.scroll())
  await move()
  const { frames: lengths } = await page.evaluate(() => window.bench.stopFeel())
  const ended = await page.evaluate(() => window.bench.scroll())
  // From the end: what is inserted above changes the position alone.
  const way = Math.abs(ended.height - ended.top - (begun.height - begun.top))
  return { slow: (lengths.filter((length) => length > 25).length / lengths.length) * 100, p95: quantile(lengths, 0.95), way }
}

async function throttle({ session }: Scene, rate: number): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

/** Share of slow frames and of pictures with a blank band, by wheel and by the bar. The pictures are taken in passes of their own. */
export const measureScroll: Measure = async (subject) => {
  const scene = await openFilled(subject)
  try {
    await scene.page.bringToFront()
    const wheel = await frames(scene, () => turnWheel(scene))
    const bar = await frames(scene, () => drag(scene.page))
    const figures: Record<string, number> = { wheelSlow: wheel.slow, wheel95: wheel.p95, wheelWay: wheel.way, barSlow: bar.slow, bar95: bar.p95 }
    await throttle(scene, 4)
    figures['wheelSlow4'] = (await frames(scene, () => turnWheel(scene))).slow
    await throttle(scene, 1)
    return { ...figures, ...(await blanks(scene, subject.stage)) }
  } finally {
    await scene.close()
  }
}

async function blanks(scene: Scene, stage: Stage): Promise<Record<string, number>> {
  await rest(scene, 300)
  const wheel = await takePictures(scene, () => turnWheel(scene))
  await rest(scene, 300)
  const bar = await takePictures(scene, () => drag(scene.page))
  const [wheelBlank, barBlank] = [await judgeBlank(stage, wheel), await judgeBlank(stage, bar)]
  return { wheelBlank: wheelBlank.share, wheelPictures: wheel.length, barBlank: barBlank.share, barPictures: bar.length, band: Math.max(wheelBlank.band, barBlank.band) }
}
