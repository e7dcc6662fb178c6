import type { Shift } from '../../page/probes/place.ts'
import { newest } from '../../page/said.ts'
import type { Scene } from '../stage.ts'
import { openFilled, rest, type Measure, type Subject } from './measure.ts'

const gone = 10_000
/** A row that was not there in a painted frame is worse than any shift. */
const worstOf = ({ worst, missing }: Shift) => (missing > 0 ? gone : worst)

async function watch(scene: Scene, row: number, happen: () => Promise<void>, long: number): Promise<number> {
  await scene.page.evaluate((number) => window.bench.watchRow(number), row)
  await rest(scene, 60)
  await happen()
  await rest(scene, long)
  return worstOf(await scene.page.evaluate(() => window.bench.stopWatching()))
}

async function readFrom(scene: Scene, row: number, top: number): Promise<void> {
  if (!(await scene.page.evaluate(([number, at]) => window.bench.bring(number, at), [row, top] as const))) throw new Error(`Row ${row} could not be brought into view`)
  await rest(scene, 200)
}

const middleRow = async (scene: Scene) => {
  const row = await scene.page.evaluate(() => window.bench.middle())
  if (row === undefined) throw new Error('No row in the middle of the window')
  return row
}

/** 50 earlier messages come in above, five times, while somebody reads near the first row. */
async function prepend(scene: Scene, count: number): Promise<number> {
  await readFrom(scene, newest + 1 - count + 4, 100)
  let worst = 0
  for (let time = 0; time < 5; time++) {
    await scene.page.evaluate(() => window.bench.preparePrepend(50))
    worst = Math.max(worst, await watch(scene, await middleRow(scene), () => scene.page.evaluate(() => void window.bench.come()), 250))
    // Down to the reader's old place above the first row again.
    await scene.page.evaluate(() => window.bench.scrollBy(-40))
    await rest(scene, 150)
  }
  return worst
}

/** An answer begins and grows below what is read, 40 pieces. */
async function streamBelow(scene: Scene): Promise<number> {
  await readFrom(scene, newest - 25, 100)
  return watch(
    scene,
    await middleRow(scene),
    async () => {
      for (let piece = 0; piece < 40; piece++) {
        await scene.page.evaluate(() => window.bench.grow('and some words more than there were before '))
        await rest(scene, 20)
      }
    },
    200,
  )
}

/** How far the row that is read moves. Pixels. What a library has no way for has no figure, nor what could not be staged. */
export const measureShift: Measure = async (subject) => {
  const figures: Record<string, number> = {}
  const stage: readonly (readonly [string, () => Promise<number | undefined>])[] = [
    ['stream', () => onScene(subject, 'grow', streamBelow)],
    ['prepend', () => onScene(subject, 'prepend', prepend)],
    ['image', () => imageAbove(subject)],
  ]
  const problems: string[] = []
  for (const [name, play] of stage) {
    try {
      const shift = await play()
      if (shift !== undefined) figures[name] = shift
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
    }
  }
  if (problems.length === stage.length) throw new Error(problems.join('; '))
  for (const problem of problems) process.stderr.write(`  shift, ${subject.entry.name}: ${problem}\n`)
  return figures
}

async function onScene(subject: Subject, what: 'grow' | 'prepend', play: (scene: Scene, count: number) => Promise<number>): Promise<number | undefined> {
  const scene = await openFilled(subject)
  try {
    await scene.page.bringToFront()
    return (await scene.page.evaluate((one) => window.bench.can(one), what)) ? await play(scene, subject.count) : undefined
  } finally {
    await scene.close()
  }
}

/** A picture without known size arrives in the row right above the window. */
async function imageAbove({ stage, entry, count }: Subject): Promise<number> {
  const at = newest - 30
  const url = 'https://pictures.example/one.png'
  const scene = await stage.open(entry)
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  const body = await scene.page.screenshot({ clip: { x: 0, y: 0, width: 320, height: 240 } })
  try {
    let isAsked = false
    await scene.page.route(url, async (route) => {
      isAsked = true
      await held
      await route.fulfill({ contentType: 'image/png', body })
    })
    await scene.page.bringToFront()
    await scene.page.evaluate(
      async ([many, image]) => {
        window.bench.prepare(many, image)
        await window.bench.load()
        await window.bench.mount()
      },
      [count, { at, url }] as const,
    )
    await rest(scene, 300)
    await readFrom(scene, at + 1, -12)
    if (!isAsked) throw new Error('The picture was not asked for')
    const before = await scene.page.evaluate((number) => window.bench.edges(number), at)
    const worst = await watch(
      scene,
      await middleRow(scene),
      async () => {
        release()
        await scene.page.waitForFunction(() => [...document.images].some(({ naturalWidth }) => naturalWidth === 320), undefined, { timeout: 5_000 })
      },
      400,
    )
    const after = await scene.page.evaluate((number) => window.bench.edges(number), at)
    const grew = after && before ? after.bottom - after.top - (before.bottom - before.top) : NaN
    return grew === 0 ? 0 : worst
  } finally {
    release()
    await scene.close()
  }
}
