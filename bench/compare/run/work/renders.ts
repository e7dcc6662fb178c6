import type { Work } from '../../page/probes/commits.ts'
import type { Scene } from '../stage.ts'
import { onPage, rest } from './measure.ts'

async function count(scene: Scene, happen: () => Promise<unknown>): Promise<Work> {
  await rest(scene, 100)
  await scene.page.evaluate(() => window.bench.takeWork())
  await happen()
  await rest(scene, 150)
  return scene.page.evaluate(() => window.bench.takeWork())
}

const appends = 10

/**
 * In how many rows a component ran for one message, one piece of an answer and one receipt, and how often React changed the page for a
 * message. A message's own row is one; others that come into the window because theirs was higher are not counted.
 */
export const measureRenders = onPage(async (scene) => {
  const { page } = scene
  await page.bringToFront()
  const figures: Record<string, number> = { append: 1, appendCommits: 0 }
  for (let round = 0; round < appends; round++) {
    const { updated, commits } = await count(scene, () => page.evaluate(() => window.bench.append(1)))
    figures['append'] = (figures['append'] ?? 0) + updated / appends
    figures['appendCommits'] = (figures['appendCommits'] ?? 0) + commits / appends
  }
  const own = await page.evaluate(() => {
    const all = [...document.querySelectorAll('[data-author=visitor]')]
    return window.bench.can('read') ? Number(all.at(-1)?.textContent?.match(/#(\d+) /)?.[1] ?? Number.NaN) : Number.NaN
  })
  if (!Number.isNaN(own)) figures['receipt'] = (await count(scene, () => page.evaluate((one) => window.bench.read(one), own))).updated
  if (await page.evaluate(() => window.bench.can('grow'))) {
    await count(scene, () => page.evaluate(() => window.bench.grow('An answer begins')))
    figures['piece'] = (await count(scene, () => page.evaluate(() => window.bench.grow(' and goes on')))).updated
  }
  return figures
}, '?work')
