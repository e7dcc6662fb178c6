import { costBetween, type Scene } from '../stage.ts'
import { sum } from '../statistics.ts'
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
    const cost = costBetween(before, await scene.cost())
    const each = (total: number) => total / batch
    return { work: each(cost.work), script: each(cost.script), style: each(cost.style), layout: each(cost.layout), tasks: each(cost.tasks), layouts: each(cost.layouts), seen }
  }
  return { scene, measure }
}

interface ProfileNode {
  readonly id: number
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
}

/** Where the time of appends goes, by function: milliseconds an append in the function itself. */
export async function profileAppend(subject: Subject, appends = 100): Promise<readonly string[]> {
  const scene = await openFilled(subject)
  try {
    await scene.page.evaluate((many) => window.bench.append(many), 20)
    await scene.session.send('Profiler.enable')
    await scene.session.send('Profiler.setSamplingInterval', { interval: 100 })
    await scene.session.send('Profiler.start')
    const before = await scene.cost()
    await scene.page.evaluate((many) => window.bench.append(many), appends)
    const cost = costBetween(before, await scene.cost())
    const { profile } = await scene.session.send('Profiler.stop')
    const byNode = new Map<number, number>()
    profile.samples?.forEach((id, index) => byNode.set(id, (byNode.get(id) ?? 0) + (profile.timeDeltas?.[index] ?? 0)))
    const byFunction = new Map<string, number[]>()
    for (const { id, callFrame } of profile.nodes as readonly ProfileNode[]) {
      const name = `${callFrame.functionName || '(anonymous)'}:${callFrame.lineNumber + 1}`
      byFunction.set(name, [...(byFunction.get(name) ?? []), byNode.get(id) ?? 0])
    }
    const rows = [...byFunction]
      .map(([name, times]) => ({ name, time: sum(times) / 1000 / appends }))
      .filter(({ name }) => !name.startsWith('(idle)'))
      .sort((one, other) => other.time - one.time)
    const each = (total: number) => (total / appends).toFixed(2)
    return [
      `an append: script ${each(cost.script)}, style ${each(cost.style)}, layout ${each(cost.layout)}, all tasks ${each(cost.tasks)} ms; ${each(cost.layouts)} layouts`,
      ...rows.slice(0, 40).map(({ name, time }) => `${time.toFixed(3)}  ${name}`),
    ]
  } finally {
    await scene.close()
  }
}

