import { costBetween, type Scene } from '../stage.ts'
import { openFilled, rest, type Subject } from './measure.ts'

const batch = 10

/** One page that stays open over all rounds; each batch is a sample. */
export async function openAppend(subject: Subject): Promise<{ readonly scene: Scene; readonly measure: () => Promise<Record<string, number>> }> {
  const scene = await openFilled(subject)
  // Warm: what is compiled once is not a message's cost.
  await scene.page.evaluate((many) => window.bench.append(many), batch)
  const measure = async () => {
    await scene.page.bringToFront()
    await rest(scene, 100)
    const before = await scene.cost()
    const seen = await scene.page.evaluate((many) => window.bench.append(many), batch)
    if (subject.entry.lag) await scene.page.waitForTimeout(subject.entry.lag)
    const cost = costBetween(before, await scene.cost())
    const each = (total: number) => total / batch
    return { work: each(cost.work), script: each(cost.script), style: each(cost.style), layout: each(cost.layout), tasks: each(cost.tasks), layouts: each(cost.layouts), seen }
  }
  return { scene, measure }
}
