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

interface Bar {
  readonly x: number
  /** Where it is taken hold of, and how far up it can be drawn. */
  readonly from: number
  readonly way: number
}

const positionOf = (page: Page) => page.evaluate(() => window.bench.scroll().top)

/** Finds where the bar's thumb is, above the arrow at its end, or undefined where there is no bar. */
async function findThumb(page: Page): Promise<Bar | undefined> {
  const { x, y, height, thumb, hasBar } = await page.evaluate(() => window.bench.bar())
  if (!hasBar) return undefined
  for (const arrow of [12, 15, 10, 17, 5, 20]) {
    const from = y + height - arrow - thumb / 2
    const before = await positionOf(page)
    await page.mouse.move(x, from)
    await page.mouse.down()
    for (let step = 1; step <= 3; step++) await page.mouse.move(x, from - step * 10)
    const moved = before - (await positionOf(page))
    for (let step = 2; step >= 0; step--) await page.mouse.move(x, from - step * 10)
    await page.mouse.up()
    await page.waitForTimeout(300)
    // Whoever presses beside the thumb moves by a page.
    if (moved > 2_000) return { x, from, way: height - 2 * arrow - thumb }
  }
  return undefined
}

const steps = 180

/** A hand that drags the bar from the end to the beginning and back. */
async function dragBar(page: Page, { x, from, way }: Bar): Promise<void> {
  await page.mouse.move(x, from)
  await page.mouse.down()
  for (let step = 1; step <= steps; step++) await page.mouse.move(x, from - (way * (step <= steps / 2 ? step : steps - step)) / (steps / 2))
  await page.mouse.up()
}

/** Where there is no bar: the position is set by script, once a frame, over the same way. */
async function jumpThrough(page: Page): Promise<void> {
  await page.evaluate(async (many) => {
    const { height, window: shown } = window.bench.scroll()
    for (let step = 1; step <= many; step++) {
      window.bench.scrollBy(((step <= many / 2 ? -1 : 1) * (height - shown)) / (many / 2))
      await window.bench.frame()
    }
  }, steps)
}

const drag = (page: Page, bar: Bar | undefined) => (bar ? dragBar(page, bar) : jumpThrough(page))

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

async function toEnd(scene: Scene): Promise<void> {
  for (let time = 0; time < 8 && (await scene.page.evaluate(() => window.bench.offEnd())) > 1; time++) {
    await scene.page.evaluate(() => window.bench.toEnd())
    await rest(scene, 200)
  }
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
    await toEnd(scene)
    const thumb = await findThumb(scene.page)
    await toEnd(scene)
    const bar = await frames(scene, () => drag(scene.page, thumb))
    const figures: Record<string, number> = { wheelSlow: wheel.slow, wheel95: wheel.p95, wheelWay: wheel.way, barSlow: bar.slow, bar95: bar.p95, hasBar: thumb ? 1 : 0 }
    await throttle(scene, 4)
    figures['wheelSlow4'] = (await frames(scene, () => turnWheel(scene))).slow
    await throttle(scene, 1)
    return { ...figures, ...(await blanks(scene, subject.stage, thumb)) }
  } finally {
    await scene.close()
  }
}

async function blanks(scene: Scene, stage: Stage, thumb: Bar | undefined): Promise<Record<string, number>> {
  await rest(scene, 300)
  const wheel = await takePictures(scene, () => turnWheel(scene))
  await toEnd(scene)
  const bar = await takePictures(scene, () => drag(scene.page, thumb))
  const [wheelBlank, barBlank] = [await judgeBlank(stage, wheel), await judgeBlank(stage, bar)]
  return { wheelBlank: wheelBlank.share, wheelPictures: wheel.length, barBlank: barBlank.share, barPictures: bar.length, band: Math.max(wheelBlank.band, barBlank.band) }
}
